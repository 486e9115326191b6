import { z } from "zod";
import { createId, idSchema } from "./ids.ts";
import { decimalSchema } from "./nodes/decimal.ts";

/**
 * A number kept once per plan. `value` is null while it is missing, `unit` is what it counts ("fuldtidspersoner", "%"),
 * `asOf` the moment it holds for in the author's words ("august 2026"). Texts are "" while not given.
 */
export const keyFigureSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  value: decimalSchema.nullable(),
  unit: z.string(),
  asOf: z.string(),
  source: z.string(),
});
export type KeyFigure = z.infer<typeof keyFigureSchema>;

export function createKeyFigure(label = ""): KeyFigure {
  return { id: createId(), label, value: null, unit: "", asOf: "", source: "" };
}
