import { Link } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { checkPlan } from "../../shared/checks/checkPlan.ts";
import type { Finding, Severity } from "../../shared/checks/finding.ts";
import { hearingGaps } from "../../shared/checks/hearingGaps.ts";
import { countMissing } from "../../shared/checks/missingParts.ts";
import type { Edition } from "../../shared/exportChoice.ts";
import { describeFileFinding, type FileFinding, type FileRule } from "../../shared/fileFinding.ts";
import { useDerived, usePlan } from "../editor/PlanContext.tsx";
import styles from "./Findings.module.css";
import { RULE_WORDS } from "./ruleWords.ts";

/** Beyond this a list would push the others out of sight. */
const LONGEST_LIST = 4;

/** Rules for finished files whose cause the plan's own rules name, with the place it is in. */
const TOLD_BY_PLAN: readonly FileRule[] = ["drawing.noAlt", "table.noHeader", "link.meaningless", "contents.missing", "heading.skips", "property.missing"];

const ICONS = { error: <ErrorCircleRegular />, warning: <WarningRegular />, note: <InfoRegular />, good: <CheckmarkCircleRegular /> };

function Group({ severity, children }: { severity: Severity | "good"; children: ReactNode }) {
  return (
    <li className={styles.group}>
      <span className={styles[severity]} aria-hidden="true">
        {ICONS[severity]}
      </span>
      <div className={styles.words}>{children}</div>
    </li>
  );
}

interface PlacesProps {
  findings: readonly Finding[];
  onShow: (finding: Finding) => void;
}

/** Where something was found, each leading there. Guidance is shown on demand: a new plan is full of it. */
function Places({ findings, onShow }: PlacesProps) {
  const isQuiet = findings[0]?.rule === "guidance.left";
  const [isOpen, setOpen] = useState(false);
  const shortest = isQuiet ? 0 : LONGEST_LIST;
  const isCut = findings.length > shortest + (isQuiet ? 0 : 1);
  const shown = isOpen || !isCut ? findings : findings.slice(0, shortest);
  return (
    <>
      <ul className={styles.places}>
        {shown.map((finding, index) => (
          <li key={`${finding.block ?? finding.section} ${index}`}>
            <Link as="button" className={styles.place} onClick={() => onShow(finding)}>
              {finding.place}
            </Link>
          </li>
        ))}
      </ul>
      {isCut && (
        <Link as="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Vis færre" : isQuiet ? (findings.length === 1 ? "Vis den" : "Vis dem") : `Vis alle ${findings.length}`}
        </Link>
      )}
    </>
  );
}

interface MissingProps {
  edition: Edition;
  /** What was found in the finished file itself. */
  inFile: readonly FileFinding[];
  onShowSection: (id: string) => void;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
  /** Opens the list of what the template demands and the plan lacks. */
  onShowMissing: () => void;
  onEditProperties: () => void;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** What the file will lack or leave out, so that nobody is surprised by it at the meeting; each leads to its place. */
export function Missing({ edition, inFile, onShowSection, onShowText, onShowMissing, onEditProperties }: MissingProps) {
  const { template } = usePlan();
  const plan = useDerived((derived) => derived.plan);
  const demanded = useDerived((derived) => countMissing(derived.missing(template)));
  const groups = useMemo(() => [...Map.groupBy(checkPlan(plan), ({ rule }) => rule).entries()], [plan]);
  const gaps = edition === "hearing" ? hearingGaps(plan.hearing, today()) : [];
  const ofFile = inFile.filter(({ rule }) => !TOLD_BY_PLAN.includes(rule));
  const isComplete = groups.length === 0 && gaps.length === 0 && ofFile.length === 0 && demanded === 0;

  const show = ({ section, block }: Finding) => {
    if (block !== null) onShowText(block);
    else if (section !== null) onShowSection(section);
  };

  return (
    <section aria-labelledby="export-missing">
      <h2 className={styles.heading} id="export-missing">
        Mangler
      </h2>
      <ul className={styles.groups}>
        {isComplete && <Group severity="good">Intet. Filen er klar til at blive sendt.</Group>}
        {gaps.map(({ part, message }) => (
          <Group key={part} severity="warning">
            {message}
          </Group>
        ))}
        {groups.map(([rule, findings]) => {
          const [first] = findings;
          const words = RULE_WORDS[rule](findings.length);
          return (
            <Group key={rule} severity={first?.severity ?? "note"}>
              {rule === "plan.noTitle" || rule === "plan.noMunicipality" ? (
                <Link as="button" onClick={onEditProperties}>
                  {words}
                </Link>
              ) : (
                words
              )}
              {first && (first.section !== null || first.block !== null) && <Places findings={findings} onShow={show} />}
            </Group>
          );
        })}
        {ofFile.map((finding, index) => (
          <Group key={`${finding.rule} ${index}`} severity="warning">
            {describeFileFinding(finding)}
          </Group>
        ))}
        {demanded > 0 && (
          <Group severity="warning">
            <Link as="button" onClick={onShowMissing}>
              {demanded} {demanded === 1 ? "del" : "dele"} mangler
            </Link>{" "}
            af det, skabelonen beder om
          </Group>
        )}
      </ul>
    </section>
  );
}
