import { contrast } from "./contrast.ts";

/** Hue in degrees, saturation and lightness from 0 to 1. */
interface Hsl {
  hue: number;
  saturation: number;
  lightness: number;
}

/** The finest step of lightness that shows in eight bits a channel. */
const STEPS = 255;

function channels(colour: string): [number, number, number] {
  const channel = (at: number) => parseInt(colour.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

function toHex(values: readonly number[]): string {
  return values.map((value) => Math.round(value * 255).toString(16).padStart(2, "0")).join("").toUpperCase();
}

function toHsl(colour: string): Hsl {
  const [red, green, blue] = channels(colour);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const range = most - least;
  const lightness = (most + least) / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    most === red ? ((green - blue) / range + 6) % 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return { hue: sixth * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const at = (offset + hue / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return toHex([channel(0), channel(8), channel(4)]);
}

/** `share` (0 to 1) of `colour` in `ground`, both RRGGBB. */
export function mix(colour: string, ground: string, share: number): string {
  const below = channels(ground);
  return toHex(channels(colour).map((value, index) => value * share + (below[index] ?? 0) * (1 - share)));
}

/**
 * The shade of `colour` nearest to itself that `passes`, on the way to what stands out from `ground`: darker on a light
 * ground, lighter on a dark one. Black or white where no shade passes.
 */
export function firstShade(colour: string, ground: string, passes: (shade: string) => boolean): string {
  if (passes(colour)) return colour;
  const far = contrast("000000", ground) > contrast("FFFFFF", ground) ? 0 : 1;
  const hsl = toHsl(colour);
  for (let step = 1; step < STEPS; step += 1) {
    const shade = fromHsl({ ...hsl, lightness: hsl.lightness + (far - hsl.lightness) * (step / STEPS) });
    if (passes(shade)) return shade;
  }
  return far === 0 ? "000000" : "FFFFFF";
}

/** `colour`, or the nearest shade of it that has a contrast of at least `ratio` on `ground`. */
export function strengthened(colour: string, ground: string, ratio: number): string {
  return firstShade(colour, ground, (shade) => contrast(shade, ground) >= ratio);
}

/** `colour` let into `ground` as far as a contrast of `ratio` allows. */
export function faded(colour: string, ground: string, ratio: number): string {
  let shade = colour;
  for (let step = STEPS; step > 0; step -= 1) {
    const fainter = mix(colour, ground, step / STEPS);
    if (contrast(fainter, ground) < ratio) return shade;
    shade = fainter;
  }
  return shade;
}

/** The same hue and lightness with a saturation of at most `most`, from 0 to 1. */
export function calmed(colour: string, most: number): string {
  const hsl = toHsl(colour);
  return hsl.saturation <= most ? colour : fromHsl({ ...hsl, saturation: most });
}
