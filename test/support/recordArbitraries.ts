import fc, { type Arbitrary } from "fast-check";
import { AGENDA_FACTS } from "../../shared/plan/agendaItem.ts";
import {
  CHART_KINDS,
  FIELD_NAMES,
  GOAL_KINDS,
  KEY_FIGURE_FORMS,
  MARKS,
  REFERENCE_FORMS,
  type Chart,
  type Decimal,
  type Goal,
  type Image,
  type Inline,
} from "../../shared/plan/nodes/index.ts";
import { DASH_STYLES, PERCENT_STYLES, QUOTE_STYLES } from "../../shared/plan/houseStyle.ts";
import type { Asset } from "../../shared/plan/asset.ts";
import type { PlanData } from "../../shared/plan/plan.ts";
import type { DerivedInline } from "../../shared/plan/tree.ts";

const id = fc.constant("x");

/** Elements get ids from "e1" on in reading order, the key figures first: some of these are there, some are not. */
const someId = fc.constantFrom("e2", "e3", "e5", "e8", "e13", "e21", "gone");

export const decimalArbitrary: Arbitrary<Decimal> = fc
  .tuple(fc.constantFrom("", "-"), fc.nat(9_999_999), fc.constantFrom("", ".5", ".05", ".10"))
  .map((parts) => parts.join(""));

const asset: Arbitrary<Asset> = fc.record({
  sha256: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
  type: fc.constantFrom("image/png", "image/jpeg"),
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});

const markedChildren = fc
  .subarray([...MARKS])
  .map((marks): DerivedInline["children"] => [{ text: "", ...Object.fromEntries(marks.map((mark) => [mark, true])) }]);

/** A reference, field or key figure, whole or broken. */
export const derivedInlineArbitrary: Arbitrary<DerivedInline> = fc.oneof(
  fc.record({
    type: fc.constant("reference" as const),
    id,
    target: someId,
    form: fc.constantFrom(...REFERENCE_FORMS),
    children: markedChildren,
  }),
  fc.record({ type: fc.constant("field" as const), id, name: fc.constantFrom(...FIELD_NAMES), children: markedChildren }),
  fc.record({
    type: fc.constant("keyFigure" as const),
    id,
    figure: someId,
    form: fc.constantFrom(...KEY_FIGURE_FORMS),
    children: markedChildren,
  }),
);

/** The blocks that are records: goals, charts and images. */
export function recordArbitraries(text: Arbitrary<string>, inlines: Arbitrary<Inline[]>) {
  const voidChildren = fc.constant<[{ text: "" }]>([{ text: "" }]);
  const amount = { value: fc.option(decimalArbitrary), keyFigure: fc.option(someId) };
  const goal: Arbitrary<Goal> = fc.record({
    type: fc.constant("goal"),
    id,
    kind: fc.constantFrom(...GOAL_KINDS),
    indicator: text,
    unit: fc.constantFrom("", "%", "fuldtidspersoner"),
    baseline: fc.record({ ...amount, date: text }),
    target: fc.record({ ...amount, deadline: text }),
    source: text,
    responsible: text,
    comment: text,
    children: inlines,
  });
  const grid = fc.tuple(fc.nat(4), fc.nat(3)).chain(([categories, series]) =>
    fc.record({
      from: fc.constant("grid" as const),
      categories: fc.array(text, { minLength: categories, maxLength: categories }),
      series: fc.array(
        fc.record({
          name: text,
          values: fc.array(fc.option(decimalArbitrary), { minLength: categories, maxLength: categories }),
        }),
        { minLength: series, maxLength: series },
      ),
    }),
  );
  const fromTable = fc.record({
    from: fc.constant("table" as const),
    table: someId,
    series: fc.constantFrom("rows" as const, "columns" as const),
  });
  const chart: Arbitrary<Chart> = fc.record({
    type: fc.constant("chart"),
    id,
    kind: fc.constantFrom(...CHART_KINDS),
    data: fc.oneof(grid, fromTable),
    unit: fc.constantFrom("", "%", "personer"),
    caption: text,
    source: text,
    alt: text,
    children: voidChildren,
  });
  const image: Arbitrary<Image> = fc.record({
    type: fc.constant("image"),
    id,
    asset: fc.option(asset),
    caption: text,
    credit: text,
    alt: text,
    decorative: fc.boolean(),
    width: fc.constantFrom(0.25, 0.5, 1),
    children: voidChildren,
  });
  return { goal, chart, image };
}

const colour = fc.string({ unit: fc.constantFrom(..."0123456789ABCDEF"), minLength: 6, maxLength: 6 });

/** What a plan has beside its text. */
export function planDataArbitraries(text: Arbitrary<string>): { [K in keyof PlanData]: Arbitrary<PlanData[K]> } {
  return {
    theme: fc.record({
      colours: fc.record({ primary: colour, secondary: colour }),
      fonts: fc.record({ heading: fc.constantFrom("Calibri", "Georgia"), body: fc.constantFrom("Calibri", "Arial") }),
      logo: fc.option(asset),
    }),
    houseStyle: fc.record({
      percent: fc.constantFrom(...PERCENT_STYLES),
      dash: fc.constantFrom(...DASH_STYLES),
      quotes: fc.constantFrom(...QUOTE_STYLES),
    }),
    keyFigures: fc.array(
      fc.record({
        id,
        label: text,
        value: fc.option(decimalArbitrary),
        unit: fc.constantFrom("", "%", "fuldtidspersoner"),
        asOf: text,
        source: text,
      }),
      { maxLength: 2 },
    ),
    abbreviations: fc.array(fc.record({ short: fc.constantFrom("KUI", "STAR", "FVU"), meaning: text }), { maxLength: 2 }),
    hearing: fc.record({
      deadline: fc.constantFrom(null, "2026-10-30"),
      replyTo: text,
      parties: fc.array(text, { maxLength: 2 }),
    }),
    agendaItem: fc.record({
      title: text,
      headings: fc.constantFrom(null, "viborg", "egen"),
      introduction: text,
      omitted: fc.subarray([...AGENDA_FACTS]),
      caseNumber: fc.constantFrom("", "15.00.15-P00-1-26"),
      kle: fc.constantFrom("15.00.15", "15.00.30"),
      recommendations: fc.array(text, { maxLength: 2 }),
      texts: fc.dictionary(fc.constantFrom("resume", "hearing"), text, { maxKeys: 2 }),
      attachments: fc.array(text, { maxLength: 2 }),
    }),
  };
}
