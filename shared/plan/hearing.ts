import { z } from "zod";

/** How a plan is sent out for comments before it is decided on. Who is asked is free: no law lists them. */
export const hearingSchema = z.strictObject({
  /** The last day for answers, as ISO 8601 ("2026-10-30"); null while it is not set. */
  deadline: z.iso.date().nullable(),
  /** Where answers go, such as an e-mail address; "" while nobody has said it. */
  replyTo: z.string(),
  /** Those who are asked, in the order the author lists them. */
  parties: z.array(z.string()),
});
export type Hearing = z.infer<typeof hearingSchema>;

export const noHearing: Hearing = { deadline: null, replyTo: "", parties: [] };

/** Who is often asked, to choose from. */
export const USUAL_PARTIES = ["Handicapråd", "Integrationsråd", "Erhvervsforum", "Fagbevægelsens Hovedorganisation (FH)", "A-kasser"] as const;
