import fc from "fast-check";
import {
  createCell,
  createFootnote,
  createHeading,
  createLink,
  createParagraph,
  createPoint,
  createPoints,
  createRow,
  createSection,
  createTable,
  SECTION_KINDS,
  type Block,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { createPlan, PLAN_STATUSES, type Plan } from "../../../shared/plan/plan.ts";

/** Any characters at all: quotes, line breaks, NUL, emoji, combining marks. */
const anyText = fc.string({ unit: "grapheme", maxLength: 40 });

const block: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text) => createParagraph([{ text, bold: true }, { text: "." }])),
  anyText.map((text) => createParagraph([{ text: "" }, createLink("https://eksempel.dk/", [{ text }]), { text: "" }])),
  anyText.map((text) => createParagraph([{ text: "a" }, createFootnote([{ text }]), { text: "" }])),
  fc.tuple(fc.constantFrom(2, 3, 4), anyText).map(([level, text]) => createHeading(level, [{ text }])),
  fc.tuple(anyText, fc.array(anyText, { minLength: 1, maxLength: 4 })).map(([label, points]) =>
    createPoints(label, points.map((text) => createPoint([{ text }]))),
  ),
  anyText.map((caption) => ({ ...createTable(1, 2), caption, children: [createRow([createCell(undefined, 2)])] })),
);

export const sectionArbitrary: fc.Arbitrary<Section> = fc
  .tuple(fc.constantFrom(...SECTION_KINDS), anyText, block, fc.array(block, { maxLength: 4 }))
  .map(([kind, title, first, rest]) => createSection(kind, title, [first, ...rest]));

/** Any plan a library may hold. */
export const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    title: anyText,
    municipality: anyText,
    from: fc.integer({ min: 2000, max: 2096 }),
    years: fc.integer({ min: 1, max: 4 }),
    template: fc.option(anyText),
    status: fc.constantFrom(...PLAN_STATUSES),
    name: fc.option(fc.record({ singular: fc.string({ minLength: 1 }), plural: fc.string({ minLength: 1 }) })),
    numbered: fc.boolean(),
    sections: fc.array(sectionArbitrary, { minLength: 1, maxLength: 6 }),
  })
  .map(({ from, years, name, numbered, status, ...rest }) => ({
    ...createPlan({ ...rest, period: { from, to: from + years - 1 }, focusAreas: { name, numbered } }),
    status,
  }));
