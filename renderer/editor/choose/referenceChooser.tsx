import {
  BookmarkRegular,
  ChartMultipleRegular,
  DocumentTextRegular,
  TableRegular,
  TargetRegular,
  TaskListLtrRegular,
  TextFootnoteRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { capitalised } from "../../../shared/plan/capitalised.ts";
import type { ReferenceTarget, TargetKind } from "../../../shared/plan/references/index.ts";
import { insertReference } from "../commands/insertDerived.ts";
import type { OpenPlan } from "../PlanContext.tsx";
import type { Choice, Chooser } from "./choice.ts";
import { matchesWords } from "./matchesWords.ts";

interface Group {
  name: string;
  kinds: readonly TargetKind[];
  icon: ReactElement;
}

const GROUPS: readonly Group[] = [
  { name: "Fokusområder og afsnit", kinds: ["section", "heading"], icon: <DocumentTextRegular /> },
  { name: "Tabeller", kinds: ["table"], icon: <TableRegular /> },
  { name: "Figurer", kinds: ["figure"], icon: <ChartMultipleRegular /> },
  { name: "Punkter", kinds: ["point"], icon: <TaskListLtrRegular /> },
  { name: "Mål", kinds: ["goal"], icon: <TargetRegular /> },
  { name: "Fodnoter", kinds: ["footnote"], icon: <TextFootnoteRegular /> },
];

/** What a target is called in a list: "Tabel 1. Ledige i Lindholm", "2. Unge i gang", "Muligheder". */
export function targetName({ kind, term, number, title }: ReferenceTarget): string {
  if (number === "") return title;
  const named = kind === "section" ? `${number}.` : `${capitalised(term)} ${number}.`;
  return `${named} ${title}`.trim();
}

/** Empty headings, points and goals are no places to send a reader to. */
function canBeChosen({ kind, number, title }: ReferenceTarget): boolean {
  return title !== "" || (number !== "" && (kind === "section" || kind === "footnote"));
}

const NUMBER = /^\d+(?:\.\d*)?$/;

/** Numbers are looked for as numbers: "2.3" is point 2.3, and neither 1.2 nor 1.3. */
function isMeantBy(target: ReferenceTarget, group: string, query: string): boolean {
  const typed = query.split(/\s+/);
  const numbers = typed.filter((word) => NUMBER.test(word));
  const words = typed.filter((word) => !NUMBER.test(word)).join(" ");
  return (
    numbers.every((number) => target.number.startsWith(number) || target.title.includes(number)) &&
    matchesWords(`${group} ${targetName(target)}`, words)
  );
}

/** Lists what can be referred to, by kind, a kind that is typed first. A choice's id is the target's. */
function targetChoices(query: string, { derived }: OpenPlan): Choice[] {
  const targets = Array.from(derived.referenceTargets().values()).filter(canBeChosen);
  const [typed = ""] = query.split(" ");
  const isMeant = ({ name }: Group) => typed !== "" && matchesWords(name, typed);
  const groups = [...GROUPS.filter(isMeant), ...GROUPS.filter((group) => !isMeant(group))];
  return groups.flatMap(({ name, kinds, icon }) =>
    targets
      .filter((target) => kinds.includes(target.kind))
      .filter((target) => isMeantBy(target, name, query))
      .map((target): Choice => ({
        id: target.id,
        group: name,
        name: targetName(target),
        description: derived.wordsOfReference(target.id, "name"),
        icon,
        insert: (editor) => insertReference(editor, target.id),
      })),
  );
}

/** Chooses what a reference points at: a new one, or the one the caret stands on. */
export const referenceChooser: Chooser = {
  name: "Henvisning",
  placeholder: "Søg i afsnit, tabeller, punkter …",
  choices: targetChoices,
};

export const referenceIcon = <BookmarkRegular />;
