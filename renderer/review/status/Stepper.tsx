import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons";
import { PLAN_STATUSES, type PlanStatus } from "../../../shared/plan/plan.ts";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import type { Transition } from "../../../shared/review/index.ts";
import { personLine } from "../../../shared/person.ts";
import styles from "./Status.module.css";
import { dayWords } from "./statusWords.ts";

/** How the plan last came to each state on its way to where it is; a step that was gone back on is no part of that way. */
function wayTo(status: PlanStatus, transitions: readonly Transition[]): Map<PlanStatus, Transition> {
  const way = new Map<PlanStatus, Transition>();
  for (const transition of transitions) {
    const reached = PLAN_STATUSES.indexOf(transition.to);
    for (const state of way.keys()) if (PLAN_STATUSES.indexOf(state) > reached) way.delete(state);
    way.set(transition.to, transition);
  }
  const here = PLAN_STATUSES.indexOf(status);
  return new Map([...way].filter(([state]) => PLAN_STATUSES.indexOf(state) <= here));
}

/** The six states in a row, with who brought the plan to each, when, and what they noted. */
export function Stepper({ status, transitions }: { status: PlanStatus; transitions: readonly Transition[] }) {
  const way = wayTo(status, transitions);
  const here = PLAN_STATUSES.indexOf(status);
  // Of a plan that came from elsewhere it is not known how it got where it is.
  const isKnown = transitions.length > 0;
  return (
    <ol className={styles.steps} aria-label="Planens vej">
      {PLAN_STATUSES.map((state, index) => {
        const step = way.get(state);
        const isDone = index < here && (step !== undefined || index === 0 || !isKnown);
        return (
          <li
            key={state}
            className={mergeClasses(styles.step, index <= here && styles.reached)}
            aria-current={index === here ? "step" : undefined}
          >
            <span className={mergeClasses(styles.dot, index === here && styles.here, isDone && styles.done)} aria-hidden>
              {isDone && <CheckmarkFilled />}
            </span>
            <span className={styles.stepName}>
              {STATUS_WORDS[state]}
              <span className={styles.unseen}>
                {index === here ? " (planens tilstand nu)" : isDone ? " (nået)" : index < here ? " (sprunget over)" : ""}
              </span>
            </span>
            {step && (
              <span className={styles.stepFacts} title={personLine(step.by)}>
                {step.by.name}, {dayWords(step.at)}
                {step.note && <span className={styles.stepNote}>{step.note}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
