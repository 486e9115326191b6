import { escapeHtml } from "../../../../shared/html/escape.ts";
import type { Look } from "../../../../shared/look/look.ts";
import { WATERMARK_LOOK } from "../editions/watermarkLook.ts";
import { element } from "./element.ts";

/** What a watermark is drawn on, how far its words reach from corner to corner, and how high they are at most. */
const CANVAS = { width: 160, height: 226 };
const LENGTH = 180;
const HIGHEST = 40;

/** How wide a letter is as a rule, as a part of its size. */
const LETTER = 0.52;

/** Stands on every page. The front page says in words what it says: a screen reader is not to say it on every page. */
export function watermarkHtml(): string {
  return element("div", { class: "watermark", "aria-hidden": "true" });
}

/** `text` across the page behind its words. */
export function watermarkStyles(text: string, { font, page, colour }: Look): string {
  const size = Math.min(HIGHEST, LENGTH / (LETTER * text.length));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CANVAS.width} ${CANVAS.height}">`,
    `<text x="${CANVAS.width / 2}" y="${CANVAS.height / 2}" transform="rotate(-45 ${CANVAS.width / 2} ${CANVAS.height / 2})" text-anchor="middle" textLength="${LENGTH}" lengthAdjust="spacingAndGlyphs" dominant-baseline="central" `,
    `font-family="${escapeHtml(font.body)}, Carlito, sans-serif" font-size="${size.toFixed(1)}" fill="#${WATERMARK_LOOK.colour}" fill-opacity="${WATERMARK_LOOK.opacity}">${escapeHtml(text)}</text></svg>`,
  ].join("");
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const { top, right, bottom, left } = page.margin;
  const [width, height] = [page.width - left - right, page.height - top - bottom];
  // What is fixed has the size of the first page on all of them, and the front page has no margins: it draws its own.
  return `
.watermark { position: fixed; top: 0; left: 0; width: ${width}mm; height: ${height}mm; z-index: -1; background: url("${address}") center / contain no-repeat }
.cover { background: #${colour.paper} url("${address}") ${left}mm ${top}mm / ${width}mm ${height}mm no-repeat }`;
}
