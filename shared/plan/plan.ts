import { z } from "zod";
import { abbreviationSchema } from "./abbreviations/index.ts";
import { agendaItemSchema, emptyAgendaItem } from "./agendaItem.ts";
import { hearingSchema, noHearing } from "./hearing.ts";
import { defaultHouseStyle, houseStyleSchema } from "./houseStyle.ts";
import { createId, idSchema } from "./ids.ts";
import { keyFigureSchema } from "./keyFigures.ts";
import { periodSchema, type Period } from "./period.ts";
import { sectionSchema, type Section } from "./nodes/index.ts";
import { defaultTheme, themeSchema } from "./theme.ts";

export const PLAN_FORMAT = "planskriver/plan";
export const PLAN_VERSION = 1;

/** From first draft to shelf. */
export const PLAN_STATUSES = ["draft", "review", "hearing", "committee", "adopted", "archived"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What this plan calls its focus areas ("Målgruppe"), and whether their titles carry a number. */
export const focusAreaStyleSchema = z.strictObject({
  name: z.strictObject({ singular: z.string().min(1), plural: z.string().min(1) }).nullable(),
  numbered: z.boolean(),
});
export type FocusAreaStyle = z.infer<typeof focusAreaStyleSchema>;

/** A whole plan: what is stored, checked, compared and exported. What has a default may be left out of a file. */
export const planSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  version: z.literal(PLAN_VERSION),
  id: idSchema,
  title: z.string(),
  municipality: z.string(),
  period: periodSchema,
  template: z.string().nullable(),
  status: z.literal(PLAN_STATUSES),
  focusAreas: focusAreaStyleSchema,
  theme: themeSchema.default(defaultTheme),
  houseStyle: houseStyleSchema.default(defaultHouseStyle),
  keyFigures: z.array(keyFigureSchema).default([]),
  abbreviations: z.array(abbreviationSchema).default([]),
  hearing: hearingSchema.default(noHearing),
  agendaItem: agendaItemSchema.default(emptyAgendaItem),
  sections: z.array(sectionSchema).min(1),
});
export type Plan = z.infer<typeof planSchema>;

/** The names of `PlanData`. */
export const PLAN_DATA = ["theme", "houseStyle", "keyFigures", "abbreviations", "hearing", "agendaItem"] as const;

/** What belongs to the plan as a whole, beside its text. Each has a default. */
export type PlanData = Pick<Plan, (typeof PLAN_DATA)[number]>;

/** A plan without its text: what the library lists and the front page shows. */
export type PlanProperties = Omit<Plan, "format" | "version" | "sections">;

export function createPlan(properties: {
  title: string;
  municipality: string;
  period: Period;
  template: string | null;
  focusAreas: FocusAreaStyle;
  sections: Section[];
} & Partial<PlanData>): Plan {
  return {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    id: createId(),
    status: "draft",
    theme: defaultTheme,
    houseStyle: defaultHouseStyle,
    keyFigures: [],
    abbreviations: [],
    hearing: noHearing,
    agendaItem: emptyAgendaItem,
    ...properties,
  };
}

/** The word for one focus area in buttons and table heads, also where the plan has no word of its own. */
export function focusAreaTerm(style: FocusAreaStyle): string {
  return style.name?.singular ?? "Fokusområde";
}
