import { Button, Dropdown, mergeClasses, Option, Spinner, Switch, Tab, TabList } from "@fluentui/react-components";
import { ArrowHookUpLeftRegular, ArrowLeftRegular, CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useId, useState, type KeyboardEvent } from "react";
import { isLocked } from "../../shared/review/index.ts";
import type { Version } from "../../shared/versions/index.ts";
import type { CompareMode } from "../changes/ComparedSection.tsx";
import { usePlan } from "../editor/PlanContext.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useNow } from "../ui/useNow.ts";
import type { Compared } from "./ComparedContext.ts";
import { ComparedPlan } from "./ComparedPlan.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";
import { useComparisonOf } from "./useComparison.ts";
import { useVersions } from "./useVersions.ts";
import { momentWords, versionTitle } from "./versionWords.ts";
import styles from "./CompareView.module.css";

const NOW = "now";

interface Props {
  compared: Compared;
  onCompare: (compared: Compared | null) => void;
}

function choiceWords(version: Version, now: Date): string {
  return `${momentWords(version.at, now)} · ${versionTitle(version)}`;
}

/** When, what and by whom. */
function headWords(version: Version, now: Date): string {
  return [choiceWords(version, now), version.by?.name].filter(Boolean).join(" · ");
}

interface ChoiceProps {
  label: string;
  versions: readonly Version[];
  /** A version's id, or `NOW` for the plan as it is. */
  value: string;
  hasNow: boolean;
  now: Date;
  onChange: (value: string) => void;
}

function VersionChoice({ label, versions, value, hasNow, now, onChange }: ChoiceProps) {
  const labelId = useId();
  const chosen = versions.find(({ id }) => id === value);
  const words = value === NOW ? "Planen nu" : chosen ? choiceWords(chosen, now) : "";
  return (
    <div className={styles.choice}>
      <span id={labelId}>{label}</span>
      <Dropdown
        size="small"
        className={mergeClasses(styles.dropdown)}
        aria-labelledby={labelId}
        value={words}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChange(optionValue)}
      >
        {hasNow && (
          <Option value={NOW} text="Planen nu">
            Planen nu
          </Option>
        )}
        {versions.map((version) => (
          <Option key={version.id} value={version.id} text={choiceWords(version, now)}>
            {choiceWords(version, now)}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}

/** Two versions of the plan and what differs, in place of the paper. */
export function CompareView({ compared, onCompare }: Props) {
  const { properties } = usePlan();
  const { value: versions = [] } = useVersions();
  const { comparison, error } = useComparisonOf(compared);
  const now = useNow();
  const [mode, setMode] = useState<CompareMode>("inText");
  const [showsAll, setShowsAll] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const from = versions.find(({ id }) => id === compared.from);
  const to = versions.find(({ id }) => id === compared.to);
  const isNow = compared.to === null;
  const canRestore = isNow && !isLocked(properties.status);

  const leaveOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    // What opens over the view is rendered elsewhere, and closes with the same key.
    if (event.key === "Escape" && !event.defaultPrevented && event.currentTarget.contains(event.target as Node)) onCompare(null);
  };

  return (
    <section className={styles.view} aria-label="Sammenligning af versioner" onKeyDown={leaveOnEscape}>
      <header className={styles.head}>
        <div className={styles.line}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => onCompare(null)}>
            Tilbage til planen
          </Button>
          <h1 className={styles.name}>Sammenligning</h1>
          {canRestore && from && (
            <Button icon={<ArrowHookUpLeftRegular />} onClick={() => setRestoring(true)}>
              Gendan hele planen …
            </Button>
          )}
        </div>
        <div className={styles.line}>
          <VersionChoice
            label="Fra"
            versions={versions}
            value={compared.from}
            hasNow={false}
            now={now}
            onChange={(id) => onCompare({ ...compared, from: id })}
          />
          <VersionChoice
            label="Til"
            versions={versions}
            value={compared.to ?? NOW}
            hasNow
            now={now}
            onChange={(id) => onCompare({ ...compared, to: id === NOW ? null : id })}
          />
        </div>
        <div className={styles.line}>
          <TabList size="small" selectedValue={mode} onTabSelect={(_, { value }) => setMode(value as CompareMode)} aria-label="Vis ændringerne">
            <Tab value="inText">I teksten</Tab>
            <Tab value="beside">Side om side</Tab>
          </TabList>
          <Switch checked={showsAll} label="Vis også uændrede afsnit" onChange={(_, { checked }) => setShowsAll(checked)} />
        </div>
      </header>
      {error !== null && <ProblemBar error={error} actions={<Button onClick={() => onCompare(null)}>Tilbage til planen</Button>} />}
      {error === null && !comparison && <Spinner className={styles.wait} label="Sammenligner …" />}
      {error === null && comparison?.groups.length === 0 && (
        <EmptyState
          icon={<CheckmarkCircleRegular />}
          title="Der er ingen forskel"
          text={isNow ? "Planen er, som den var i denne version. Vælg en anden version i panelet." : "De to versioner siger det samme. Vælg en anden."}
        />
      )}
      {error === null && comparison && comparison.groups.length > 0 && (
        <ComparedPlan
          comparison={comparison}
          mode={mode}
          showsAll={showsAll}
          heads={[from ? headWords(from, now) : "", to ? headWords(to, now) : "Planen nu"]}
          restorable={canRestore && from ? from.id : null}
        />
      )}
      {isRestoring && from && <RestoreDialog version={from} now={now} onDone={() => onCompare(null)} onClose={() => setRestoring(false)} />}
    </section>
  );
}
