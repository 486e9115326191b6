import { z } from "zod";
import { assetSchema } from "../../../shared/plan/asset.ts";
import {
  chartSchema,
  decimalSchema,
  GENERATED_KINDS,
  goalSchema,
  imageSchema,
  sectionSchema,
  tableSchema,
} from "../../../shared/plan/nodes/index.ts";
import { planSchema } from "../../../shared/plan/plan.ts";

const nothing = z.strictObject({});
const count = z.int().min(0);

/** A number of a goal and its moment, as `goalSchema` has them. */
const amount = { value: decimalSchema.nullable() };

/**
 * What a mark says, by its kind. Everything a reader sees stands in the words after the mark; the mark holds which of
 * them are there (`caption: true`) and what Markdown has no form for.
 */
const schemas = {
  /** First in the file: tells our own Markdown from everybody else's. */
  plan: z.strictObject({
    version: z.literal(1),
    focusAreas: planSchema.shape.focusAreas,
    houseStyle: planSchema.shape.houseStyle.unwrap(),
  }),
  section: sectionSchema.pick({ kind: true }),
  lead: nothing,
  points: z.strictObject({ label: z.boolean() }),
  factBox: z.strictObject({ title: z.boolean() }),
  /** `notes` are the footnotes in the paragraphs right below the table. */
  table: tableSchema
    .pick({ headerRows: true, headerColumns: true, columns: true, align: true })
    .extend({ caption: z.boolean(), source: z.boolean(), notes: count }),
  /** `record`: whether a list of what it says beside its statement follows. */
  goal: goalSchema.pick({ kind: true, unit: true }).extend({
    record: z.boolean(),
    baseline: z.strictObject({ ...amount, date: z.string() }),
    target: z.strictObject({ ...amount, deadline: z.string() }),
  }),
  /** `unnamed` are the indexes of series whose name in the file is no name. */
  chart: chartSchema
    .pick({ kind: true, unit: true, alt: true })
    .extend({ caption: z.boolean(), source: z.boolean(), unnamed: z.array(count) }),
  image: imageSchema
    .pick({ width: true, decorative: true })
    .extend({ asset: assetSchema.nullable(), caption: z.boolean(), alt: z.boolean(), credit: z.boolean() }),
  /** `blocks` of Markdown follow that are made anew from the plan. */
  generated: z.strictObject({ what: z.literal(GENERATED_KINDS), blocks: count }),
  pageBreak: nothing,
} as const;

export type MarkKind = keyof typeof schemas;
export type MarkData<K extends MarkKind> = z.infer<(typeof schemas)[K]>;
export type Mark = { [K in MarkKind]: { kind: K; data: MarkData<K> } }[MarkKind];

const MARK = /^<!-- planskriver: (\w+)(?: (\{.*\}))? -->\s*$/s;

/** An HTML comment, which no reader of Markdown shows: says what the block after it is in the plan. */
export function writeMark<K extends MarkKind>(kind: K, data: MarkData<K>): string {
  // Two hyphens in a row would end the comment in the eyes of some readers.
  const json = JSON.stringify(data).replaceAll("--", String.raw`-\u002d`);
  return `<!-- planskriver: ${kind}${json === "{}" ? "" : ` ${json}`} -->`;
}

/** The mark that a piece of HTML is; undefined for any other, and for one that was changed beyond understanding. */
export function readMark(html: string): Mark | undefined {
  const [, kind = "", json = "{}"] = MARK.exec(html) ?? [];
  if (!Object.hasOwn(schemas, kind)) return undefined;
  try {
    const { data } = schemas[kind as MarkKind].safeParse(JSON.parse(json));
    return data && ({ kind, data } as Mark);
  } catch {
    return undefined;
  }
}
