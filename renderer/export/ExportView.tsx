import { useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import type { ExportFormat } from "../../shared/exportChoice.ts";
import { AgendaCard } from "../agenda/AgendaCard.tsx";
import { AgendaView } from "../agenda/AgendaView.tsx";
import styles from "./ExportView.module.css";
import { ExportStatus } from "./ExportStatus.tsx";
import { Forecast } from "./Forecast.tsx";
import { FORMAT_WORDS, OTHER_FORMATS } from "./formats.ts";
import { useExport } from "./useExport.ts";
import { WordSheet } from "./WordSheet.tsx";

interface ExportViewProps {
  planId: string;
  /** Resolves when everything written is on disk, since the core exports what is stored. */
  beforeExport: () => Promise<void>;
  onShowSection: (id: string) => void;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
  onShowMissing: () => void;
}

/** Where a plan becomes a file: Word first, the other formats below, and what the reader will and will not find. */
export function ExportView({ planId, beforeExport, onShowSection, onShowText, onShowMissing }: ExportViewProps) {
  const { state, start, cancel, save } = useExport(planId, beforeExport);
  const status = useRef<HTMLDivElement>(null);
  const [isWritingMemo, setWritingMemo] = useState(false);
  const busy = state.step === "running";

  useEffect(() => {
    if (state.step !== "idle") status.current?.scrollIntoView({ block: "nearest" });
  }, [state.step]);

  const makeButton = (format: ExportFormat) => (
    <Button
      appearance={format === "docx" ? "primary" : "secondary"}
      size={format === "docx" ? "large" : "medium"}
      icon={format === "docx" ? <DocumentArrowDownRegular /> : null}
      disabledFocusable={busy}
      onClick={() => start(format)}
    >
      {FORMAT_WORDS[format].make}
    </Button>
  );

  if (isWritingMemo) {
    return <AgendaView planId={planId} beforeExport={beforeExport} onBack={() => setWritingMemo(false)} />;
  }
  return (
    <div className={styles.view}>
      <h1 className={styles.heading}>Eksport</h1>
      <section className={styles.main} aria-labelledby="export-word">
        <WordSheet />
        <div className={styles.mainWords}>
          <h2 className={styles.mainName} id="export-word">
            Word-fil
          </h2>
          <p className={styles.mainText}>{FORMAT_WORDS.docx.text}</p>
          <Forecast onShowSection={onShowSection} onShowText={onShowText} onShowMissing={onShowMissing} />
          <div className={styles.mainButton}>{makeButton("docx")}</div>
        </div>
      </section>

      <div ref={status} className={styles.status}>
        <ExportStatus state={state} onCancel={cancel} onSave={save} onRetry={start} />
      </div>

      <AgendaCard onOpen={() => setWritingMemo(true)} />

      <section aria-labelledby="export-others">
        <h2 className={styles.subheading} id="export-others">
          Andre formater
        </h2>
        <ul className={styles.others}>
          {OTHER_FORMATS.map((format) => (
            <li key={format} className={styles.other}>
              <div className={styles.otherWords}>
                <h3 className={styles.otherName}>{FORMAT_WORDS[format].name}</h3>
                <p className={styles.otherText}>{FORMAT_WORDS[format].text}</p>
              </div>
              {makeButton(format)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
