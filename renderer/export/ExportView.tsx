import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import type { ExportFormat } from "../../shared/contract.ts";
import styles from "./ExportView.module.css";
import { ExportStatus } from "./ExportStatus.tsx";
import { ForecastList } from "./ForecastList.tsx";
import { FORMAT_WORDS, OTHER_FORMATS } from "./formats.ts";
import { useExport } from "./useExport.ts";
import { useForecast } from "./useForecast.ts";
import { WordSheet } from "./WordSheet.tsx";

interface ExportViewProps {
  planId: string;
  /** Resolves when everything written is on disk, since the core exports what is stored. */
  beforeExport: () => Promise<void>;
}

/** Where a plan becomes a file: Word first, the other formats below, and what the reader will and will not find. */
export function ExportView({ planId, beforeExport }: ExportViewProps) {
  const { state, start, cancel, save } = useExport(planId, beforeExport);
  const forecast = useForecast(planId, beforeExport);
  const status = useRef<HTMLDivElement>(null);
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

  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>Eksport</h2>
      <section className={styles.main} aria-labelledby="export-word">
        <WordSheet />
        <div className={styles.mainWords}>
          <h3 className={styles.mainName} id="export-word">
            Word-fil
          </h3>
          <p className={styles.mainText}>{FORMAT_WORDS.docx.text}</p>
          <ForecastList forecast={forecast} />
          <div className={styles.mainButton}>{makeButton("docx")}</div>
        </div>
      </section>

      <div ref={status} className={styles.status}>
        <ExportStatus state={state} onCancel={cancel} onSave={save} onRetry={start} />
      </div>

      <section aria-labelledby="export-others">
        <h3 className={styles.subheading} id="export-others">
          Andre formater
        </h3>
        <ul className={styles.others}>
          {OTHER_FORMATS.map((format) => (
            <li key={format} className={styles.other}>
              <div className={styles.otherWords}>
                <h4 className={styles.otherName}>{FORMAT_WORDS[format].name}</h4>
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
