import { mergeClasses, Skeleton, SkeletonItem } from "@fluentui/react-components";
import type { Template } from "../../shared/plan/template.ts";
import { MiniPage } from "./MiniPage.tsx";
import styles from "./TemplateCards.module.css";

interface TemplateCardsProps {
  /** Undefined while they are on their way; their place is kept so that nothing jumps. */
  templates: readonly Template[] | undefined;
  onBegin: (templateId: string) => void;
  /** Without descriptions, for someone who has met the templates before. */
  compact?: boolean;
}

const PLACES = [0, 1, 2, 3];

/** The descriptions begin with what the template is; when to choose it is told in the dialog. */
function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

/** Each template as a page to take and start on. */
export function TemplateCards({ templates, onBegin, compact = false }: TemplateCardsProps) {
  if (!templates) {
    return (
      <Skeleton className={styles.cards} aria-label="Henter skabeloner">
        {PLACES.map((place) => (
          <SkeletonItem key={place} className={mergeClasses(compact ? styles.smallPlace : styles.place)} />
        ))}
      </Skeleton>
    );
  }
  return (
    <ul className={styles.cards}>
      {templates.map((template) => (
        <li key={template.id} className={styles.item}>
          <button type="button" className={styles.card} onClick={() => onBegin(template.id)}>
            <span className={styles.stage}>
              <MiniPage template={template} />
            </span>
            <span className={styles.name}>{template.name}</span>
            {!compact && <span className={styles.text}>{firstSentence(template.description)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
