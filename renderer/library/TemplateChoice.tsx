import { useId } from "react";
import type { ListedTemplate } from "../../shared/contract.ts";
import type { Template } from "../../shared/plan/template.ts";
import { MiniPage } from "./MiniPage.tsx";
import styles from "./TemplateChoice.module.css";

interface TemplateChoiceProps {
  templates: readonly ListedTemplate[];
  chosen: Template;
  onChoose: (template: Template) => void;
}

/** One template of several, each seen as a page; the chosen one's description stands below. */
export function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>Skabelon</legend>
      <div className={styles.cards}>
        {templates.map((template) => (
          <label key={template.id} className={styles.card}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={template.id === chosen.id}
              onChange={() => onChoose(template)}
            />
            <span className={styles.stage}>
              <MiniPage template={template} />
            </span>
            <span className={styles.name}>{template.name}</span>
            {template.isDefault && <span className={styles.standard}>Standard</span>}
          </label>
        ))}
      </div>
      <p className={styles.description} aria-live="polite">
        {chosen.description}
      </p>
    </fieldset>
  );
}
