import type { Look } from "../../../../../shared/look/look.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { footerTitle } from "../../footerTitle.ts";
import { cssString, family, typeOf } from "./css.ts";

/** The band on the front page: points from the edge of the page, and how wide it is. As in Word. */
const BAND = { from: 24, width: 12 };

/** Kept free at the foot of the front page, so that rounding never makes a second one of it. In millimetres. */
const SPARE = 0.5;

function footer({ colour, font, text, page }: Look): string {
  const { size, line } = text.footnote;
  return [
    `font-size:${size}pt`,
    `line-height:${line}`,
    family(font.body),
    `color:#${colour.muted}`,
    `border-top:0.5pt solid #${colour.rule}`,
    "padding-top:6pt",
    "vertical-align:top",
    // As far down as the foot of a Word page, which grows upwards from half the margin.
    `margin-top:${page.margin.bottom / 2 - 6}mm`,
  ].join(";");
}

/** The sheets of paper: their size and margins, the front page, and at the foot of all others title and page number. */
export function pageStyles(look: Look, { title }: Pick<Plan, "title">): string {
  const { page, colour, font } = look;
  const { top, right, bottom, left } = page.margin;
  const foot = footer(look);
  return `
@page {
  size: ${page.width}mm ${page.height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @bottom-left { content: ${cssString(footerTitle(title))}; text-align: left; width: 80%; ${foot} }
  @bottom-right { content: "Side " counter(page) " af " counter(pages); text-align: right; white-space: nowrap; ${foot} }
}
@page cover {
  margin: 0;
  @bottom-left { content: none }
  @bottom-right { content: none }
}
.cover {
  page: cover;
  position: relative;
  box-sizing: border-box;
  height: ${page.height - SPARE}mm;
  padding: ${top}mm ${right}mm 0 ${left}mm;
}
.cover::before {
  content: "";
  position: absolute;
  left: ${BAND.from}pt; top: ${BAND.from}pt; bottom: ${BAND.from}pt;
  width: ${BAND.width}pt;
  background: #${colour.accent};
}
.cover-title { ${typeOf(look, "coverTitle")}; ${family(font.heading)}; font-weight: bold; color: #${colour.accent}; border-bottom: 1.5pt solid #${colour.accent}; padding-bottom: 14pt }
.cover-municipality { ${typeOf(look, "coverLine")}; margin-top: 30pt; font-weight: bold }
.cover-line { ${typeOf(look, "coverLine")}; color: #${colour.muted} }
.cover-edition { ${typeOf(look, "coverLine")}; margin-top: 40pt; font-weight: bold; color: #${colour.accent} }
.cover-note { ${typeOf(look, "coverNote")} }
.whole { white-space: nowrap }
.new-page { break-before: page }
.new-page > :first-child { margin-top: 0 }
`;
}
