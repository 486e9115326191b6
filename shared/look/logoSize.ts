import type { Asset } from "../plan/asset.ts";
import { PIXELS_PER_MILLIMETRE } from "./measures.ts";

/** The room a logo has on the front page, in millimetres. */
const ROOM = { width: 70, height: 24 };

/** A logo of few pixels is not blown up beyond what a screen shows them at, in millimetres. */
const PIXEL = 1 / PIXELS_PER_MILLIMETRE;

/** How large a logo stands on the front page, in millimetres. */
export function logoSize({ width, height }: Pick<Asset, "width" | "height">): { width: number; height: number } {
  const scale = Math.min(ROOM.width / width, ROOM.height / height, PIXEL);
  return { width: width * scale, height: height * scale };
}

/** What a screen reader says for the logo of a municipality, whose name may be missing. */
export function logoAlt(municipality: string): string {
  return municipality.trim() === "" ? "Logo" : `Logo: ${municipality.trim()}`;
}
