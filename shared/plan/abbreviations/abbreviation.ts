import { z } from "zod";

/** A short form as the plan writes it ("KUI") and what it stands for. */
export const abbreviationSchema = z.strictObject({ short: z.string().min(1), meaning: z.string() });
export type Abbreviation = z.infer<typeof abbreviationSchema>;
