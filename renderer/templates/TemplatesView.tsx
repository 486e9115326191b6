import { useRef } from "react";
import { Button, mergeClasses, Skeleton, SkeletonItem } from "@fluentui/react-components";
import { DocumentAddRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { ListedTemplate } from "../../shared/contract.ts";
import { FilePicker, type FilePickerHandle } from "../ui/FilePicker.tsx";
import page from "../library/Page.module.css";
import { EmptyState } from "../ui/EmptyState.tsx";
import { TemplateCard } from "./TemplateCard.tsx";
import { TEMPLATE_ENDING } from "../../shared/plan/templateFileName.ts";
import styles from "./TemplatesView.module.css";
import { useTemplateActions } from "./useTemplateActions.ts";

interface TemplatesViewProps {
  templates: readonly ListedTemplate[] | undefined;
  onBegin: (templateId: string) => void;
  onImport: (files: File[]) => void;
}

/** The templates: those of one's own, and those that come with the program. */
export function TemplatesView({ templates, onBegin, onImport }: TemplatesViewProps) {
  const actions = useTemplateActions();
  const picker = useRef<FilePickerHandle>(null);
  const own = templates?.filter(({ changedAt }) => changedAt !== null) ?? [];
  const builtIn = templates?.filter(({ changedAt }) => changedAt === null) ?? [];

  const list = (shown: readonly ListedTemplate[]) => (
    <ul className={styles.cards}>
      {shown.map((template) => (
        <li key={template.id} className={styles.item}>
          <TemplateCard template={template} actions={actions} onBegin={onBegin} />
        </li>
      ))}
    </ul>
  );

  return (
    <div className={page.page}>
      <div className={page.head}>
        <h1 className={page.title}>Skabeloner</h1>
        <Button icon={<FolderOpenRegular />} onClick={() => picker.current?.open()}>
          Importér skabelon
        </Button>
        <FilePicker ref={picker} endings={[TEMPLATE_ENDING]} onFiles={onImport} />
      </div>
      {templates ? (
        <>
          <section aria-labelledby="egne-skabeloner">
            <h2 className={page.subtitle} id="egne-skabeloner">
              Egne skabeloner
            </h2>
            {own.length > 0 ? (
              list(own)
            ) : (
              <div className={styles.empty}>
                <EmptyState
                  icon={<DocumentAddRegular />}
                  title="Ingen egne skabeloner endnu"
                  text="Tilpas en af skabelonerne nedenfor, åbn en plan, og vælg »Gem som skabelon«, eller importér en skabelon, I har fået tilsendt."
                />
              </div>
            )}
          </section>
          <section aria-labelledby="medfoelgende-skabeloner" className={styles.second}>
            <h2 className={page.subtitle} id="medfoelgende-skabeloner">
              Følger med programmet
            </h2>
            {list(builtIn)}
          </section>
        </>
      ) : (
        <Skeleton className={styles.cards} aria-label="Henter skabeloner">
          <SkeletonItem className={mergeClasses(styles.place)} />
          <SkeletonItem className={mergeClasses(styles.place)} />
        </Skeleton>
      )}
    </div>
  );
}
