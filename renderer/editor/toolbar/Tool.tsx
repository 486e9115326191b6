import { Button, Tooltip } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Editor } from "slate";
import { useSlateSelector, useSlateStatic } from "slate-react";
import { adoptSelection } from "../place.ts";
import { shortcutText, type Command } from "../keyboard/shortcuts.ts";
import styles from "./EditorToolbar.module.css";

interface ToolProps {
  label: string;
  command?: Command;
  icon: ReactElement;
  /** Whether what the tool sets is set at the caret; left out for tools that do not toggle. */
  isOn?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
  onUse: (editor: Editor) => void;
}

const yes = () => true;
const no = () => false;

/** One button of the toolbar. It keeps the caret where it is, and re-renders only when its own state changes. */
export const Tool = memo(function Tool({ label, command, icon, isOn, isPossible = yes, onUse }: ToolProps) {
  const editor = useSlateStatic();
  const on = useSlateSelector(isOn ?? no);
  const possible = useSlateSelector(isPossible);
  const keys = command ? shortcutText(command) : "";
  return (
    <Tooltip content={keys ? `${label} (${keys})` : label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        disabled={!possible}
        className={on ? styles.on : undefined}
        {...(isOn ? { "aria-pressed": on } : {})}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          adoptSelection(editor);
          onUse(editor);
        }}
      />
    </Tooltip>
  );
});
