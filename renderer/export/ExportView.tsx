import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ExportChoice, ExportFormat } from "../../shared/exportChoice.ts";
import { AgendaCard } from "../agenda/AgendaCard.tsx";
import { AgendaView } from "../agenda/AgendaView.tsx";
import { Choices } from "./Choices.tsx";
import { memoChoice, type ExportDraft } from "./exportDraft.ts";
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
  draft: ExportDraft;
  onDraft: (change: (before: ExportDraft) => ExportDraft) => void;
}

/** Comments and tracked changes are Word's own. */
function isForPdf({ edition, changesSince }: ExportChoice): boolean {
  return edition !== "review" && changesSince === null;
}

interface DeskProps extends Omit<ExportViewProps, "draft" | "onDraft"> {
  chosen: ExportChoice;
  onChoose: (changed: Partial<ExportChoice>) => void;
  onWriteMemo: () => void;
}

/** The choices and what is missing on one side, the finished pages on the other. */
function ExportDesk({ chosen, onChoose, onWriteMemo, ...view }: DeskProps) {
  const { planId, beforeExport, onShowSection, onShowText, onShowMissing, onEditProperties } = view;
  const choice = useMemo(() => (chosen.document === "plan" ? chosen : memoChoice(chosen)), [chosen]);
  const word = useWordFile(planId, choice, beforeExport);
  const saving = useSaving({ planId, choice, word, beforeExport });
  const isBusy = saving.state.step === "running";
  const isMakingWord = saving.state.step === "running" && saving.state.format === "docx";

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
              <InFile file={word.state.isCurrent ? word.state.file : null} choice={choice} />
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
          <ExportStatus state={saving.state} making={isMakingWord ? word.state.making : null} onCancel={saving.cancel} onRetry={saving.start} />
          <div className={styles.buttons}>
            {saveButton("docx")}
            {isForPdf(choice) && saveButton("pdf")}
          </div>
        </div>
      </div>
      <Preview document={choice.document} state={word.state} onCancel={word.cancel} onRetry={word.retry} />
    </div>
  );
}

/** Where a plan becomes a file. While the memo is written nothing is made of it: it is seen as it is typed. */
export function ExportView({ draft: { choice, isWritingMemo }, onDraft, ...view }: ExportViewProps) {
  const writeMemo = (is: boolean) => onDraft((before) => ({ ...before, isWritingMemo: is }));
  if (isWritingMemo) {
    return <AgendaView planId={view.planId} choice={choice} beforeExport={view.beforeExport} onBack={() => writeMemo(false)} />;
  }
  return (
    <ExportDesk
      {...view}
      chosen={choice}
      onChoose={(changed) => onDraft((before) => ({ ...before, choice: { ...before.choice, ...changed } }))}
      onWriteMemo={() => writeMemo(true)}
    />
  );
}
