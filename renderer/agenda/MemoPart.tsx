import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowUndoRegular, CopyRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { AgendaFill } from "../../shared/agenda/agendaTemplate.ts";
import { agendaPrompt } from "../../shared/agenda/fills.ts";
import type { AgendaPart } from "../../shared/agenda/agendaMemo.ts";
import { DEFAULT_INTRODUCTION, defaultClause } from "../../shared/agenda/recommendation.ts";
import type { AgendaFact } from "../../shared/plan/agendaItem.ts";
import { useNotify } from "../ui/notify.tsx";
import { Attachments } from "./Attachments.tsx";
import { EditableLines } from "./EditableLines.tsx";
import { FactBlocks } from "./FactBlocks.tsx";
import type { MemoProps } from "./MemoPaper.tsx";
import styles from "./Memo.module.css";

const FACT_NAMES: Readonly<Record<AgendaFact, string>> = {
  focusAreas: "Planens fokusområder",
  goals: "Planens mål",
  hearing: "Høringen",
  attachments: "Bilag",
};

type PartProps = MemoProps & { part: AgendaPart };

function Recommendation({ plan, onChange }: Pick<MemoProps, "plan" | "onChange">) {
  const { introduction, recommendations } = plan.agendaItem;
  return (
    <div className={styles.recommendation}>
      <textarea
        rows={1}
        className={styles.field}
        aria-label="Ordene før indstillingens punkter"
        value={introduction}
        placeholder={DEFAULT_INTRODUCTION}
        onChange={({ target }) => onChange({ introduction: target.value.replaceAll("\n", " ") })}
      />
      <EditableLines
        noun={{ one: "Punkt", the: "punktet" }}
        lines={recommendations.length > 0 ? recommendations : [defaultClause(plan)]}
        placeholder="planen godkendes"
        lead="at"
        add="Tilføj punkt"
        onChange={(lines) => onChange({ recommendations: lines })}
      />
    </div>
  );
}

function Facts({ part, plan, onChange }: PartProps) {
  const { omitted } = plan.agendaItem;
  return part.facts.map(({ fact, blocks, isOmitted }) => {
    if (fact === "attachments") return <Attachments key={fact} plan={plan} onChange={onChange} />;
    const name = FACT_NAMES[fact];
    return (
      <div key={fact} className={styles.fact} role="group" aria-label={name}>
        <div className={styles.factBar}>
          <span>{isOmitted ? `${name} er udeladt` : `${name}, fra planen`}</span>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => onChange({ omitted: isOmitted ? omitted.filter((other) => other !== fact) : [...omitted, fact] })}
          >
            {isOmitted ? "Tag med" : "Udelad"}
          </Button>
        </div>
        <FactBlocks blocks={blocks} />
      </div>
    );
  });
}

/** Fills that say all by themselves: room to write is offered only where a template asks for words. */
const COMPLETE: ReadonlySet<AgendaFill> = new Set(["recommendation", "attachments"]);

/** Where the words of a heading are written. */
function Words({ part, label, onWrite }: { part: AgendaPart; label: string; onWrite: (text: string) => void }) {
  const { heading, text } = part;
  const prompt = agendaPrompt(heading);
  if (heading.fills === "decision") return <p className={styles.blank}>{prompt}</p>;
  if (COMPLETE.has(heading.fills) && heading.prompt === "" && text === "") return null;
  return (
    <textarea
      rows={1}
      className={styles.field}
      aria-labelledby={label}
      value={text}
      placeholder={prompt}
      onChange={({ target }) => onWrite(target.value)}
    />
  );
}

/** A heading and what stands under it: the author's words, and below them what follows from the plan. */
export function MemoPart(props: PartProps) {
  const { part, plan, onChange, onCopy } = props;
  const { heading, level, draft, text } = part;
  const titleId = useId();
  const notify = useNotify();
  const Heading = level === 1 ? "h2" : "h3";
  const { texts } = plan.agendaItem;
  const isRewritten = draft !== "" && texts[heading.id] !== undefined;

  const write = (value: string) => {
    const others = Object.fromEntries(Object.entries(texts).filter(([id]) => id !== heading.id));
    onChange({ texts: value === draft ? others : { ...others, [heading.id]: value } });
  };
  const followPlan = () => {
    write(draft);
    notify.undo(`»${heading.title}« følger planen igen.`, () => write(text));
  };

  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <div className={styles.partHead}>
        <Heading id={titleId}>{heading.title}</Heading>
        {heading.fills !== "decision" && (
          <Tooltip content={`Kopiér teksten under »${heading.title}«`} relationship="label">
            <Button className={styles.copy ?? ""} size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => onCopy(heading)} />
          </Tooltip>
        )}
      </div>
      <Words part={part} label={titleId} onWrite={write} />
      {isRewritten && (
        <Button className={styles.follow ?? ""} size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={followPlan}>
          Brug planens ord igen
        </Button>
      )}
      {heading.fills === "recommendation" && <Recommendation {...props} />}
      <Facts {...props} />
    </section>
  );
}
