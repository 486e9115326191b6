interface Font {
  name: string;
  serif: boolean;
  /** How high the font's own line is, as a multiple of its size: what Word calls single spacing. */
  line: number;
  /** Fonts of the same widths that stand in for it where it is not installed. */
  twins?: readonly string[];
}

/** Fonts that come with Windows or Office, and so are on the machines of a municipality. Lines as in their files. */
export const FONTS: readonly Font[] = [
  { name: "Aptos", serif: false, line: 1.2207 },
  { name: "Arial", serif: false, line: 1.1499, twins: ["Liberation Sans", "Arimo"] },
  { name: "Calibri", serif: false, line: 1.2207, twins: ["Carlito"] },
  { name: "Cambria", serif: true, line: 1.1724, twins: ["Caladea"] },
  { name: "Century Gothic", serif: false, line: 1.2261 },
  { name: "Franklin Gothic Book", serif: false, line: 1.1328 },
  { name: "Garamond", serif: true, line: 1.125, twins: ["EB Garamond"] },
  { name: "Georgia", serif: true, line: 1.1362, twins: ["Gelasio"] },
  { name: "Gill Sans MT", serif: false, line: 1.1543 },
  { name: "Palatino Linotype", serif: true, line: 1.3486 },
  { name: "Segoe UI", serif: false, line: 1.3301, twins: ["Selawik"] },
  { name: "Tahoma", serif: false, line: 1.207 },
  { name: "Times New Roman", serif: true, line: 1.1499, twins: ["Liberation Serif", "Tinos"] },
  { name: "Trebuchet MS", serif: false, line: 1.1611 },
  { name: "Verdana", serif: false, line: 1.2153, twins: ["DejaVu Sans"] },
];

/** Of fonts we know nothing about, which is near what most text fonts have. */
const USUAL_LINE = 1.2;

function known(name: string): Font | undefined {
  return FONTS.find((font) => font.name.toLowerCase() === name.trim().toLowerCase());
}

/** How high a line of the font is by its own measure, as a multiple of its size. */
export function naturalLine(name: string): number {
  return known(name)?.line ?? USUAL_LINE;
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["\\\n]/g, " ").trim()}"`;
}

/** A CSS `font-family` that comes as near to the font as the machine can. Nothing is fetched from anywhere. */
export function fontStack(name: string): string {
  const { serif = false, twins = [] } = known(name) ?? {};
  const last = serif ? ["Cambria", "Caladea", "Liberation Serif"] : ["Calibri", "Carlito", "Segoe UI", "Noto Sans"];
  return [...[name, ...twins, ...last].map(quoted), serif ? "serif" : "sans-serif"].join(", ");
}
