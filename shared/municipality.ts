import { z } from "zod";
import { defaultHouseStyle, houseStyleSchema } from "./plan/houseStyle.ts";
import { defaultTheme, themeSchema } from "./plan/theme.ts";

/** The municipality whose plans are written here, and how they look and are written. New plans start from it. */
export const municipalitySchema = z.strictObject({
  /** "" until somebody has said it. */
  name: z.string(),
  theme: themeSchema,
  houseStyle: houseStyleSchema,
});
export type Municipality = z.infer<typeof municipalitySchema>;

/** Where nobody has said anything: the look of the program itself. */
export const unknownMunicipality: Municipality = { name: "", theme: defaultTheme, houseStyle: defaultHouseStyle };
