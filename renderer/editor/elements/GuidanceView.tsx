import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular, LightbulbRegular } from "@fluentui/react-icons";
import { Transforms } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import type { ViewProps } from "./viewProps.ts";

/** A note to the author. Read only here, and in no exported file. */
export function GuidanceView({ attributes, children, element }: ViewProps<"guidance">) {
  const editor = useSlateStatic();
  return (
    <div {...attributes} contentEditable={false} data-block="guidance" role="note" aria-label="Vejledning">
      <LightbulbRegular aria-hidden />
      <p>{children}</p>
      <Tooltip content="Fjern vejledningen (den kommer aldrig med i Word)" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          onClick={() => {
            Transforms.removeNodes(editor, { at: ReactEditor.findPath(editor, element) });
            ReactEditor.focus(editor);
          }}
        />
      </Tooltip>
    </div>
  );
}
