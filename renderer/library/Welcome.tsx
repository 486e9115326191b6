import { useRef } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { FolderOpenRegular, FolderPeopleRegular, BookOpenRegular } from "@fluentui/react-icons";
import type { Template } from "../../shared/plan/template.ts";
import { formatRoute } from "../app/route.ts";
import { FilePicker, type FilePickerHandle } from "../ui/FilePicker.tsx";
import { IMPORTED_ENDINGS } from "./importedEndings.ts";
import page from "./Page.module.css";
import { TemplateCards } from "./TemplateCards.tsx";
import styles from "./Welcome.module.css";

interface WelcomeProps {
  templates: readonly Template[] | undefined;
  hasTrash: boolean;
  onBegin: (templateId: string) => void;
  onImport: (files: File[]) => void;
  onOpenExample: () => void;
  onJoin: () => void;
}

/** What an empty library shows: the three ways to begin. */
export function Welcome({ templates, hasTrash, onBegin, onImport, onOpenExample, onJoin }: WelcomeProps) {
  const picker = useRef<FilePickerHandle>(null);
  return (
    <div className={page.page}>
      <div className={styles.hero}>
        <h1 className={styles.title}>Skriv kommunens beskæftigelsesplan</h1>
        <p className={styles.lead}>
          Vælg en skabelon, udfyld fokusområderne, og få en færdig Word-fil. Alt bliver på din egen computer, og alt, du
          skriver, gemmes undervejs.
        </p>
        {hasTrash && (
          <p className={styles.lead}>
            Leder du efter en plan, du har slettet? Se i <a href={formatRoute({ screen: "trash" })}>papirkurven</a>.
          </p>
        )}
      </div>
      <h2 className={page.subtitle}>Begynd med en skabelon</h2>
      <TemplateCards templates={templates} onBegin={onBegin} />
      <div className={styles.others}>
        <section className={styles.other}>
          <BookOpenRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
          <div className={styles.words}>
            <h2 className={styles.otherTitle}>Se et færdigt eksempel</h2>
            <p className={styles.otherText}>En hel plan for en opdigtet kommune, som du frit kan rette i.</p>
          </div>
          <Button onClick={onOpenExample}>Åbn eksemplet</Button>
        </section>
        <section className={styles.other}>
          <FolderOpenRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
          <div className={styles.words}>
            <h2 className={styles.otherTitle}>Har du allerede en plan?</h2>
            <p className={styles.otherText}>Træk filen hertil, eller vælg en .md, .txt, .json eller .planpakke.</p>
          </div>
          <Button onClick={() => picker.current?.open()}>Vælg fil</Button>
          <FilePicker ref={picker} endings={IMPORTED_ENDINGS} onFiles={onImport} />
        </section>
        <section className={styles.other}>
          <FolderPeopleRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
          <div className={styles.words}>
            <h2 className={styles.otherTitle}>Deler andre en plan med dig?</h2>
            <p className={styles.otherText}>Peg på den mappe, planen ligger i, og skriv med på din egen computer.</p>
          </div>
          <Button onClick={onJoin}>Åbn fra delt mappe</Button>
        </section>
      </div>
    </div>
  );
}
