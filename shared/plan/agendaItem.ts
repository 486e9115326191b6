import { z } from "zod";

/** KLE's number for employment plans and reviews of results. */
export const EMPLOYMENT_PLAN_KLE = "15.00.15";

/** What a memo tells of its plan unasked, and its author may leave out. */
export const AGENDA_FACTS = ["focusAreas", "goals", "hearing", "attachments"] as const;
export type AgendaFact = (typeof AGENDA_FACTS)[number];

/**
 * What goes with the plan to the committee's agenda ("sagsfremstilling"): what its author writes beside the plan's facts.
 * What is "" or empty says what follows from the plan.
 */
export const agendaItemSchema = z.strictObject({
  /** What the item is called on the agenda. */
  title: z.string(),
  /** Such as "15.00.15-P00-1-26"; "" while the case has none. */
  caseNumber: z.string(),
  /** The number of its subject in KLE, the municipalities' shared list of subjects. */
  kle: z.string(),
  /** The id of the heading template it is written by; null for the municipality's own. */
  headings: z.string().nullable(),
  /** The words before the recommendation's clauses: "Forvaltningen indstiller til udvalget,". */
  introduction: z.string(),
  /** The recommendation, one clause each, without the "at" that stands before it. */
  recommendations: z.array(z.string()),
  /** What is written under a heading, by the heading's id; a line is a paragraph. A heading not here has its draft. */
  texts: z.record(z.string(), z.string()),
  /** The facts that are left out. */
  omitted: z.array(z.literal(AGENDA_FACTS)),
  /** What is attached beside the plan itself. */
  attachments: z.array(z.string()),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const emptyAgendaItem: AgendaItem = {
  title: "",
  caseNumber: "",
  kle: EMPLOYMENT_PLAN_KLE,
  headings: null,
  introduction: "",
  recommendations: [],
  texts: {},
  omitted: [],
  attachments: [],
};
