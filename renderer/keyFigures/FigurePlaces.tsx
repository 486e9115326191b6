import { useContext } from "react";
import { describeUses, keyFigureUses } from "../../shared/plan/keyFigurePlaces.ts";
import { JumpContext } from "../editor/JumpContext.ts";
import { useDerived } from "../editor/PlanContext.tsx";
import styles from "./KeyFiguresPanel.module.css";

/** Where in the plan the figure is shown; each place can be gone to. */
export function FigurePlaces({ figureId, name }: { figureId: string; name: string }) {
  const jump = useContext(JumpContext);
  const plan = useDerived((derived) => derived.plan);
  const outline = useDerived((derived) => derived.outline());
  const uses = keyFigureUses(plan.sections).get(figureId) ?? [];
  const describe = describeUses(plan);
  return (
    <ul className={styles.places} aria-label={`Steder med ${name}`}>
      {uses.map((use, index) => {
        const { place, before, figure, after } = describe(use);
        const section = outline.find(({ id }) => id === use.sectionId)?.label;
        return (
          <li key={index}>
            <button type="button" className={styles.place} onClick={() => jump(use.blockId)}>
              <span className={styles.where}>{[section, place].filter(Boolean).join(" · ")}</span>
              <span className={styles.sentence}>
                {before}
                <strong>{figure}</strong>
                {after}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
