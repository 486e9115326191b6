import { Button, Spinner, Tab, TabList } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { personLine } from "../../../shared/person.ts";
import type { Incoming } from "../../../shared/review/index.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { formatChanged } from "../../ui/formatChanged.ts";
import { ProblemBar } from "../../ui/ProblemBar.tsx";
import { useNow } from "../../ui/useNow.ts";
import { ReceivedChanges } from "./ReceivedChanges.tsx";
import styles from "./ReceiveView.module.css";
import { useReceived } from "./useReceived.ts";

interface Props {
  incomingId: string;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
  /** Opens something else that came back. */
  onOpen: (incomingId: string) => void;
  onBack: () => void;
}

const SOURCES: Record<Incoming["source"], string> = { package: "Pakke", word: "Word-fil", folder: "Delt mappe" };

function leftOf({ isDone, pending }: Incoming): string {
  return isDone ? "gennemgået" : `${pending} tilbage`;
}

/** What one person changed and said, to be accepted or rejected. */
export function ReceiveView({ incomingId, onShowText, onOpen, onBack }: Props) {
  const { properties } = usePlan();
  const { all, read, error, retry } = useReceived(properties.id, incomingId);
  const now = useNow();
  const incoming = read?.incoming;
  const reviewers = all ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is gone, and a screen reader is to say what came instead.
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, []);
  const next = reviewers.find(({ id, isDone }) => !isDone && id !== incomingId);
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          Gennemsyn
        </Button>
        <div className={styles.headWords}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>{incoming ? `Modtaget fra ${incoming.by.name}` : "Modtaget"}</h1>
          {incoming && (
            <p className={styles.meta}>
              {[
                personLine({ ...incoming.by, name: "" }),
                `${SOURCES[incoming.source]}${incoming.fileName === "" ? "" : ` »${incoming.fileName}«`}`,
                `modtaget ${formatChanged(new Date(incoming.receivedAt), now)}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          )}
        </div>
      </header>
      {reviewers.length > 1 && (
        <TabList className={styles.tabs} selectedValue={incomingId} onTabSelect={(_event, { value }) => onOpen(String(value))} aria-label="Modtaget fra">
          {reviewers.map((one) => (
            <Tab key={one.id} value={one.id}>
              {one.by.name} ({leftOf(one)})
            </Tab>
          ))}
        </TabList>
      )}
      {error !== null && error !== undefined && (
        <div className={styles.trouble}>
          <ProblemBar error={error} actions={<Button onClick={retry}>Prøv igen</Button>} />
        </div>
      )}
      {!read && !error && <Spinner className={styles.busy} label="Henter ændringerne …" />}
      {read && (
        <ReceivedChanges
          key={incomingId}
          read={read}
          next={next && { name: next.by.name, onOpen: () => onOpen(next.id) }}
          onShowText={onShowText}
          onBack={onBack}
        />
      )}
    </div>
  );
}
