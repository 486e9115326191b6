import {
  BorderStyle,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  Paragraph,
  type IPageBordersOptions,
  type IParagraphOptions,
} from "docx";
import type { Look } from "../../../../shared/look/look.ts";
import { frontPage } from "../../../../shared/plan/frontPage.ts";
import { millimetres, points, spacing } from "./measures.ts";
import { styleIds } from "./styleIds.ts";
import { plainRuns } from "./textRuns.ts";
import type { Writing } from "./writing.ts";

/** How far down the page the title stands, in millimetres from the upper margin. */
const TITLE_DROP = 78;

/** Word measures borders in eighths of a point, and 96 is the widest it has. */
const WIDEST_BORDER = 96;

/** A band of colour down the left edge: a page border, so that there is no picture that would need a description. */
export function coverBand({ colour }: Look): IPageBordersOptions {
  return {
    pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
    pageBorderLeft: { style: BorderStyle.SINGLE, color: colour.accent, size: WIDEST_BORDER, space: 24 },
  };
}

/** The front page: what the plan is called, and under a rule whose it is and for when. */
export function writeCover({ plan, look }: Writing): Paragraph[] {
  const { title, municipality, period } = frontPage(plan);
  const lines: IParagraphOptions[] = [
    { style: styleIds.coverMunicipality, children: plainRuns(municipality) },
    ...(period === "" ? [] : [{ style: styleIds.coverLine, children: plainRuns(period) }]),
  ];
  return [
    new Paragraph({
      style: styleIds.title,
      spacing: { ...spacing(look, "coverTitle"), before: millimetres(TITLE_DROP) },
      border: { bottom: { style: BorderStyle.SINGLE, color: look.colour.accent, size: 12, space: 14 } },
      children: plainRuns(title),
    }),
    ...lines.map((line, index) =>
      new Paragraph({ ...line, ...(index === 0 ? { spacing: { ...spacing(look, "coverLine"), before: points(18) } } : {}) }),
    ),
  ];
}
