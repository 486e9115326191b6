import { goalRecord, type RecordLine } from "../../../../../shared/plan/goalRecord.ts";
import { createGoal, type Goal } from "../../../../../shared/plan/nodes/index.ts";
import { sameExceptNumbers } from "../text/numbers.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { lineText } from "../file/settled.ts";
import { freeId, isUntouched, line, plainText, reworded, sentLine, wordsOf, type Building } from "./building.ts";
import { kindOf } from "../file/kinds.ts";
import { editOf, textBehind } from "./ownTexts.ts";

/** What of a goal's record is text alone, and goes into the field of its name. */
const TEXTS = { indicator: "indicator", unit: "unit", source: "source", responsible: "responsible" } as const;

function isText(part: RecordLine["part"]): part is keyof typeof TEXTS {
  return Object.hasOwn(TEXTS, part);
}

function ofKind(placed: readonly Placed[], kind: ReturnType<typeof kindOf>): Placed[] {
  return placed.filter((each) => {
    const now = line(each);
    return now !== undefined && kindOf(sentLine(each)?.look ?? now.look) === kind;
  });
}

/** What stands behind the label and the tab of a record's line. */
function behindLabel(text: string): string {
  return text.replace(/^[^\t:]*:[\t ]*/, "");
}

const PARTS: Readonly<Record<string, keyof typeof TEXTS>> = { indikator: "indicator", enhed: "unit", kilde: "source", ansvarlig: "responsible" };

/** A line of the record as it came back, or what the message says where it cannot be carried. */
function recordEdits(goal: Goal, record: readonly RecordLine[], placed: readonly Placed[], building: Building): Partial<Goal> {
  const { reading, where } = building;
  const edits: Partial<Record<keyof typeof TEXTS, string>> = {};
  let target = goal.target;
  const cannot = (before: string, after: string): void => {
    reading.report(`${editOf(before, after)} i et mål i afsnittet »${where}« kan ikke føres tilbage. Ret målets tal og frist i planen.`);
  };
  const seen = new Set<number>();
  const sentRecords = building.sentOf(goal.id).filter(({ item }) => item.kind === "line" && kindOf(item.look) === "goalRecord");
  for (const each of ofKind(placed, "goalRecord")) {
    const place = each.sent ? sentRecords.indexOf(each.sent) : -1;
    const fact = record[place];
    const after = plainText(each);
    if (fact) seen.add(place);
    if (fact && isUntouched(each, building)) continue;
    const label = fact?.part ?? PARTS[(/^\s*([^\t:]*):/.exec(after)?.[1] ?? "").trim().toLowerCase()];
    const before = sentLine(each);
    if (label !== undefined && isText(label)) edits[TEXTS[label]] = before && fact ? textBehind(fact.text, lineText(before), after) : behindLabel(after);
    else if (label === "deadline" || /^\s*Frist\s*:/.test(after)) target = { ...target, deadline: behindLabel(after) };
    else cannot(before ? lineText(before) : "", after);
  }
  for (const [place, { part, label, text }] of record.entries()) {
    if (seen.has(place) || !sentRecords[place]) continue;
    if (isText(part)) edits[TEXTS[part]] = "";
    else if (part === "deadline") target = { ...target, deadline: "" };
    else cannot(`${label}: ${text}`, "");
  }
  return { ...edits, ...(target === goal.target ? {} : { target }) };
}

/** The municipality's comment: what did not change of it stays as it is. */
function commentOf(goal: Goal, placed: readonly Placed[], building: Building): string {
  const lines = ofKind(placed, "goalComment");
  const sent = building.sentOf(goal.id).filter(({ item }) => item.kind === "line" && kindOf(item.look) === "goalComment");
  const same = sent.length === lines.length && lines.every((each, index) => each.sent === sent[index] && isUntouched(each, building));
  return same ? goal.comment : lines.map(plainText).join("\n");
}

function reportLabels(placed: readonly Placed[], { reading, where }: Building): void {
  for (const each of [...ofKind(placed, "goalNumber"), ...ofKind(placed, "goalCommentLabel")]) {
    const [before, after] = [sentLine(each), line(each)];
    if (!before || !after || sameExceptNumbers(lineText(before), lineText(after))) continue;
    reading.report(`${editOf(lineText(before), lineText(after))} ved et mål i afsnittet »${where}« kan ikke føres tilbage, for teksten skrives af Planskriver.`);
  }
}

function statementOf(placed: readonly Placed[], goal: Goal | undefined): Placed | undefined {
  const own = placed.find(({ sent }) => goal !== undefined && sent?.part === goal.id);
  return own ?? placed.find((each) => kindOf(line(each)?.look ?? { style: "" }) === "goal");
}

/** `original` as its lines came back, or a new goal. */
export function buildGoal(original: Goal | undefined, placed: readonly Placed[], building: Building): Goal {
  const statement = statementOf(placed, original);
  if (!original) {
    const isMarker = ofKind(placed, "goalNumber").some((each) => /pejlemærke/i.test(plainText(each)));
    const created = createGoal(isMarker ? "marker" : "measurable", statement ? wordsOf(statement, building) : [{ text: "" }]);
    const goal: Goal = { ...created, id: freeId(undefined, `goal ${placed[0]?.item.key ?? ""}`, building) };
    return { ...goal, ...recordEdits(goal, [], placed, building), comment: ofKind(placed, "goalComment").map(plainText).join("\n") };
  }
  const read = building.read.sections.flatMap(({ children }) => children.filter((block) => block.type === "goal")).find(({ id }) => id === original.id);
  const record = read ? goalRecord(read, building.read).filter(({ part }) => part !== "comment") : [];
  reportLabels(placed, building);
  building.used.add(original.id);
  return {
    ...original,
    ...recordEdits(original, record, placed, building),
    comment: commentOf(original, placed, building),
    children: statement ? reworded(original.children, statement, building) : read && read.children.length > 0 && building.sentOf(original.id).some(({ part }) => part === original.id) ? [{ text: "" }] : original.children,
  };
}
