import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { FolderRegular } from "@fluentui/react-icons";
import type { FolderParticipant, FolderProblem, FolderState } from "../../../shared/contract/folder.ts";
import { personLine } from "../../../shared/person.ts";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import { formatChanged } from "../../ui/formatChanged.ts";
import { useNow } from "../../ui/useNow.ts";
import styles from "./folder.module.css";

/** What a file that cannot be used means to the person, and what to do. */
function problemText({ problem, from }: FolderProblem): string {
  const whose = from === "" ? "i mappen" : `fra ${from}`;
  switch (problem) {
    case "unfinished":
      return `En fil ${whose} er ikke kommet helt frem. Planskriver prøver igen af sig selv.`;
    case "broken":
      return `En fil ${whose} er beskadiget og bruges ikke. Det næste, der deles derfra, rummer det hele.`;
    case "newer":
      return `En fil ${whose} er lavet med en nyere udgave af Planskriver. Opdatér Planskriver for at få den med.`;
    case "foreign":
      return `En fil ${whose} hører til en anden plan og bruges ikke.`;
  }
}

/** "3 har ændringer til dig" */
function waitingText(count: number): string {
  return count === 1 ? "1 har ændringer til dig" : `${count} har ændringer til dig`;
}

interface PersonRowProps {
  participant: FolderParticipant;
  now: Date;
  onReceive: (incomingId: string) => void;
}

function PersonRow({ participant: { person, isMe, sharedAt, waiting }, now, onReceive }: PersonRowProps) {
  const name = person?.name ?? "Dig";
  const shared = sharedAt === null ? "har ikke delt noget endnu" : `delte sidst ${formatChanged(new Date(sharedAt), now)}`;
  return (
    <li className={styles.person}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        {person && personLine({ ...person, name: "" }) !== "" && <span className={styles.quiet}>, {personLine({ ...person, name: "" })}</span>}
        {isMe && person && <span className={styles.quiet}> (dig)</span>}
      </span>
      <span className={styles.quiet}>{shared}</span>
      {waiting !== null && (
        <Button size="small" appearance="primary" aria-label={`Se ændringer fra ${name}`} onClick={() => onReceive(waiting)}>
          Se ændringer
        </Button>
      )}
    </li>
  );
}

interface Props {
  state: FolderState;
  onReceive: (incomingId: string) => void;
}

/** How sharing stands: where, whether the folder can be reached, who takes part and what waits from them. */
export function SharedState({ state, onReceive }: Props) {
  const now = useNow();
  const { path, reach, isBusy, syncedAt, participants, problems, held } = state;
  const waiting = participants.filter((one) => one.waiting !== null).length;
  const seen = syncedAt === null ? "Mappen er ikke læst endnu" : `Mappen er sidst læst ${formatChanged(new Date(syncedAt), now)}`;
  return (
    <>
      <div>
        <p className={styles.place}>
          <FolderRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
          {path}
        </p>
        <p className={styles.quiet} role="status">
          {isBusy ? "Ser efter nyt …" : seen}
          {waiting > 0 && ` · ${waitingText(waiting)}`}
        </p>
      </div>
      {reach === "unreachable" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>Mappen kan ikke nås lige nu. Dit arbejde gemmes her og deles, når den er tilbage.</MessageBarBody>
        </MessageBar>
      )}
      {reach === "unwritable" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>Du kan læse i mappen, men ikke gemme i den. Dit arbejde gemmes her og deles, når du igen kan skrive i mappen.</MessageBarBody>
        </MessageBar>
      )}
      {held && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {held.by.name} har sat planen til »{STATUS_WORDS[held.to]}«. Det sker også her, når du har taget stilling til de ændringer, der venter på dig.
          </MessageBarBody>
        </MessageBar>
      )}
      {problems.map((problem) => (
        <MessageBar key={`${problem.from} ${problem.fileName}`} intent="warning" layout="multiline">
          <MessageBarBody>{problemText(problem)}</MessageBarBody>
        </MessageBar>
      ))}
      <ul className={styles.people} aria-label="Deltagere">
        {participants.map((participant, index) => (
          <PersonRow key={index} participant={participant} now={now} onReceive={onReceive} />
        ))}
      </ul>
      {participants.length === 1 && (
        <p className={styles.lead}>
          Der er ingen andre med endnu. De andre vælger »Åbn fra delt mappe« i deres bibliotek og peger på den samme mappe.
        </p>
      )}
    </>
  );
}
