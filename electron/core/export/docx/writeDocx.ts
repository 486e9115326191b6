import { Document, Packer, SectionType, type ISectionPropertiesOptions, type IThemeOptions } from "docx";
import { createLook, type PageColours } from "../../../../shared/look/look.ts";
import { pointIndent } from "../../../../shared/look/pointIndent.ts";
import type { Page } from "../../../../shared/look/measures.ts";
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

function pageProperties({ width, height, margin }: Page): NonNullable<ISectionPropertiesOptions["page"]> {
  return {
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
}

export interface DocxOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
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

/**
 * The plan as a Word file (Office Open XML, transitional). Guidance and what was left empty is not in it. Page numbers in
 * its lists are blank, and Word works them out as it opens the file, unless `numberPages` has done so before.
 */
export async function writeDocx(whole: Plan, { assets = NO_ASSETS }: DocxOptions = {}): Promise<Uint8Array> {
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
  };
  const page = pageProperties(look.page);
  const document = new Document({
    features: { updateFields: true },
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
