import { defaultTheme, type Theme } from "../plan/theme.ts";
import { contrast, GRAPHIC_CONTRAST, TEXT_CONTRAST } from "./contrast.ts";
import { measures, type Page, type TextMeasures, type TextStyle } from "./measures.ts";
import { calmed, faded, firstShade, mix, strengthened } from "./shades.ts";

/** As many as Word's theme has accents. */
export type Series = readonly [string, string, string, string, string, string];

/** The colours of a page as RRGGBB. Every text colour has a contrast of at least 4.5:1 on both `paper` and `tint`. */
export interface PageColours {
  paper: string;
  ink: string;
  muted: string;
  /** Headings, rules and numbers: the theme's first colour, as strong as text must be. */
  accent: string;
  /** Lines between rows and round boxes. */
  rule: string;
  /** The ground of table heads and fact boxes. */
  tint: string;
  /** The series of a chart in order, each with a contrast of at least 3:1 on `paper`. */
  series: Series;
}

/** How a plan looks, once for the paper on screen and the Word file it becomes. */
export type Look = Omit<typeof measures, "page" | "text"> & {
  page: Page;
  text: Readonly<Record<TextStyle, TextMeasures>>;
  font: Theme["fonts"];
  colour: PageColours;
};

type Ground = Pick<PageColours, "paper" | "ink" | "muted">;

const light: Ground = { paper: "FFFFFF", ink: "22272E", muted: "57606A" };
const dark: Ground = { paper: "2A2826", ink: "E4E0DA", muted: "B0ABA3" };

/** How much of the accent is in tints and in rules. */
const TINT = 0.07;
const RULE = 0.25;

/** On a dark page bright colours glow, and thin letters with them. */
const DARK_SATURATION = 0.55;
/** More than text needs: the accent stands on the tint too, and a hue is harder to read on dark. */
const DARK_TEXT_CONTRAST = 7;

/** The contrasts a colour of the theme has in its second part: faint where it is strong itself, and the other way round. */
const FAINT = 3.1;
const STRONG = 8;

function shadesOf(colour: string, paper: string): [string, string] {
  const shown = strengthened(colour, paper, GRAPHIC_CONTRAST);
  const isStrong = contrast(shown, paper) > (FAINT + STRONG) / 2;
  return [shown, isStrong ? faded(shown, paper, FAINT) : strengthened(shown, paper, STRONG)];
}

/** The two colours and a grey, and then each of them again in another depth. */
function seriesOf([primary, secondary]: readonly [string, string], { paper, muted }: Ground): Series {
  const [first, firstAgain] = shadesOf(primary, paper);
  const [second, secondAgain] = shadesOf(secondary, paper);
  const [third, thirdAgain] = shadesOf(muted, paper);
  return [first, second, third, firstAgain, secondAgain, thirdAgain];
}

function pageColours(ground: Ground, accent: string, colours: readonly [string, string]): PageColours {
  const { paper } = ground;
  return {
    ...ground,
    accent,
    rule: mix(accent, paper, RULE),
    tint: mix(accent, paper, TINT),
    series: seriesOf(colours, ground),
  };
}

/** The colours a theme gives a white page: the paper by day, and Word. */
export function lightColours({ colours: { primary, secondary } }: Theme): PageColours {
  const { paper } = light;
  const accent = firstShade(primary, paper, (shade) => contrast(shade, mix(shade, paper, TINT)) >= TEXT_CONTRAST);
  return pageColours(light, accent, [primary, secondary]);
}

/** The colours the same theme gives the dark paper on screen. */
export function darkColours({ colours }: Theme): PageColours {
  const primary = calmed(colours.primary, DARK_SATURATION);
  const secondary = calmed(colours.secondary, DARK_SATURATION);
  return pageColours(dark, strengthened(primary, dark.paper, DARK_TEXT_CONTRAST), [primary, secondary]);
}

/** The look a theme makes, on the program's own page or another. */
export function createLook(theme: Theme, page: Page = measures.page): Look {
  return { ...measures, page, font: theme.fonts, colour: lightColours(theme) };
}

/** The same look with all of its text `scale` times as large, in steps of half a point. */
export function scaleLook(look: Look, scale: number): Look {
  const half = (size: number) => Math.round(size * scale * 2) / 2;
  const text = Object.entries(look.text).map(([style, each]) => [style, { ...each, size: half(each.size) }]);
  return { ...look, text: Object.fromEntries(text) as Look["text"] };
}

/** The look of a plan whose municipality has chosen none. */
export const defaultLook: Look = createLook(defaultTheme);
