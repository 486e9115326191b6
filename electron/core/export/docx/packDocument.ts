import { Document, Packer, type ICommentOptions, type ISectionOptions, type ISectionPropertiesOptions, type IThemeOptions } from "docx";
import type { PageColours } from "../../../../shared/look/look.ts";
import type { Page } from "../../../../shared/look/measures.ts";
import { formatPeriod } from "../../../../shared/plan/period.ts";
import { sentProperties, type SentMark } from "../ooxml/sentPlan.ts";
import { danishCharts } from "./figures/danishCharts.ts";
import { millimetres } from "./styles/measures.ts";
import { createStyles, withCommentStyles } from "./styles/styles.ts";
import { tableStyle } from "./styles/tableStyle.ts";
import type { Writing } from "./writing.ts";
import { Element, valueElement } from "./xml.ts";

/** A page and its margins as one of the document's sections has them. */
export function pageProperties({ width, height, margin }: Page): NonNullable<ISectionPropertiesOptions["page"]> {
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

/** What character styles build on by default, which the library leaves for Word to add. */
function defaultCharacterStyle(): Element {
  return new Element("w:style", { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" }, [
    valueElement("w:name", "Default Paragraph Font"),
    valueElement("w:uiPriority", 1),
    new Element("w:semiHidden"),
    new Element("w:unhideWhenUsed"),
  ]);
}

/** What a file has for those who correct it; one that is finished has neither. */
export interface ReviewOptions {
  comments: ICommentOptions[];
  /** Whether Word records what is changed from here on. */
  trackRevisions: boolean;
  /** What the file is made of, by which it is known when it comes back. */
  sent: SentMark;
}

/** `sections` as a Word file with the styles, lists, theme and properties of what is written. */
export async function packDocument({ plan, look, lists }: Writing, sections: ISectionOptions[], review?: ReviewOptions): Promise<Uint8Array> {
  const { colour, font } = look;
  const styles = createStyles(lists, look);
  const document = new Document({
    features: { updateFields: true, ...(review?.trackRevisions ? { trackRevisions: true } : {}) },
    title: plan.title,
    subject: formatPeriod(plan.period),
    creator: plan.municipality,
    lastModifiedBy: plan.municipality,
    styles: review ? withCommentStyles(styles, look) : styles,
    numbering: lists.options,
    theme: {
      name: "Planskriver",
      fonts: { headings: font.heading, body: font.body },
      colors: themeColours(colour),
    },
    sections,
    ...(review ? { comments: { children: review.comments }, customProperties: sentProperties(review.sent) } : {}),
  });
  document.Styles.addChildElement(defaultCharacterStyle());
  document.Styles.addChildElement(tableStyle(look));
  document.Settings.addChildElement(valueElement("w:themeFontLang", "da-DK"));
  return danishCharts(new Uint8Array(await Packer.toBuffer(document)));
}
