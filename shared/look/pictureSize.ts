import type { Asset } from "../plan/asset.ts";
import { measures, PIXELS_PER_MILLIMETRE, TEXT_WIDTH, textWidthOf, type Page } from "./measures.ts";

/** Room below the highest picture for its caption and credit, in millimetres. */
const CAPTION_ROOM = 30;

/** A picture just put in leaves most of the page to the text. */
const HIGHEST_AT_FIRST = 130;
const SMALLEST_AT_FIRST = 0.2;
const STEPS = 20;

/** The share of a width of `wide` millimetres at which the picture is `high` millimetres. */
function shareAtHeight(asset: Asset, high: number, wide: number): number {
  return (high * asset.width) / asset.height / wide;
}

/** The share of the text's width a picture gets: what the author gave it, and no more than its page has room for. */
export function pictureShare(asset: Asset, wanted: number, page: Page = measures.page): number {
  const highest = page.height - page.margin.top - page.margin.bottom - CAPTION_ROOM;
  return Math.min(wanted, 1, shareAtHeight(asset, highest, textWidthOf(page)));
}

/** A share to start from: no larger than the picture's pixels are good for, and not most of a page. */
export function startingShare(asset: Asset): number {
  const natural = asset.width / PIXELS_PER_MILLIMETRE / TEXT_WIDTH;
  const share = Math.min(1, natural, shareAtHeight(asset, HIGHEST_AT_FIRST, TEXT_WIDTH));
  return Math.max(SMALLEST_AT_FIRST, Math.ceil(share * STEPS) / STEPS);
}
