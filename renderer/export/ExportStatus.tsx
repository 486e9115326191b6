import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar } from "@fluentui/react-components";
import type { SavedFile } from "../../shared/contract.ts";
import type { ExportFormat } from "../../shared/exportChoice.ts";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { FORMAT_WORDS } from "./formats.ts";
import styles from "./ExportStatus.module.css";
import type { SavingState } from "./useSaving.ts";

const size = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });
const KILOBYTE = 1024;

/** "31 kB" or "1,4 MB", counted as Windows does. */
function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return kilobytes < KILOBYTE ? `${kilobytes} kB` : `${size.format(kilobytes / KILOBYTE)} MB`;
}

function whereabouts(saved: SavedFile): string {
  switch (saved.outcome) {
    case "written":
      return `Gemt som ${saved.path}`;
    case "download":
      return "Ligger i mappen med dine overførsler.";
    case "cancelled":
      return "Filen er lavet, men ikke gemt endnu.";
  }
}

interface ExportStatusProps {
  state: SavingState;
  /** How far the Word file is that is shown too, where it is the one to be saved. */
  making?: number | null;
  onCancel: () => void;
  onRetry: (format: ExportFormat) => void;
}

/** How the export goes: its progress, where the file went, or what stood in its way. */
export function ExportStatus({ state, making, onCancel, onRetry }: ExportStatusProps) {
  switch (state.step) {
    case "idle":
      return null;
    case "running": {
      const fraction = making ?? state.fraction;
      const percent = Math.round(fraction * 100);
      const name = FORMAT_WORDS[state.format].name;
      return (
        <div className={styles.running}>
          <div className={styles.words}>
            <span role="status">Laver {name}-filen …</span>
            {percent > 0 && (
              <span className={styles.percent} aria-hidden="true">
                {percent} %
              </span>
            )}
          </div>
          <ProgressBar
            {...(percent > 0 && { value: fraction, "aria-valuetext": `${percent} %` })}
            thickness="large"
            aria-label={`Eksport til ${name}`}
          />
          <Button onClick={onCancel}>Annullér</Button>
        </div>
      );
    }
    case "made":
      return (
        <MessageBar intent={state.saved?.outcome === "cancelled" ? "info" : "success"} layout="multiline" role="status">
          <MessageBarBody>
            <MessageBarTitle className={styles.name}>{state.file.fileName}</MessageBarTitle>
            <span className={styles.detail}>
              {formatSize(state.file.size)}
              {state.saved && ` · ${whereabouts(state.saved)}`}
            </span>
          </MessageBarBody>
          {state.saved?.outcome === "cancelled" && (
            <MessageBarActions>
              <Button onClick={() => onRetry(state.format)}>Gem filen</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      );
    case "failed":
      return <ProblemBar error={state.error} actions={<Button onClick={() => onRetry(state.format)}>Prøv igen</Button>} />;
  }
}
