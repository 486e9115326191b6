import { Button, ToggleButton, Tooltip } from "@fluentui/react-components";
import { DismissRegular, NumberSymbolSquareRegular, TaskListSquareLtrRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { MissingPanel } from "../checks/MissingPanel.tsx";
import { KeyFiguresPanel } from "../keyFigures/KeyFiguresPanel.tsx";
import styles from "./SidePanel.module.css";

/** What can be shown beside the paper while writing. */
const PANELS = {
  keyFigures: { name: "Nøgletal", icon: <NumberSymbolSquareRegular />, Content: KeyFiguresPanel },
  missing: { name: "Hvad mangler?", icon: <TaskListSquareLtrRegular />, Content: MissingPanel },
} as const satisfies Record<string, { name: string; icon: ReactElement; Content: () => ReactElement }>;

export type PanelId = keyof typeof PANELS;
const PANEL_IDS = Object.keys(PANELS) as PanelId[];

interface ButtonsProps {
  panel: PanelId | null;
  disabled: boolean;
  onChange: (panel: PanelId | null) => void;
}

/** One button per panel; the one that is open closes it again. */
export function PanelButtons({ panel, disabled, onChange }: ButtonsProps) {
  return PANEL_IDS.map((id) => (
    <Tooltip key={id} content={PANELS[id].name} relationship="label">
      <ToggleButton
        appearance="subtle"
        checked={panel === id}
        disabled={disabled}
        icon={PANELS[id].icon}
        onClick={() => onChange(panel === id ? null : id)}
      />
    </Tooltip>
  ));
}

/** What stands to the right of the paper. */
export function SidePanel({ panel, onClose }: { panel: PanelId; onClose: () => void }) {
  const { name, Content } = PANELS[panel];
  return (
    <aside className={styles.panel} aria-label={name}>
      <header className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Tooltip content="Luk panelet" relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </header>
      <div className={styles.content}>
        <Content />
      </div>
    </aside>
  );
}
