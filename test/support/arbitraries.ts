import fc, { type Arbitrary } from "fast-check";
import {
  COLUMN_ALIGNMENTS,
  GENERATED_KINDS,
  HEADING_LEVELS,
  MARKS,
  SECTION_KINDS,
  type Block,
  type Cell,
  type FactBox,
  type Flow,
  type Footnote,
  type Generated,
  type Guidance,
  type Heading,
  type Inline,
  type Lead,
  type Link,
  type List,
  type ListItem,
  type PageBreak,
  type Paragraph,
  type Point,
  type Points,
  type Quote,
  type Row,
  type Section,
  type Table,
  type Text,
  type Title,
} from "../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../shared/plan/normalise.ts";
import { PLAN_STATUSES, type Plan } from "../../shared/plan/plan.ts";
import { derivedInlineArbitrary, planDataArbitraries, recordArbitraries } from "./recordArbitraries.ts";

/** Stands in until every element gets its own at the end. */
const id = "x";

const WORDS = "borger virksomhed job uddannelse æblegrød øvelse ålborg indsats 12.850 3,4 % KUI 2025-2026".split(" ");

/** Words with what has a meaning in Markdown, HTML or XML strewn between them, and letters from everywhere. */
export const textArbitrary: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(" ")) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(..."ab æ*_[](){}#<>&|\\~`'\"=+-.:;!1\n\t\u00A0\u00AD"), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);

export interface PlanShape {
  /** What the plan's words are made of. */
  text?: Arbitrary<string>;
  /** At most so many sections, and blocks in each. */
  sections?: number;
  blocks?: number;
}

function inlineArbitraries(text: Arbitrary<string>) {
  const mark = fc.constantFrom(undefined, undefined, true as const);
  const run: Arbitrary<Text> = fc
    .tuple(text, fc.tuple(...MARKS.map(() => mark)))
    .map(([words, marks]) => ({
      text: words,
      ...Object.fromEntries(MARKS.flatMap((name, index) => (marks[index] ? [[name, true]] : []))),
    }));
  const url = fc.constantFrom("https://www.jobindsats.dk", "https://eksempel.dk/a?b=1&c=æ#d", "mailto:post@lindholm.example");
  const link: Arbitrary<Link> = fc.record({
    type: fc.constant("link"),
    id: fc.constant(id),
    url,
    children: fc.array(run, { minLength: 1, maxLength: 2 }),
  });
  const footnote: Arbitrary<Footnote> = fc.record({
    type: fc.constant("footnote"),
    id: fc.constant(id),
    note: fc.array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 1, arbitrary: link }), { minLength: 1, maxLength: 3 }),
    children: fc.constant<[{ text: "" }]>([{ text: "" }]),
  });
  const inline: Arbitrary<Inline> = fc.oneof(
    { weight: 6, arbitrary: run },
    { weight: 1, arbitrary: link },
    { weight: 1, arbitrary: footnote },
    { weight: 1, arbitrary: derivedInlineArbitrary },
  );
  return { run, inlines: fc.array(inline, { minLength: 1, maxLength: 4 }) };
}

function blockArbitraries(text: Arbitrary<string>) {
  const { run, inlines } = inlineArbitraries(text);
  const voidChildren = fc.constant<[{ text: "" }]>([{ text: "" }]);
  const element = <T extends string>(type: T) => ({ type: fc.constant(type), id: fc.constant(id) });

  const title: Arbitrary<Title> = fc.record({ ...element("title"), children: inlines });
  const paragraph: Arbitrary<Paragraph> = fc.record({ ...element("paragraph"), children: inlines });
  const lead: Arbitrary<Lead> = fc.record({ ...element("lead"), children: inlines });
  const point: Arbitrary<Point> = fc.record({ ...element("point"), children: inlines });
  const quote: Arbitrary<Quote> = fc.record({ ...element("quote"), attribution: text, children: inlines });
  const heading: Arbitrary<Heading> = fc.record({
    ...element("heading"),
    level: fc.constantFrom(...HEADING_LEVELS),
    children: inlines,
  });
  const points: Arbitrary<Points> = fc.record({
    ...element("points"),
    label: text,
    children: fc.array(point, { minLength: 1, maxLength: 4 }),
  });
  const list = (depth: number): Arbitrary<List> => {
    const bare: Arbitrary<ListItem["children"]> = paragraph.map((own) => [own]);
    const nested: Arbitrary<ListItem["children"]> | undefined =
      depth > 0 ? fc.tuple(paragraph, list(depth - 1)) : undefined;
    const children = nested ? fc.oneof({ weight: 3, arbitrary: bare }, { weight: 1, arbitrary: nested }) : bare;
    const item: Arbitrary<ListItem> = fc.record({ ...element("listItem"), children });
    return fc.record({
      ...element("list"),
      ordered: fc.boolean(),
      children: fc.array(item, { minLength: 1, maxLength: 3 }),
    });
  };
  const lists = fc.oneof({ weight: 5, arbitrary: list(2) }, { weight: 1, arbitrary: list(9) });
  const flow: Arbitrary<Flow[]> = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: list(1) }), {
    minLength: 1,
    maxLength: 2,
  });
  const factBox: Arbitrary<FactBox> = fc.record({ ...element("factBox"), title: text, children: flow });

  const span = fc.constantFrom(undefined, undefined, undefined, 2, 3);
  const cell: Arbitrary<Cell> = fc
    .tuple(fc.record({ ...element("cell"), children: flow }), span, span)
    .map(([bare, colSpan, rowSpan]) => ({
      ...bare,
      ...(colSpan === undefined ? {} : { colSpan }),
      ...(rowSpan === undefined ? {} : { rowSpan }),
    }));
  const row: Arbitrary<Row> = fc.record({ ...element("row"), children: fc.array(cell, { minLength: 1, maxLength: 4 }) });
  const bareTable: Arbitrary<Table> = fc.record({
    ...element("table"),
    caption: text,
    source: text,
    headerRows: fc.nat(2),
    headerColumns: fc.nat(2),
    columns: fc.array(fc.constantFrom(1, 1, 2, 0.5, 160), { minLength: 1, maxLength: 4 }),
    children: fc.array(row, { minLength: 1, maxLength: 4 }),
  });
  const alignments = fc.option(fc.array(fc.constantFrom(...COLUMN_ALIGNMENTS), { minLength: 1, maxLength: 4 }));
  const table = fc.tuple(bareTable, alignments).map(([bare, align]): Table => (align ? { ...bare, align } : bare));
  const generated: Arbitrary<Generated> = fc.record({
    ...element("generated"),
    what: fc.constantFrom(...GENERATED_KINDS),
    children: voidChildren,
  });
  const pageBreak: Arbitrary<PageBreak> = fc.record({ ...element("pageBreak"), children: voidChildren });
  const guidance: Arbitrary<Guidance> = fc.record({
    ...element("guidance"),
    children: fc.array(run, { minLength: 1, maxLength: 2 }),
  });
  const { goal, chart, image } = recordArbitraries(text, inlines);
  const block: Arbitrary<Block> = fc.oneof(
    { weight: 4, arbitrary: paragraph },
    ...[heading, lead, lists, points, goal, quote, factBox, table, chart, image, generated, pageBreak, guidance].map((arbitrary) => ({
      weight: 1,
      arbitrary: arbitrary as Arbitrary<Block>,
    })),
  );
  return { title, block };
}

function withOwnIds(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((inner) => withOwnIds(inner, next));
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withOwnIds(inner, next)]));
  return "id" in copy ? { ...copy, id: next() } : copy;
}

/**
 * Any valid plan: every kind of block and inline, empty ones included, in normal form and with ids that are all
 * different and the same for the same seed.
 */
export function planArbitrary({ text = textArbitrary, sections = 4, blocks = 6 }: PlanShape = {}): Arbitrary<Plan> {
  const { title, block } = blockArbitraries(text);
  const section: Arbitrary<Section> = fc.record({
    type: fc.constant("section"),
    id: fc.constant(id),
    kind: fc.constantFrom(...SECTION_KINDS, "focusArea" as const),
    children: fc
      .tuple(title, fc.array(block, { minLength: 1, maxLength: blocks }))
      .map(([first, [second, ...others]]): Section["children"] => [first, second as Block, ...others]),
  });
  const noun = fc.constantFrom("Fokusområde", "Målgruppe", "Mål");
  return fc
    .record({
      format: fc.constant("planskriver/plan"),
      version: fc.constant(1 as const),
      id: fc.constant(id),
      title: text,
      municipality: text,
      period: fc.tuple(fc.integer({ min: 2000, max: 2097 }), fc.nat(3)).map(([from, years]) => ({ from, to: from + years })),
      template: fc.constantFrom(null, "fokusomraader", "politik"),
      status: fc.constantFrom(...PLAN_STATUSES),
      focusAreas: fc.record({
        name: fc.option(noun.map((singular) => ({ singular, plural: `${singular}r` }))),
        numbered: fc.boolean(),
      }),
      ...planDataArbitraries(text),
      sections: fc.array(section, { minLength: 1, maxLength: sections }),
    })
    .map((plan) => {
      let count = 0;
      return withOwnIds(normalisePlan(plan as Plan), () => `e${(count += 1)}`) as Plan;
    });
}
