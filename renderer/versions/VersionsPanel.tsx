import { Button, Switch } from "@fluentui/react-components";
import { BookmarkAddRegular, HistoryRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { isLocked } from "../../shared/review/index.ts";
import type { Version } from "../../shared/versions/index.ts";
import { call } from "../app/api.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { usePerson } from "../person/PersonContext.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useNow } from "../ui/useNow.ts";
import { useCompared } from "./ComparedContext.ts";
import { NameDialog } from "./NameDialog.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";
import { useVersions } from "./useVersions.ts";
import { byDay, versionTitle } from "./versionWords.ts";
import { VersionRow } from "./VersionRow.tsx";
import styles from "./VersionsPanel.module.css";

/** From so many on, those kept by themselves hide the others. */
const MANY = 8;

type Asked = { what: "keep" } | { what: "rename" | "restore"; version: Version };

/** The plan as it was: its versions by day, newest first. */
export function VersionsPanel() {
  const { properties, flush } = usePlan();
  const { value: versions, error, reload } = useVersions();
  const { compared, compare } = useCompared();
  const { askPerson } = usePerson();
  const notify = useNotify();
  const now = useNow();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [onlyNamed, setOnlyNamed] = useState(false);
  const { id } = properties;
  const bar = useRef<HTMLDivElement>(null);
  const isEmpty = versions?.length === 0;
  const wasEmpty = useRef(isEmpty);
  // The first version takes the place of the button that it was kept by.
  useEffect(() => {
    if (wasEmpty.current && !isEmpty && document.activeElement === document.body) bar.current?.querySelector("button")?.focus();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);

  const keep = async (name: string) => {
    await flush();
    if (!(await askPerson())) return;
    await call("versions.keep", { id, name });
    notify.message(`Versionen »${name}« er gemt.`);
  };
  const rename = async (version: Version, name: string) => {
    await call("versions.rename", { id, versionId: version.id, name });
  };

  const problem = error !== null && <ProblemBar error={error} actions={<Button size="small" onClick={reload}>Prøv igen</Button>} />;
  const keepButton = (
    <Button appearance="primary" icon={<BookmarkAddRegular />} onClick={() => setAsked({ what: "keep" })}>
      Gem som version …
    </Button>
  );
  const dialogs = (
    <>
      {asked?.what === "keep" && <NameDialog title="Gem som version" name="" submit="Gem version" onSave={keep} onClose={() => setAsked(null)} />}
      {asked?.what === "rename" && (
        <NameDialog
          title="Giv versionen et navn"
          name={asked.version.kind === "automatic" ? "" : versionTitle(asked.version)}
          submit="Gem navn"
          onSave={(name) => rename(asked.version, name)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "restore" && <RestoreDialog version={asked.version} now={now} onDone={() => compare(null)} onClose={() => setAsked(null)} />}
    </>
  );
  if (versions === undefined) return problem || null;
  const isOfMany = versions.length >= MANY && versions.some(({ kind }) => kind !== "automatic");
  const shown = isOfMany && onlyNamed ? versions.filter(({ kind }) => kind !== "automatic") : versions;
  const list = (
    <div className={styles.panel}>
      <div ref={bar} className={styles.bar}>
        {keepButton}
        {isOfMany && (
          <Switch checked={onlyNamed} label="Skjul dem, der er gemt automatisk" onChange={(_, { checked }) => setOnlyNamed(checked)} />
        )}
      </div>
      <p className={styles.hint}>Vælg en version for at se, hvad der er ændret siden.</p>
      {byDay(shown, now).map(({ day, versions: ofDay }) => (
        <section key={day} className={styles.day}>
          <h3 className={styles.dayName}>{day}</h3>
          <ul className={styles.list}>
            {ofDay.map((version) => {
              const earlier = versions[versions.indexOf(version) + 1];
              return (
                <VersionRow
                  key={version.id}
                  version={version}
                  now={now}
                  isShown={compared?.from === version.id || compared?.to === version.id}
                  canRestore={!isLocked(properties.status)}
                  hasEarlier={earlier !== undefined}
                  onCompare={() => compare({ from: version.id, to: null })}
                  onCompareWithEarlier={() => earlier && compare({ from: earlier.id, to: version.id })}
                  onRename={() => setAsked({ what: "rename", version })}
                  onRestore={() => setAsked({ what: "restore", version })}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
  const none = (
    <EmptyState
      icon={<HistoryRegular />}
      title="Ingen versioner endnu"
      text="Mens du skriver, bliver planen gemt som version af sig selv hvert tiende minut. Du kan også gemme en version med et navn, før du laver noget om."
      actions={keepButton}
    />
  );
  // A dialog stays the same one while the first version comes.
  return (
    <>
      {problem}
      {isEmpty ? none : list}
      {dialogs}
    </>
  );
}
