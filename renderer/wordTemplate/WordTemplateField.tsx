import { useRef } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DeleteRegular, DocumentAddRegular, DocumentRegular, WarningRegular } from "@fluentui/react-icons";
import { describeWordTemplate, type KeptWordTemplate, type WordTemplateReport } from "../../shared/wordTemplate.ts";
import { FilePicker, type FilePickerHandle } from "../ui/FilePicker.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useWordTemplate } from "./useWordTemplate.ts";
import styles from "./WordTemplateField.module.css";

const ENDINGS = [".dotx", ".docx"];

const day = new Intl.DateTimeFormat("da-DK", { dateStyle: "long" });

function given({ page, fonts, header, footer, logo }: WordTemplateReport): string {
  const lying = page && page.width > page.height ? ", liggende" : "";
  const parts = [
    page ? `side ${page.width} × ${page.height} mm${lying}` : "",
    fonts.heading === fonts.body ? fonts.body : `${fonts.heading} og ${fonts.body}`,
    header ? "sidehoved" : "",
    footer ? "sidefod" : "",
    logo ? "logo" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function Chosen({ template: { name, addedAt, report } }: { template: KeptWordTemplate }) {
  return (
    <div className={styles.card}>
      <p className={styles.name}>
        <DocumentRegular aria-hidden="true" />
        <span>{name}</span>
      </p>
      <p className={styles.given}>
        {report.accent !== null && <span className={styles.swatch} style={{ background: `#${report.accent}` }} aria-hidden="true" />}
        {given(report)}
      </p>
      <ul className={styles.report} aria-label="Hvad skabelonen giver og mangler">
        {describeWordTemplate(report).map(({ text, isFinding }) => (
          <li key={text} className={isFinding ? styles.finding : undefined}>
            {isFinding ? <WarningRegular aria-label="Bør rettes" /> : <CheckmarkCircleRegular aria-hidden="true" />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>Valgt {day.format(new Date(addedAt))}. Retter I skabelonen i Word, så vælg den igen her.</p>
    </div>
  );
}

/** The municipality's own Word file: chosen, told what it gives and lacks, and taken away again. */
export function WordTemplateField() {
  const { template, isBusy, error, choose, remove } = useWordTemplate();
  const picker = useRef<FilePickerHandle>(null);
  return (
    <div className={styles.field}>
      {template && <Chosen template={template} />}
      {template === null && (
        <p className={styles.hint}>
          Vælg den Word-skabelon, kommunen skriver i. Planerne får så dens typografier, skrifttyper, farver, sideopsætning,
          sidehoved, sidefod og logo. Uden en skabelon bruges udtrykket ovenfor.
        </p>
      )}
      {error !== null && <ProblemBar error={error} />}
      <div className={styles.buttons}>
        <Button
          icon={isBusy ? <Spinner size="tiny" /> : <DocumentAddRegular />}
          disabledFocusable={isBusy}
          onClick={() => picker.current?.open()}
        >
          {isBusy ? "Læser skabelonen" : template ? "Skift Word-skabelon" : "Vælg Word-skabelon"}
        </Button>
        {template && (
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => void remove()}>
            Fjern Word-skabelon
          </Button>
        )}
        <FilePicker ref={picker} endings={ENDINGS} onFiles={([file]) => file && void choose(file)} />
      </div>
    </div>
  );
}
