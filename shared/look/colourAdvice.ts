import { contrast, GRAPHIC_CONTRAST, TEXT_CONTRAST } from "./contrast.ts";
import { lightColours } from "./look.ts";
import { defaultTheme } from "../plan/theme.ts";

/** What a theme's colour is for: `text` for the first, which headings are set in, `graphic` for the second. */
export type ColourUse = "text" | "graphic";

export interface ColourAdvice {
  /** Its contrast on white paper. */
  contrast: number;
  /** The least it should be, of WCAG 2.1. */
  needed: number;
  /** What pages are made with instead, where the colour is too light: the nearest darker shade. Null where it will do. */
  darker: string | null;
}

/** How well a colour (RRGGBB) does what it is for. Nothing is forbidden: what is too light is shown in a darker shade. */
export function adviseOnColour(colour: string, use: ColourUse): ColourAdvice {
  const { paper, accent, series } = lightColours({ ...defaultTheme, colours: { primary: colour, secondary: colour } });
  const shown = use === "text" ? accent : series[0];
  return {
    contrast: contrast(colour, paper),
    needed: use === "text" ? TEXT_CONTRAST : GRAPHIC_CONTRAST,
    darker: shown === colour ? null : shown,
  };
}

/** A colour as people write it, "#17506b" or "17506B", as RRGGBB; null where it is no colour. */
export function parseColour(text: string): string | null {
  return /^\s*#?([0-9a-f]{6})\s*$/i.exec(text)?.[1]?.toUpperCase() ?? null;
}
