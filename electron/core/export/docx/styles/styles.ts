import {
  BorderStyle,
  LeaderType,
  TabStopType,
  UnderlineType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import { frame } from "./frame.ts";
import { goalStyles } from "./goalStyles.ts";
import { points, spacing, textWidth, typeSize } from "./measures.ts";
import type { Lists } from "../lists/numbering.ts";
import { format, type Format, type ParagraphFormat } from "./styleFormat.ts";
import { styleIds } from "./styleIds.ts";

/** A plan has four levels; the two below them are for whoever writes on in Word. */
function heading(look: Look, level: 1 | 2 | 3 | 4 | 5 | 6): Format {
  const { ink, accent } = look.colour;
  return format(look, `heading${level === 5 || level === 6 ? 4 : level}`, {
    name: `heading ${level}`,
    next: "Normal",
    uiPriority: 9,
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1 },
    run: { bold: true, color: level >= 4 ? ink : accent, font: { theme: "headings" } },
  });
}

/** Every paragraph of a fact box has this frame and these indents: only so does Word draw it as one. */
function framed({ colour, box }: Look): ParagraphFormat {
  return {
    border: frame(colour.rule),
    shading: { fill: colour.tint, color: "auto", type: "clear" },
    indent: { left: points(box.padding), right: points(box.padding) },
  };
}

/** The rule left of a quote runs on past its attribution, for which both need the same indents. */
function quoted({ colour }: Look): ParagraphFormat {
  return {
    border: { left: { style: BorderStyle.SINGLE, color: colour.accent, size: 24, space: 12 } },
    indent: { left: points(16), right: points(28) },
  };
}

function listStyles(look: Look, lists: Lists): IParagraphStyleOptions[] {
  const family = (ids: readonly string[], name: string, kind: "bodyBullets" | "bodyNumbers") =>
    ids.map((id, level) => ({
      id,
      ...format(look, "listItem", {
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
function contentsTabs(look: Look): Pick<IParagraphOptions, "tabStops"> {
  return {
    tabStops: [
      { type: TabStopType.LEFT, position: points(look.indent.level) },
      { type: TabStopType.RIGHT, position: textWidth(look), leader: LeaderType.DOT },
    ],
  };
}

/** A caption of several lines goes on under its own words. */
function figuresEntry(look: Look): ParagraphFormat & Pick<IParagraphOptions, "tabStops"> {
  return {
    indent: { left: points(look.indent.level), hanging: points(look.indent.level) },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(look), leader: LeaderType.DOT }],
  };
}

function contentsStyles(look: Look): IParagraphStyleOptions[] {
  const figures = format(look, "contents", {
    name: "table of figures",
    next: "Normal",
    uiPriority: 99,
    hidden: true,
    paragraph: { spacing: spacing(look, "contents"), ...figuresEntry(look) },
  });
  const levels = ([1, 2, 3, 4] as const).map((level) => ({
    id: styleIds.contents[level],
    ...format(look, "contents", {
      name: `toc ${level}`,
      next: "Normal",
      uiPriority: 39,
      hidden: true,
      paragraph: {
        spacing: { ...spacing(look, "contents"), ...(level === 1 ? { before: points(6) } : {}) },
        indent: { left: points(look.indent.level * (level - 1)) },
        ...contentsTabs(look),
      },
      run: level === 1 ? { bold: true } : {},
    }),
  }));
  return [...levels, { id: styleIds.figuresEntry, ...figures }];
}

function ownStyles(look: Look): IParagraphStyleOptions[] {
  const { colour } = look;
  return [
    { id: styleIds.lead, ...format(look, "lead", { name: "Manchet", next: "Normal", paragraph: { keepNext: true }, run: { bold: true } }) },
    {
      id: styleIds.quote,
      ...format(look, "quote", {
        name: "Quote",
        next: styleIds.quoteAttribution,
        uiPriority: 29,
        paragraph: { ...quoted(look), keepLines: true },
        run: { italics: true, color: colour.accent },
      }),
    },
    {
      id: styleIds.quoteAttribution,
      ...format(look, "attribution", { name: "Citat: afsender", next: "Normal", paragraph: quoted(look), run: { color: colour.muted } }),
    },
    {
      id: styleIds.pointsLabel,
      ...format(look, "pointsLabel", {
        name: "Punkter: indledning",
        next: styleIds.point,
        paragraph: { keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent },
      }),
    },
    { id: styleIds.point, ...format(look, "point", { name: "Punkt", paragraph: { keepLines: true } }) },
    {
      id: styleIds.factBoxTitle,
      ...format(look, "factBoxTitle", {
        name: "Faktaboks: titel",
        next: styleIds.factBox,
        paragraph: { ...framed(look), keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent },
      }),
    },
    { id: styleIds.factBox, ...format(look, "factBox", { name: "Faktaboks", paragraph: framed(look) }) },
    { id: styleIds.factBoxItem, ...format(look, "factBox", { name: "Faktaboks: punkt", basedOn: styleIds.factBox, paragraph: framed(look) }) },
    { id: styleIds.tableText, ...format(look, "tableCell", { name: "Tabel: tekst" }) },
    { id: styleIds.tableHead, ...format(look, "tableCell", { name: "Tabel: hoved", basedOn: styleIds.tableText, run: { bold: true, color: colour.accent } }) },
    { id: styleIds.smallTableText, ...format(look, "smallTableCell", { name: "Tabel: lille tekst", basedOn: styleIds.tableText }) },
    { id: styleIds.smallTableHead, ...format(look, "smallTableCell", { name: "Tabel: lille hoved", basedOn: styleIds.tableHead }) },
    { id: styleIds.tableItem, ...format(look, "tableCell", { name: "Tabel: punkt", basedOn: styleIds.tableText }) },
    {
      id: styleIds.figure,
      name: "Figur",
      basedOn: "Normal",
      next: styleIds.caption,
      quickFormat: true,
      // A picture is a letter as high as itself: by any but single spacing the line would grow with it.
      paragraph: { spacing: { before: points(14), after: points(4), line: 240, lineRule: "auto" } },
    },
    { id: styleIds.source, ...format(look, "source", { name: "Kilde", next: "Normal", run: { color: colour.muted } }) },
    {
      id: styleIds.spacer,
      name: "Mellemrum",
      basedOn: "Normal",
      paragraph: { spacing: { before: 0, after: points(8), line: points(2), lineRule: "exact" } },
      run: { size: 4 },
    },
    {
      id: styleIds.contentsHeading,
      ...format(look, "heading1", {
        name: "TOC Heading",
        next: "Normal",
        uiPriority: 39,
        paragraph: { keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent, font: { theme: "headings" } },
      }),
    },
    {
      id: styleIds.footer,
      ...format(look, "footnote", {
        name: "footer",
        uiPriority: 99,
        hidden: true,
        paragraph: {
          spacing: { ...spacing(look, "footnote"), after: 0 },
          border: { top: { style: BorderStyle.SINGLE, color: colour.rule, size: 4, space: 6 } },
          rightTabStop: textWidth(look),
        },
        run: { color: colour.muted },
      }),
    },
    { id: styleIds.coverMunicipality, ...format(look, "coverLine", { name: "Forside: kommune", run: { bold: true } }) },
    { id: styleIds.coverLine, ...format(look, "coverLine", { name: "Forside: periode", run: { color: colour.muted } }) },
    { id: styleIds.coverEdition, ...format(look, "coverLine", { name: "Forside: udgave", run: { bold: true, color: colour.accent } }) },
    { id: styleIds.coverNote, ...format(look, "coverNote", { name: "Forside: oplysning" }) },
  ];
}

/** `styles` with those that comments are set in. */
export function withCommentStyles(styles: IStylesOptions, look: Look): IStylesOptions {
  const text = format(look, "source", { name: "annotation text", uiPriority: 99, hidden: true, paragraph: { spacing: { before: 0, after: points(4) } } });
  const mark = { id: styleIds.commentReference, name: "annotation reference", uiPriority: 99, run: { size: typeSize(look.text.source.size - 1) } };
  return {
    ...styles,
    paragraphStyles: [...(styles.paragraphStyles ?? []), { id: styleIds.commentText, ...text }],
    characterStyles: [...(styles.characterStyles ?? []), mark],
  };
}

/** Every style of the file, made from `look` so that the pages match the paper on screen. */
export function createStyles(lists: Lists, look: Look): IStylesOptions {
  const { colour } = look;
  return {
    default: {
      document: {
        run: {
          font: { theme: "body" },
          size: typeSize(look.text.paragraph.size),
          color: colour.ink,
          language: { value: "da-DK", eastAsia: "da-DK", bidirectional: "da-DK" },
        },
        paragraph: { spacing: spacing(look, "paragraph") },
      },
      title: format(look, "coverTitle", {
        name: "Title",
        next: styleIds.coverLine,
        uiPriority: 10,
        paragraph: { keepLines: true },
        run: { bold: true, color: colour.accent, font: { theme: "headings" } },
      }),
      heading1: heading(look, 1),
      heading2: heading(look, 2),
      heading3: heading(look, 3),
      heading4: heading(look, 4),
      heading5: heading(look, 5),
      heading6: heading(look, 6),
      caption: format(look, "caption", {
        name: "caption",
        next: "Normal",
        uiPriority: 35,
        paragraph: { keepNext: true, keepLines: true },
        run: { bold: true, color: colour.accent },
      }),
      hyperlink: { name: "Hyperlink", uiPriority: 99, run: { color: colour.accent, underline: { type: UnderlineType.SINGLE } } },
      footnoteText: format(look, "footnote", { name: "footnote text", uiPriority: 99, hidden: true }),
      footnoteTextChar: { run: { size: typeSize(look.text.footnote.size) } },
    },
    paragraphStyles: [...ownStyles(look), ...goalStyles(look), ...listStyles(look, lists), ...contentsStyles(look)],
  };
}
