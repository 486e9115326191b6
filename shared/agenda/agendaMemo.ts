import { textToBlocks } from "../html/textToBlocks.ts";
import { AGENDA_FACTS, type AgendaFact } from "../plan/agendaItem.ts";
import {
  createHeading,
  createList,
  createListItem,
  createParagraph,
  createSection,
  type Block,
  type Section,
} from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { spellOut } from "../plan/spellOut.ts";
import type { AgendaPlan } from "./agendaPlan.ts";
import type { AgendaFill, AgendaSubheading, AgendaTemplate } from "./agendaTemplate.ts";
import { caseLine } from "./caseNumber.ts";
import { draftText } from "./drafts.ts";
import { attachmentNames, factBlocks, type AgendaSetting } from "./facts.ts";
import { agendaTitle, introductionWords, recommendationClauses } from "./recommendation.ts";

/** One heading of the memo and what stands under it. */
export interface AgendaPart {
  heading: AgendaSubheading;
  level: 1 | 2;
  /** Whether headings of their own stand below it. */
  hasBelow: boolean;
  /** What the plan says for it as long as its author has written nothing. */
  draft: string;
  /** What is written under it, else its draft. A line is a paragraph. */
  text: string;
  /** What the plan tells below the text, in order; a fact that is left out has no blocks here but is named. */
  facts: { fact: AgendaFact; blocks: Block[]; isOmitted: boolean }[];
}

/** The whole memo, as it is read on paper and worked on in the program. */
export interface AgendaMemo {
  title: string;
  /** Case number and KLE; "" where neither is given. */
  caseLine: string;
  /** What is attached, where no heading tells it. */
  attachments: string[];
  introduction: string;
  clauses: string[];
  parts: AgendaPart[];
}

const OWN_FACTS: Partial<Record<AgendaFill, AgendaFact>> = {
  focusAreas: "focusAreas",
  goals: "goals",
  hearing: "hearing",
  attachments: "attachments",
};

/** Told in the middle of the case itself, where no heading of their own takes them. */
const FACTS_OF_CASE: readonly AgendaFact[] = AGENDA_FACTS.filter((fact) => fact !== "attachments");

function isNamed({ title }: AgendaSubheading): boolean {
  return title.trim() !== "";
}

/** Each heading of `template` that has words, in the order it is read. */
function inOrder({ headings }: AgendaTemplate): Pick<AgendaPart, "heading" | "level" | "hasBelow">[] {
  return headings.filter(isNamed).flatMap(({ below, ...heading }) => {
    const lower = below.filter(isNamed);
    return [
      { heading, level: 1 as const, hasBelow: lower.length > 0 },
      ...lower.map((each) => ({ heading: each, level: 2 as const, hasBelow: false })),
    ];
  });
}

/** The memo that `plan` goes to the agenda with, under the headings of `template`. */
export function agendaMemo(plan: AgendaPlan, template: AgendaTemplate, setting: AgendaSetting = "document"): AgendaMemo {
  const read = spellOut(plan);
  const { texts, omitted } = plan.agendaItem;
  const places = inOrder(template);
  const taken = new Set(places.flatMap(({ heading }) => OWN_FACTS[heading.fills] ?? []));
  const told = new Set<AgendaFact>();

  const factsUnder = (fills: AgendaFill): AgendaPart["facts"] => {
    const own = OWN_FACTS[fills];
    const facts = fills === "case" ? FACTS_OF_CASE.filter((fact) => !taken.has(fact)) : own ? [own] : [];
    return facts.flatMap((fact) => {
      if (told.has(fact)) return [];
      const blocks = factBlocks(fact, read, setting);
      if (blocks.length === 0) return [];
      told.add(fact);
      const isOmitted = omitted.includes(fact);
      return [{ fact, blocks: isOmitted ? [] : blocks, isOmitted }];
    });
  };

  const parts = places.map((place): AgendaPart => {
    const { id, fills } = place.heading;
    const draft = draftText(fills, read);
    return { ...place, draft, text: fills === "decision" ? "" : (texts[id] ?? draft), facts: factsUnder(fills) };
  });
  return {
    title: agendaTitle(plan),
    caseLine: caseLine(plan.agendaItem),
    attachments: taken.has("attachments") || omitted.includes("attachments") ? [] : attachmentNames(plan),
    introduction: introductionWords(plan),
    clauses: recommendationClauses(plan),
    parts,
  };
}

function recommendationBlocks({ introduction, clauses }: AgendaMemo): Block[] {
  return [createParagraph([{ text: introduction }]), createList(true, clauses.map((text) => createListItem(createParagraph([{ text }]))))];
}

/** What stands under a heading as blocks, without those of headings below it; an empty paragraph where it is left to be written in. */
export function agendaPartBlocks(part: AgendaPart, memo: AgendaMemo): Block[] {
  const blocks = [
    ...textToBlocks(part.text),
    ...(part.heading.fills === "recommendation" ? recommendationBlocks(memo) : []),
    ...part.facts.flatMap((fact) => fact.blocks),
  ];
  return blocks.length > 0 || part.hasBelow ? blocks : [createParagraph()];
}

/** The memo's headings as the sections of a document: what is written to Word, Markdown and the clipboard. */
export function agendaSections(memo: AgendaMemo): [Section, ...Section[]] {
  const sections: { title: string; blocks: Block[] }[] = [];
  for (const part of memo.parts) {
    const blocks = agendaPartBlocks(part, memo);
    const above = sections.at(-1);
    if (part.level === 1 || !above) sections.push({ title: part.heading.title, blocks });
    else above.blocks.push(createHeading(2, [{ text: part.heading.title }]), ...blocks);
  }
  const [first, ...rest] = sections.map(({ title, blocks: [block = createParagraph(), ...more] }) =>
    createSection("prose", title, [block, ...more]),
  );
  return [first ?? createSection("prose", "", [createParagraph()]), ...rest];
}

/** The memo as a document of its own, with the look and the house style of the plan it goes with. */
export function agendaDocument(plan: Plan, memo: AgendaMemo): Plan {
  return {
    ...plan,
    title: memo.title,
    focusAreas: { name: null, numbered: false },
    keyFigures: [],
    sections: agendaSections(memo),
  };
}
