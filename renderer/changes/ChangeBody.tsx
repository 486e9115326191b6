import type { ChangeOf } from "../../shared/diff/change.ts";
import { loneText, valueText, type ChangeDescription } from "../../shared/diff/describeChange.ts";
import { describeKeyFigure, keyFigureName } from "../../shared/figures/describeKeyFigure.ts";
import { goalRecord } from "../../shared/plan/goalRecord.ts";
import type { KeyFigure } from "../../shared/plan/keyFigures.ts";
import type { Abbreviation } from "../../shared/plan/abbreviations/index.ts";
import type { Block, Section } from "../../shared/plan/nodes/index.ts";
import { formatPeriod, type Period } from "../../shared/plan/period.ts";
import type { PlanStatus } from "../../shared/plan/plan.ts";
import { STATUS_WORDS } from "../../shared/plan/statusWords.ts";
import { sectionBlocks, type PlanElement } from "../../shared/plan/tree.ts";
import { BlockView } from "./BlockView.tsx";
import { ChangedText, ChangedWords } from "./ChangedText.tsx";
import type { ComparedSide } from "./comparePlans.ts";
import { useComparison } from "./ComparisonContext.ts";
import styles from "./changes.module.css";

/** Elements that stand alone in a section, and so can be shown as they are. */
const NOT_BLOCKS: ReadonlySet<string> = new Set(["section", "title", "listItem", "point", "row", "cell", "column"]);

function isBlock(element: PlanElement | undefined): element is Block {
  return element !== undefined && !NOT_BLOCKS.has(element.type);
}

function Lone({ change }: { change: ChangeOf<"added"> | ChangeOf<"removed"> }) {
  const { before, now } = useComparison();
  const isNew = change.kind === "added";
  const own: ComparedSide = isNew ? now : before;
  const twinOf = <T,>(element: T) => (isNew ? { before: undefined, now: element } : { before: element, now: undefined });
  const element = own.elements.get(change.part);
  if (isBlock(element)) return <BlockView twin={twinOf(element)} side="both" />;
  if (element?.type === "section") {
    const section: Section = element;
    const [title] = section.children;
    const texts = twinOf(title.children);
    return (
      <>
        <p className={styles.label}>
          <ChangedText before={texts.before} now={texts.now} />
        </p>
        {sectionBlocks(section).map((block) => (
          <BlockView key={block.id} twin={twinOf(block)} side="both" />
        ))}
      </>
    );
  }
  const Mark = isNew ? "ins" : "del";
  return change.parts.map((part) => {
    const text = loneText(part, own.words);
    return (
      text.trim() !== "" && (
        <p key={part.id}>
          <Mark className={isNew ? styles.added : styles.removed}>{text}</Mark>
        </p>
      )
    );
  });
}

/** What is listed by name, one line for each that differs. */
function Entries({ before, now }: { before: ReadonlyMap<string, string>; now: ReadonlyMap<string, string> }) {
  const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
  return (
    <dl className={styles.record}>
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ChangedWords before={before.get(name) ?? ""} now={now.get(name) ?? ""} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function figureLines(figures: readonly KeyFigure[], style: ComparedSide["plan"]["houseStyle"]): Map<string, string> {
  return new Map(figures.map((figure) => [keyFigureName(figure), describeKeyFigure(figure, style) || "uden tal"]));
}

function abbreviationLines(list: readonly Abbreviation[]): Map<string, string> {
  return new Map(list.map(({ short, meaning }) => [short, meaning || "uden forklaring"]));
}

function Property({ change: { property, before, after } }: { change: ChangeOf<"property"> }) {
  const sides = useComparison();
  const line = (value: unknown): string => {
    if (property === "period") return formatPeriod(value as Period);
    return property === "status" ? STATUS_WORDS[value as PlanStatus] : (valueText(value) ?? "");
  };
  if (property === "keyFigures") {
    const style = sides.now.plan.houseStyle;
    return <Entries before={figureLines(before as KeyFigure[], style)} now={figureLines(after as KeyFigure[], style)} />;
  }
  if (property === "abbreviations") {
    return <Entries before={abbreviationLines(before as Abbreviation[])} now={abbreviationLines(after as Abbreviation[])} />;
  }
  return <ChangedWords before={line(before)} now={line(after)} />;
}

function Attribute({ change: { part, name, before, after } }: { change: ChangeOf<"attribute"> }) {
  const sides = useComparison();
  const [old, now] = [sides.before.elements.get(part), sides.now.elements.get(part)];
  if (old?.type === "goal" && now?.type === "goal") {
    const lines = (goal: typeof old, side: ComparedSide) =>
      new Map(goalRecord(goal, side.plan).map(({ label, text }) => [label, text]));
    return <Entries before={lines(old, sides.before)} now={lines(now, sides.now)} />;
  }
  const isPicture = name === "asset" || name === "data";
  if (isPicture && isBlock(old) && isBlock(now)) return <BlockView twin={{ before: old, now }} side="both" />;
  const [was, is] = [valueText(before), valueText(after)];
  return was === null || is === null ? null : <ChangedWords before={was} now={is} />;
}

/** What a change made of what was there. Nothing where its name says all. */
export function ChangeBody({ description: { change, detail } }: { description: ChangeDescription }) {
  const { before, now } = useComparison();
  switch (change.kind) {
    case "text":
      return (
        <p>
          <ChangedText before={change.before} now={change.after} />
        </p>
      );
    case "added":
    case "removed":
      return <Lone change={change} />;
    case "property":
      return <Property change={change} />;
    case "attribute":
      return <Attribute change={change} />;
    case "grid": {
      const [old, table] = [before.elements.get(change.part), now.elements.get(change.part)];
      return old?.type === "table" && table?.type === "table" ? <BlockView twin={{ before: old, now: table }} side="both" /> : null;
    }
    default:
      return detail === "" ? null : <p>{detail}</p>;
  }
}
