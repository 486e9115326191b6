import { Button, ToggleButton, Tooltip } from "@fluentui/react-components";
import { ColorRegular, CommentMultipleRegular, DismissRegular, HistoryRegular, NumberSymbolSquareRegular, TaskListSquareLtrRegular } from "@fluentui/react-icons";
import type { ComponentType, KeyboardEvent, ReactElement } from "react";
import { useSlateStatic } from "slate-react";
import { countMissing } from "../../shared/checks/missingParts.ts";
import { MissingPanel } from "../checks/MissingPanel.tsx";
import { CommentsPanel } from "../comments/CommentsPanel.tsx";
import { useCommentsState } from "../comments/CommentsContext.ts";
import { focusText } from "../editor/place.ts";
import { useDerived, useIsLocked, usePlan } from "../editor/PlanContext.tsx";
import { KeyFiguresPanel } from "../keyFigures/KeyFiguresPanel.tsx";
import { VersionsPanel } from "../versions/VersionsPanel.tsx";
import { LookPanel } from "./LookPanel.tsx";
import styles from "./SidePanel.module.css";

export interface PanelProps {
  /** What the panel was opened for. A new object each time, also for the same item, so that it is shown again. */
  item?: { id: string } | undefined;
}

interface Panel {
  name: string;
  icon: ReactElement;
  Content: ComponentType<PanelProps>;
  /** All that can be done in it changes the plan, so that there is nothing to do in it while the plan is locked. */
  onlyChanges?: true;
}

/** What can be shown beside the paper while writing. */
const PANELS = {
  comments: { name: "Kommentarer", icon: <CommentMultipleRegular />, Content: CommentsPanel },
  keyFigures: { name: "Nøgletal", icon: <NumberSymbolSquareRegular />, Content: KeyFiguresPanel, onlyChanges: true },
  missing: { name: "Hvad mangler?", icon: <TaskListSquareLtrRegular />, Content: MissingPanel },
  versions: { name: "Versioner", icon: <HistoryRegular />, Content: VersionsPanel },
  look: { name: "Udtryk", icon: <ColorRegular />, Content: LookPanel, onlyChanges: true },
} as const satisfies Record<string, Panel>;

export type PanelId = keyof typeof PANELS;

/** A panel, and which of what it lists is to be shown. */
export interface OpenPanel extends PanelProps {
  id: PanelId;
}

const PANEL_IDS = Object.keys(PANELS) as PanelId[];

interface ButtonsProps {
  panel: PanelId | undefined;
  disabled: boolean;
  onChange: (panel: OpenPanel | null) => void;
}

/** One button per panel; the one that is open closes it again. */
export function PanelButtons({ panel, disabled, onChange }: ButtonsProps) {
  const { template, asTemplate } = usePlan();
  const lacking = useDerived((derived) => (asTemplate ? 0 : countMissing(derived.missing(template))));
  const open = useCommentsState(({ listed = [] }) => listed.filter(({ thread }) => !thread.resolved).length);
  const counts: Partial<Record<PanelId, number>> = { missing: lacking, comments: open };
  return PANEL_IDS.filter((id) => id !== "comments" || !asTemplate).map((id) => (
    <Tooltip key={id} content={counts[id] ? `${PANELS[id].name} (${counts[id]})` : PANELS[id].name} relationship="label">
      <ToggleButton
        appearance="subtle"
        className={styles.button}
        checked={panel === id}
        disabled={disabled}
        icon={
          <>
            {PANELS[id].icon}
            {counts[id] ? <span className={styles.count} data-count={Math.min(counts[id], 99)} aria-hidden /> : null}
          </>
        }
        onClick={() => onChange(panel === id ? null : { id })}
      />
    </Tooltip>
  ));
}

/** What stands to the right of the paper. Escape goes back to the text, as it does from Word's panes. */
export function SidePanel({ panel: { id, item }, onClose }: { panel: OpenPanel; onClose: () => void }) {
  const { name, Content, onlyChanges }: Panel = PANELS[id];
  const isLocked = useIsLocked();
  const editor = useSlateStatic();
  const backToText = (event: KeyboardEvent<HTMLElement>) => {
    // What opens over the panel is rendered elsewhere, and closes with the same key.
    if (event.key === "Escape" && event.currentTarget.contains(event.target as Node)) focusText(editor);
  };
  const close = () => {
    onClose();
    focusText(editor);
  };
  return (
    <aside className={styles.panel} aria-label={name} onKeyDown={backToText}>
      <header className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Tooltip content="Luk panelet" relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </header>
      <div className={styles.content} tabIndex={isLocked && onlyChanges ? 0 : undefined}>
        {isLocked && onlyChanges ? (
          <>
            <p className={styles.locked}>Planen er låst, så det her kan læses, men ikke ændres.</p>
            <fieldset className={styles.fixed} disabled>
              <Content item={item} />
            </fieldset>
          </>
        ) : (
          <Content item={item} />
        )}
      </div>
    </aside>
  );
}
