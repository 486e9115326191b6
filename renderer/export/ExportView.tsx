import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ExportChoice, ExportFormat } from "../../shared/exportChoice.ts";
import { AgendaCard } from "../agenda/AgendaCard.tsx";
import { AgendaView } from "../agenda/AgendaView.tsx";
import { Choices } from "./Choices.tsx";
import { ExportStatus } from "./ExportStatus.tsx";
import styles from "./ExportView.module.css";
import { FORMAT_WORDS, OTHER_FORMATS } from "./formats.ts";
import { InFile } from "./InFile.tsx";
import { Missing } from "./Missing.tsx";
import { Preview } from "./preview/Preview.tsx";
import { useSaving } from "./useSaving.ts";
import { useWordFile } from "./useWordFile.ts";

interface ExportViewProps {
  planId: string;
  /** Resolves when everything written is on disk, since the core exports what is stored. */
  beforeExport: () => Promise<void>;
  onShowSection: (id: string) => void;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
  onShowMissing: () => void;
  onEditProperties: () => void;
}

const USUAL: ExportChoice = { format: "docx", document: "plan", edition: "final", wordTemplate: true, changesSince: null };

/** What a memo takes over of what was chosen for the plan. */
function forDocument(choice: ExportChoice): ExportChoice {
  return choice.document === "plan" ? choice : { ...USUAL, document: choice.document, wordTemplate: choice.wordTemplate };
}

/** Comments and tracked changes are Word's own. */
function isForPdf({ edition, changesSince }: ExportChoice): boolean {
  return edition !== "review" && changesSince === null;
}

interface DeskProps extends ExportViewProps {
  chosen: ExportChoice;
  onChoose: (changed: Partial<ExportChoice>) => void;
  onWriteMemo: () => void;
}

/** The choices and what is missing on one side, the finished pages on the other. */
function ExportDesk({ chosen, onChoose, onWriteMemo, ...view }: DeskProps) {
  const { planId, beforeExport, onShowSection, onShowText, onShowMissing, onEditProperties } = view;
  const choice = useMemo(() => forDocument(chosen), [chosen]);
  const word = useWordFile(planId, choice, beforeExport);
  const saving = useSaving({ planId, choice, word, beforeExport });
  const isBusy = saving.state.step === "running";

  const saveButton = (format: ExportFormat) => (
    <Button
      appearance={format === "docx" ? "primary" : "secondary"}
      size={format === "docx" || format === "pdf" ? "large" : "small"}
      icon={format === "docx" ? <DocumentArrowDownRegular /> : null}
      disabledFocusable={isBusy}
      onClick={() => saving.start(format)}
    >
      {FORMAT_WORDS[format].save}
    </Button>
  );

  const change = (changed: Partial<ExportChoice>) => {
    onChoose(changed);
    saving.dismiss();
  };

  return (
    <div className={styles.view}>
      <div className={styles.side}>
        <div className={styles.scroller}>
          <h1 className={styles.title}>Eksport</h1>
          <Choices planId={planId} choice={chosen} onChange={change} />
          {choice.document === "sagsfremstilling" && <AgendaCard onOpen={onWriteMemo} />}
          {choice.document === "plan" && (
            <>
              <Missing
                edition={choice.edition}
                inFile={word.state.isCurrent ? (word.state.file?.findings ?? []) : []}
                onShowSection={onShowSection}
                onShowText={onShowText}
                onShowMissing={onShowMissing}
                onEditProperties={onEditProperties}
              />
              <InFile />
              <section aria-labelledby="export-others">
                <h2 className={styles.heading} id="export-others">
                  Andre formater
                </h2>
                <ul className={styles.others}>
                  {OTHER_FORMATS.map((format) => (
                    <li key={format} className={styles.other}>
                      <div>
                        <h3 className={styles.otherName}>{FORMAT_WORDS[format].name}</h3>
                        <p className={styles.otherText}>{FORMAT_WORDS[format].text}</p>
                      </div>
                      {saveButton(format)}
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )}
        </div>
        <div className={styles.foot}>
          <ExportStatus state={saving.state} making={word.state.making} onCancel={saving.cancel} onRetry={saving.start} />
          <div className={styles.buttons}>
            {saveButton("docx")}
            {isForPdf(choice) && saveButton("pdf")}
          </div>
        </div>
      </div>
      <Preview state={word.state} onCancel={word.cancel} onRetry={word.retry} />
    </div>
  );
}

/** Where a plan becomes a file. While the memo is written nothing is made of it: it is seen as it is typed. */
export function ExportView(view: ExportViewProps) {
  const [chosen, setChosen] = useState(USUAL);
  const [isWritingMemo, setWritingMemo] = useState(false);
  if (isWritingMemo) {
    return <AgendaView planId={view.planId} beforeExport={view.beforeExport} onBack={() => setWritingMemo(false)} />;
  }
  return (
    <ExportDesk
      {...view}
      chosen={chosen}
      onChoose={(changed) => setChosen((before) => ({ ...before, ...changed }))}
      onWriteMemo={() => setWritingMemo(true)}
    />
  );
}
