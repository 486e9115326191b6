import { z } from "zod";
import { assetSchema } from "./asset.ts";

/** A colour as RRGGBB in upper-case hex, as Word writes it. */
export const colourSchema = z.string().regex(/^[0-9A-F]{6}$/);

/** How a municipality's plans look. `primary` sets headings and rules, `secondary` the second series of a chart. */
export const themeSchema = z.strictObject({
  colours: z.strictObject({ primary: colourSchema, secondary: colourSchema }),
  fonts: z.strictObject({ heading: z.string().min(1), body: z.string().min(1) }),
  logo: assetSchema.nullable(),
});
export type Theme = z.infer<typeof themeSchema>;

export const defaultTheme: Theme = {
  colours: { primary: "17506B", secondary: "B5651D" },
  fonts: { heading: "Calibri", body: "Calibri" },
  logo: null,
};
