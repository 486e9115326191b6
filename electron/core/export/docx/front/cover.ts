import {
  BorderStyle,
  ImageRun,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  Paragraph,
  type IPageBordersOptions,
  type IParagraphOptions,
} from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import { coverTitleDrop, coverTitleSize } from "../../../../../shared/look/coverTitle.ts";
import { logoAlt, logoSize } from "../../../../../shared/look/logoSize.ts";
import type { Edition } from "../../../../../shared/exportChoice.ts";
import { frontPage } from "../../../../../shared/plan/frontPage.ts";
import { hearingNote } from "./hearingNote.ts";
import { pictureFileTypes } from "../figures/images.ts";
import { millimetres, pixels, points, spacing } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import { NO_BREAK_HYPHEN, plainRuns, textRuns } from "../text/textRuns.ts";
import type { Writing } from "../writing.ts";

/** Word measures borders in eighths of a point, and 96 is the widest it has. */
const WIDEST_BORDER = 96;

/** A band of colour down the left edge: a page border, so that there is no picture that would need a description. */
export function coverBand({ colour }: Look): IPageBordersOptions {
  return {
    pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
    pageBorderLeft: { style: BorderStyle.SINGLE, color: colour.accent, size: WIDEST_BORDER, space: 24 },
  };
}

const NO_LOGO = { paragraphs: [], height: 0 };

/** The logo at the top of the page, and how many millimetres it takes; none where the plan has no logo at hand. */
function writeLogo({ plan, assets }: Writing): { paragraphs: Paragraph[]; height: number } {
  const { logo } = plan.theme;
  const bytes = logo && assets.get(logo.sha256);
  if (!logo || !bytes) return NO_LOGO;
  const { width, height } = logoSize(logo);
  const description = logoAlt(frontPage(plan).municipality);
  const picture = new ImageRun({
    type: pictureFileTypes[logo.type],
    data: bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: description, description },
  });
  return { paragraphs: [new Paragraph({ style: styleIds.figure, spacing: { before: 0, after: 0 }, children: [picture] })], height };
}

/** "2027-2028" is not torn apart, which letters of this size would be asking for. */
function withWholePeriods(title: string): string {
  return title.replaceAll(/(?<=\d)-(?=\d)/g, NO_BREAK_HYPHEN);
}

/**
 * The front page: what the plan is called, and under a rule whose it is and for when; what the edition has to say comes
 * last. In a template of the municipality's own there is no rule, and no logo where that has one.
 */
export function writeCover(writing: Writing, edition: Edition = "final", inTemplate?: { showsLogo: boolean }): Paragraph[] {
  const { plan, look } = writing;
  const logo = inTemplate?.showsLogo ? NO_LOGO : writeLogo(writing);
  const { title, municipality, period } = frontPage(plan);
  const size = coverTitleSize(title, look);
  const lines: IParagraphOptions[] = [
    ...(municipality.trim() === "" ? [] : [{ style: styleIds.coverMunicipality, children: plainRuns(municipality) }]),
    ...(period === "" ? [] : [{ style: styleIds.coverLine, children: plainRuns(period) }]),
  ];
  return [
    ...logo.paragraphs,
    new Paragraph({
      style: styleIds.title,
      spacing: { ...spacing(look, "coverTitle"), before: millimetres(Math.max(0, coverTitleDrop(look.page) - logo.height)) },
      ...(inTemplate ? {} : { border: { bottom: { style: BorderStyle.SINGLE, color: look.colour.accent, size: 12, space: 14 } } }),
      children: textRuns({ text: withWholePeriods(title) }, undefined, size === look.text.coverTitle.size ? undefined : size),
    }),
    ...lines.map((line, index) =>
      new Paragraph({ ...line, ...(index === 0 ? { spacing: { ...spacing(look, "coverLine"), before: points(18) } } : {}) }),
    ),
    ...(edition === "hearing" ? hearingNote(writing).map((line) => new Paragraph(line)) : []),
  ];
}
