import { z } from "zod";

/** KLE's number for employment plans and reviews of results. */
export const EMPLOYMENT_PLAN_KLE = "15.00.15";

/** What goes with the plan to the committee's agenda ("sagsfremstilling"): what its author writes beside the plan's facts. */
export const agendaItemSchema = z.strictObject({
  /** Such as "15.00.15-P00-1-26"; "" while the case has none. */
  caseNumber: z.string(),
  /** The number of its subject in KLE, the municipalities' shared list of subjects. */
  kle: z.string(),
  /** The recommendation, one clause each, without the "at" that stands before it. */
  recommendations: z.array(z.string()),
  /** What is written under a heading, by the heading's id; a heading that is not here holds what follows from the plan. */
  texts: z.record(z.string(), z.string()),
  /** What is attached beside the plan itself. */
  attachments: z.array(z.string()),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const emptyAgendaItem: AgendaItem = {
  caseNumber: "",
  kle: EMPLOYMENT_PLAN_KLE,
  recommendations: [],
  texts: {},
  attachments: [],
};
