import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { isLocked, type Incoming } from "../../../shared/review/index.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import { ApprovedBy } from "./ApprovedBy.tsx";
import styles from "./ReceiveView.module.css";

/** What is to be known of what came back before it is gone through. */
export function IncomingNotes({ incoming }: { incoming: Incoming }) {
  const { status } = usePlan().properties;
  const { basedOn, supersededBy, notCarried, message, by } = incoming;
  return (
    <>
      {message !== "" && (
        <blockquote className={styles.message}>
          <p>{message}</p>
          <footer>{by.name}</footer>
        </blockquote>
      )}
      <ApprovedBy by={by} />
      {isLocked(status) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Planen er {STATUS_WORDS[status].toLocaleLowerCase("da")} og er låst. Genåbn den under Gennemsyn, før du tager ændringer med.
          </MessageBarBody>
        </MessageBar>
      )}
      {supersededBy !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{by.name} har sendt en nyere udgave, som også rummer det, der står her. Gå hellere den igennem.</MessageBarBody>
        </MessageBar>
      )}
      {basedOn === "present" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Filen bygger på en udgave af planen, som ikke findes her. Den er derfor sammenlignet med planen, som den stod, da filen kom, og kan vise dine egne rettelser som ændringer.
          </MessageBarBody>
        </MessageBar>
      )}
      {notCarried.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Dette i filen kunne ikke tages med</MessageBarTitle>
            <ul className={styles.notCarried}>
              {notCarried.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
