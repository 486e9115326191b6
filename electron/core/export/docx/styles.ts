import {
  BorderStyle,
  LeaderType,
  TabStopType,
  UnderlineType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from "docx";
import { look, type TextStyle } from "../../../../shared/look/look.ts";
import { frame } from "./frame.ts";
import { points, spacing, textWidth, typeSize } from "./measures.ts";
import type { Lists } from "./numbering.ts";
import { styleIds } from "./styleIds.ts";

type ParagraphFormat = NonNullable<IParagraphStyleOptions["paragraph"]>;
type StyleOptions = Omit<IParagraphStyleOptions, "id" | "paragraph" | "run">;

const { colour } = look;

/** Shown in Word's gallery unless `hidden`; based on Normal unless said otherwise. */
function format(
  measures: TextStyle,
  { paragraph = {}, run = {}, hidden = false, ...options }: StyleOptions & { paragraph?: ParagraphFormat; run?: IRunStylePropertiesOptions; hidden?: boolean },
): Omit<IParagraphStyleOptions, "id"> {
  return {
    basedOn: "Normal",
    ...(hidden ? {} : { quickFormat: true }),
    ...options,
    paragraph: { spacing: spacing(measures), ...paragraph },
    run: { size: typeSize(look.text[measures].size), ...run },
  };
}

function heading(level: 1 | 2 | 3 | 4, measures: TextStyle): Omit<IParagraphStyleOptions, "id"> {
  return format(measures, {
    name: `heading ${level}`,
    next: "Normal",
    uiPriority: 9,
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1 },
    run: { bold: true, color: level === 4 ? colour.ink : colour.accent, font: { theme: "headings" } },
  });
}

/** Every paragraph of a fact box has this frame and these indents: only so does Word draw it as one. */
const framed: ParagraphFormat = {
  border: frame(colour.rule),
  shading: { fill: colour.tint, color: "auto", type: "clear" },
  indent: { left: points(look.box.padding), right: points(look.box.padding) },
};

/** The rule left of a quote runs on past its attribution, for which both need the same indents. */
const quoted: ParagraphFormat = {
  border: { left: { style: BorderStyle.SINGLE, color: colour.accent, size: 24, space: 12 } },
  indent: { left: points(16), right: points(28) },
};

function listStyles(lists: Lists): IParagraphStyleOptions[] {
  const family = (ids: readonly string[], name: string, kind: "bodyBullets" | "bodyNumbers") =>
    ids.map((id, level) => ({
      id,
      ...format("listItem", {
        name: level === 0 ? name : `${name} ${level + 1}`,
        uiPriority: 36,
        paragraph: { numbering: { ...lists.common(kind), level } },
      }),
    }));
  return [
    ...family(styleIds.bullets, "List Bullet", "bodyBullets"),
    ...family(styleIds.numbers, "List Number", "bodyNumbers"),
  ];
}

/** A number is set apart from its title, and dots lead on to a page number. The library types this for paragraphs only. */
const contentsTabs: Pick<IParagraphOptions, "tabStops"> = {
  tabStops: [
    { type: TabStopType.LEFT, position: points(look.indent.level) },
    { type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT },
  ],
};

function contentsStyles(): IParagraphStyleOptions[] {
  return ([1, 2, 3, 4] as const).map((level) => ({
    id: styleIds.contents[level],
    ...format("contents", {
      name: `toc ${level}`,
      next: "Normal",
      uiPriority: 39,
      hidden: true,
      paragraph: {
        spacing: { ...spacing("contents"), ...(level === 1 ? { before: points(6) } : {}) },
        indent: { left: points(look.indent.level * (level - 1)) },
        ...contentsTabs,
      },
      run: level === 1 ? { bold: true } : {},
    }),
  }));
}

function ownStyles(): IParagraphStyleOptions[] {
  return [
    { id: styleIds.lead, ...format("lead", { name: "Manchet", next: "Normal", paragraph: { keepNext: true }, run: { bold: true } }) },
    {
      id: styleIds.quote,
      ...format("quote", {
        name: "Quote",
        next: styleIds.quoteAttribution,
        uiPriority: 29,
        paragraph: { ...quoted, keepLines: true },
        run: { italics: true, color: colour.accent },
      }),
    },
    {
      id: styleIds.quoteAttribution,
      ...format("attribution", { name: "Citat: afsender", next: "Normal", paragraph: quoted, run: { color: colour.muted } }),
    },
    {
      id: styleIds.pointsLabel,
      ...format("pointsLabel", {
        name: "Punkter: indledning",
        next: styleIds.point,
        paragraph: { keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent },
      }),
    },
    { id: styleIds.point, ...format("point", { name: "Punkt", paragraph: { keepLines: true } }) },
    {
      id: styleIds.factBoxTitle,
      ...format("factBoxTitle", {
        name: "Faktaboks: titel",
        next: styleIds.factBox,
        paragraph: { ...framed, keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent },
      }),
    },
    { id: styleIds.factBox, ...format("factBox", { name: "Faktaboks", paragraph: framed }) },
    { id: styleIds.factBoxItem, ...format("factBox", { name: "Faktaboks: punkt", basedOn: styleIds.factBox, paragraph: framed }) },
    { id: styleIds.tableText, ...format("tableCell", { name: "Tabel: tekst" }) },
    { id: styleIds.tableHead, ...format("tableCell", { name: "Tabel: hoved", basedOn: styleIds.tableText, run: { bold: true, color: colour.accent } }) },
    { id: styleIds.tableItem, ...format("tableCell", { name: "Tabel: punkt", basedOn: styleIds.tableText }) },
    { id: styleIds.source, ...format("source", { name: "Kilde", next: "Normal", run: { color: colour.muted } }) },
    {
      id: styleIds.spacer,
      name: "Mellemrum",
      basedOn: "Normal",
      paragraph: { spacing: { before: 0, after: points(8), line: points(2), lineRule: "exact" } },
      run: { size: 4 },
    },
    {
      id: styleIds.contentsHeading,
      ...format("heading1", {
        name: "TOC Heading",
        next: "Normal",
        uiPriority: 39,
        paragraph: { keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent, font: { theme: "headings" } },
      }),
    },
    {
      id: styleIds.footer,
      ...format("footnote", {
        name: "footer",
        uiPriority: 99,
        hidden: true,
        paragraph: {
          spacing: { ...spacing("footnote"), after: 0 },
          border: { top: { style: BorderStyle.SINGLE, color: colour.rule, size: 4, space: 6 } },
          rightTabStop: textWidth,
        },
        run: { color: colour.muted },
      }),
    },
    { id: styleIds.coverMunicipality, ...format("coverLine", { name: "Forside: kommune", run: { bold: true } }) },
    { id: styleIds.coverLine, ...format("coverLine", { name: "Forside: periode", run: { color: colour.muted } }) },
  ];
}

/** Every style of the file, made from `look` so that the pages match the paper on screen. */
export function createStyles(lists: Lists): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: { theme: "body" },
          size: typeSize(look.text.paragraph.size),
          color: colour.ink,
          language: { value: "da-DK", eastAsia: "da-DK", bidirectional: "da-DK" },
        },
        paragraph: { spacing: spacing("paragraph") },
      },
      title: format("coverTitle", {
        name: "Title",
        next: styleIds.coverLine,
        uiPriority: 10,
        paragraph: { keepLines: true },
        run: { bold: true, color: colour.accent, font: { theme: "headings" } },
      }),
      heading1: heading(1, "heading1"),
      heading2: heading(2, "heading2"),
      heading3: heading(3, "heading3"),
      heading4: heading(4, "heading4"),
      caption: format("caption", {
        name: "caption",
        next: "Normal",
        uiPriority: 35,
        paragraph: { keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent },
      }),
      hyperlink: { name: "Hyperlink", uiPriority: 99, run: { color: colour.accent, underline: { type: UnderlineType.SINGLE } } },
      footnoteText: format("footnote", { name: "footnote text", uiPriority: 99, hidden: true }),
      footnoteTextChar: { run: { size: typeSize(look.text.footnote.size) } },
    },
    paragraphStyles: [...ownStyles(), ...listStyles(lists), ...contentsStyles()],
  };
}
