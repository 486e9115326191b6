import { lightColours } from "../look/look.ts";
import { measures, type TextStyle } from "../look/measures.ts";
import { derivedWords } from "../plan/derivedWords.ts";
import { createParagraph, type Inline } from "../plan/nodes/index.ts";
import { spellOutNode } from "../plan/spellOut.ts";
import type { Theme } from "../plan/theme.ts";
import { escapeHtml } from "./escape.ts";
import { inlineHtml, NoteWriter } from "./inlineHtml.ts";
import { listHtml } from "./listHtml.ts";
import { readContent, type CopiedContent, type CopiedPlan, type Readable } from "./readable.ts";
import { tableHtml } from "./tableHtml.ts";

/** The characters of the source are UTF-8 wherever it lands. */
const CHARSET = '<meta charset="utf-8">';

function textStyle(style: TextStyle): string {
  const { size, before, after } = measures.text[style];
  return `margin:${before}pt 0 ${after}pt;font-size:${size}pt`;
}

function fontFamily(name: string): string {
  return `font-family:'${name}',sans-serif`;
}

const bold = (inner: string) => `<b>${inner}</b>`;

const LINES = {
  paragraph: { style: "paragraph", isBold: false },
  lead: { style: "lead", isBold: true },
  label: { style: "pointsLabel", isBold: true },
  caption: { style: "caption", isBold: true },
  source: { style: "source", isBold: false },
} as const;

/** Hangs the number of a point out to the left of its words. */
const HANGING = `margin-left:${measures.indent.chapter}pt;text-indent:-${measures.indent.chapter}pt`;

function htmlOf(part: Readable, theme: Theme, notes: NoteWriter): string {
  switch (part.kind) {
    case "heading": {
      const style = `${textStyle(`heading${part.level}`)};${fontFamily(theme.fonts.heading)}`;
      return `<h${part.level} style="${style}">${inlineHtml(part.words, notes)}</h${part.level}>`;
    }
    case "text": {
      const { style, isBold } = LINES[part.as];
      const words = inlineHtml(part.words, notes);
      return `<p style="${textStyle(style)}">${isBold ? bold(words) : words}</p>`;
    }
    case "numbered":
      return `<p style="${textStyle("point")};${HANGING}">${bold(part.mark)} &nbsp;${inlineHtml(part.words, notes)}</p>`;
    case "list":
      return listHtml(part, notes);
    case "quote": {
      const style = `margin:${measures.text.quote.before}pt 28pt ${measures.text.attribution.after}pt 16pt`;
      const words = `<p style="${textStyle("quote")}">${inlineHtml(part.words, notes)}</p>`;
      const by = part.attribution.trim() === "" ? "" : `<p style="${textStyle("attribution")}">— ${escapeHtml(part.attribution)}</p>`;
      return `<blockquote style="${style}">${words}${by}</blockquote>`;
    }
    case "box": {
      const { rule, tint } = lightColours(theme);
      const style = `margin:12pt 0;padding:${measures.box.padding}pt;border:1pt solid #${rule};background:#${tint}`;
      const title = part.title.trim() === "" ? "" : `<p style="${textStyle("factBoxTitle")}">${bold(escapeHtml(part.title))}</p>`;
      return `<div style="${style}">${title}${part.content.map((inner) => htmlOf(inner, theme, notes)).join("")}</div>`;
    }
    case "table":
      return tableHtml(part.table, theme, notes);
    case "pageBreak":
      return '<br clear="all" style="page-break-before:always">';
  }
}

function framed(inner: string, { theme }: CopiedPlan): string {
  const style = `${fontFamily(theme.fonts.body)};font-size:${measures.text.paragraph.size}pt`;
  return `${CHARSET}<div lang="da" style="${style}">${inner}</div>`;
}

/**
 * What was copied of `plan` as HTML for Word, Outlook and every other program: headings, paragraphs, lists, tables,
 * links, marks and footnotes as elements of their own, numbers and all other derived words spelled out, and of looks
 * only what those programs honour. No classes and nothing of the editor.
 */
export function blocksToHtml(content: CopiedContent, plan: CopiedPlan): string {
  const notes = new NoteWriter();
  const parts = readContent(content, plan).map((part) => htmlOf(part, plan.theme, notes));
  return framed(parts.join("") + notes.list(textStyle("footnote")), plan);
}

/** As `blocksToHtml`, for part of a line: it joins the line it is pasted into. */
export function inlinesToHtml(inlines: readonly Inline[], plan: CopiedPlan): string {
  const notes = new NoteWriter();
  const { children } = spellOutNode(createParagraph([...inlines]), derivedWords(plan));
  const words = inlineHtml(children, notes);
  const list = notes.list(textStyle("footnote"));
  return list === "" ? `${CHARSET}<span lang="da">${words}</span>` : framed(`<span>${words}</span>${list}`, plan);
}
