import { z } from "zod";

/**
 * A number as its author gave it, decimals included: "-", digits, and "." before the decimals ("12850", "-2.10").
 * A string, because 2.10 and 2.1 are different statements and no number type keeps them apart.
 */
export const decimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,9})?$/);
export type Decimal = z.infer<typeof decimalSchema>;
