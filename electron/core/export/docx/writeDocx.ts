import { Document, Packer, SectionType, type ISectionPropertiesOptions, type IThemeOptions, type PageNumberEstimator } from "docx";
import { estimatePageNumbers } from "docx/layout";
import { createLook, type PageColours } from "../../../../shared/look/look.ts";
import { pointIndent } from "../../../../shared/look/pointIndent.ts";
import { measures } from "../../../../shared/look/measures.ts";
import { readReferences } from "../../../../shared/plan/derivedWords.ts";
import { numberPlan } from "../../../../shared/plan/numbering.ts";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import { formatPeriod } from "../../../../shared/plan/period.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { NO_ASSETS, type Assets } from "../../assets/assets.ts";
import { readersPlanWithReferences } from "../readersPlan.ts";
import { createBookmarks } from "./bookmarks.ts";
import { coverBand, writeCover } from "./cover.ts";
import { createFooter } from "./footer.ts";
import { millimetres } from "./measures.ts";
import { createPointLists } from "./pointLists.ts";
import { createLists } from "./numbering.ts";
import { writeSections } from "./sections.ts";
import { createStyles } from "./styles.ts";
import { tableStyle } from "./tableStyle.ts";
import type { Writing } from "./writing.ts";
import { valueElement } from "./xml.ts";

const { width, height, margin } = measures.page;

const page: NonNullable<ISectionPropertiesOptions["page"]> = {
  size: { width: millimetres(width), height: millimetres(height) },
  margin: {
    top: millimetres(margin.top),
    right: millimetres(margin.right),
    bottom: millimetres(margin.bottom),
    left: millimetres(margin.left),
    header: millimetres(margin.top / 2),
    footer: millimetres(margin.bottom / 2),
  },
};

export interface DocxOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
  /** Whether pages are laid out to number the contents list, which takes some ten times as long as all the rest. */
  pageNumbers?: boolean;
  /** Called with how far the work is, from 0 to 1. Only laying out pages takes long enough to be told of. */
  onProgress?: (fraction: number) => void;
}

/** How far the work is when the text is written, and when its pages are laid out: one step to the library. */
const WRITTEN = 0.1;
const LAID_OUT = 0.95;

function layOutPages(onProgress: (fraction: number) => void): PageNumberEstimator {
  const layOut: PageNumberEstimator = (body, context) => {
    onProgress(WRITTEN);
    const numbers = estimatePageNumbers(body, context);
    onProgress(LAID_OUT);
    return numbers;
  };
  return Object.assign(layOut, estimatePageNumbers);
}

/** What Word offers where a reader picks colours, and draws charts of its own in. */
function themeColours({ accent, tint, series }: PageColours): NonNullable<IThemeOptions["colors"]> {
  const [, accent2, accent3, accent4, accent5, accent6] = series;
  return {
    dark2: accent,
    light2: tint,
    accent1: accent,
    accent2,
    accent3,
    accent4,
    accent5,
    accent6,
    hyperlink: accent,
    followedHyperlink: accent,
  };
}

/** The plan as a Word file (Office Open XML, transitional). Guidance and what was left empty is not in it. */
export async function writeDocx(
  whole: Plan,
  { assets = NO_ASSETS, pageNumbers = false, onProgress = () => undefined }: DocxOptions = {},
): Promise<Uint8Array> {
  const { plan, sections } = readersPlanWithReferences(whole);
  const look = createLook(plan.theme);
  const { colour, font } = look;
  const numbering = numberPlan(plan);
  const marks = Array.from(numbering.points.values(), pointMark);
  const lists = createLists(look, pointIndent(marks));
  const writing: Writing = {
    plan,
    look,
    sections,
    numbering,
    pointLists: createPointLists(sections, numbering, lists),
    references: readReferences({ ...plan, sections }),
    lists,
    bookmarks: createBookmarks(plan),
    assets,
    pageNumbers,
  };
  const document = new Document({
    ...(pageNumbers ? { pageNumbers: layOutPages(onProgress) } : {}),
    title: plan.title,
    subject: formatPeriod(plan.period),
    creator: plan.municipality,
    lastModifiedBy: plan.municipality,
    styles: createStyles(lists, look),
    numbering: lists.options,
    theme: {
      name: "Planskriver",
      fonts: { headings: font.heading, body: font.body },
      colors: themeColours(colour),
    },
    sections: [
      { properties: { page: { ...page, borders: coverBand(look) } }, children: writeCover(writing) },
      {
        properties: { page, type: SectionType.NEXT_PAGE },
        footers: { default: createFooter(plan) },
        children: writeSections(writing),
      },
    ],
  });
  document.Styles.addChildElement(tableStyle(look));
  document.Settings.addChildElement(valueElement("w:themeFontLang", "da-DK"));
  return new Uint8Array(await Packer.toBuffer(document));
}
