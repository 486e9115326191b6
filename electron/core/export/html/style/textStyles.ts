import { measures } from "../../../../../shared/look/measures.ts";
import type { Look } from "../../../../../shared/look/look.ts";
import { pointIndent } from "../../../../../shared/look/pointIndent.ts";
import { family, typeOf } from "./css.ts";

function running(look: Look): string {
  const { colour, font } = look;
  const heading = ([1, 2, 3, 4] as const).map((level) => {
    return `h${level} { ${typeOf(look, `heading${level}`)}; color: #${level === 4 ? colour.ink : colour.accent} }`;
  });
  return `
html { -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { margin: 0; ${family(font.body)}; color: #${colour.ink}; background: #${colour.paper}; overflow-wrap: break-word; orphans: 2; widows: 2; hyphens: manual; font-variant-ligatures: none }
p, li, h1, h2, h3, h4 { white-space: pre-wrap; tab-size: 36pt }
p { ${typeOf(look, "paragraph")} }
h1, h2, h3, h4 { ${family(font.heading)}; font-weight: bold; break-after: avoid; break-inside: avoid }
${heading.join("\n")}
.numbered-chapter { padding-left: ${look.indent.chapter}pt; text-indent: -${look.indent.chapter}pt }
.chapter-number { display: inline-block; min-width: ${look.indent.chapter}pt; text-indent: 0; margin-right: -0.25em }
.cover + section > h1:first-child { margin-top: 0 }
.lead { ${typeOf(look, "lead")}; font-weight: bold; break-inside: avoid; break-after: avoid }
a { color: #${colour.accent}; text-decoration: underline }
.reference, .note-mark, .entries a { color: inherit; text-decoration: none }
sup, sub { line-height: 0; font-size: 65% }
.muted { color: #${colour.muted} }
blockquote { margin: ${look.text.quote.before}pt 28pt ${look.text.attribution.after}pt 1pt; padding: 0 0 0 12pt; border-left: 3pt solid #${colour.accent} }
.quote { ${typeOf(look, "quote")}; margin-top: 0; font-style: italic; color: #${colour.accent}; break-inside: avoid }
.attribution { ${typeOf(look, "attribution")}; color: #${colour.muted}; break-before: avoid }
.notes { margin-top: 14pt; break-before: avoid; break-inside: avoid }
blockquote > :last-child { margin-bottom: 0 }
.notes::before { content: ""; display: block; width: 50mm; border-top: 0.5pt solid #${colour.muted}; padding-bottom: 4pt; break-after: avoid }
.notes p { ${typeOf(look, "footnote")}; break-inside: avoid }
`;
}

function lists(look: Look): string {
  const { colour, indent, text } = look;
  return `
@counter-style plan-number { system: extends decimal; suffix: ".\\2002\\2005" }
@counter-style plan-letter { system: extends lower-alpha; suffix: ".\\2002\\2005" }
@counter-style plan-roman { system: extends lower-roman; suffix: ".\\2002\\2005" }
.list, .points, .goal-record, .entries ul { margin: 0 0 ${text.paragraph.after}pt; padding: 0; list-style: none outside }
.list { padding-left: ${indent.hanging}pt }
.list .list { margin-bottom: 0; padding-left: ${indent.level}pt }
.list p { ${typeOf(look, "listItem")} }
.list li::marker { color: #${colour.accent}; font-size: ${text.listItem.size}pt }
ul.level-1 { list-style-type: "•\\2003\\200a" }
ul.level-2 { list-style-type: "–\\2003\\200a" }
ul.level-3 { list-style-type: "▪\\2003\\200a" }
ol.level-1 { list-style-type: plan-number }
ol.level-2 { list-style-type: plan-letter }
ol.level-3 { list-style-type: plan-roman }
.points-label { ${typeOf(look, "pointsLabel")}; font-weight: bold; color: #${colour.accent}; break-after: avoid; break-inside: avoid }
.points > li { ${typeOf(look, "point")}; padding-left: var(--point-indent); text-indent: calc(-1 * var(--point-indent)); break-inside: avoid }
.points > li:first-child:not(:last-child) { break-after: avoid }
.points > li:last-child:not(:first-child) { break-before: avoid }
.point-mark { display: inline-block; min-width: var(--point-indent); margin-right: -0.25em; text-indent: 0; font-weight: bold; color: #${colour.accent} }
.points > li > a.point-mark { color: #${colour.accent} }
.entries { margin-bottom: 8pt }
.entries + .entries { margin-top: 8pt }
.entries li { ${typeOf(look, "contents")}; break-inside: avoid }
.entries li, .entries a { display: flex; align-items: baseline; flex: 1 }
.entries li.entry-1 { margin-top: 6pt; font-weight: bold }
${([2, 3, 4] as const).map((level) => `.entries li.entry-${level} { margin-left: ${indent.level * (level - 1)}pt }`).join("\n")}
.entry-number { min-width: ${indent.level}pt; flex: none }
.entry-dots { flex: 1; min-width: 12pt; margin: 0 4pt; border-bottom: 1.2pt dotted currentColor; opacity: 0.7 }
.entry-page { flex: none; min-width: 1.6em; text-align: right; font-variant-numeric: tabular-nums }
`;
}

function boxes(look: Look): string {
  const { colour, box, text } = look;
  const record = typeOf(look, "goalRecord");
  const labels = 82;
  return `
.fact-box, .goal { margin: ${box.around}pt 0; padding: ${box.padding}pt; border: 0.5pt solid #${colour.rule}; box-decoration-break: clone; -webkit-box-decoration-break: clone }
.fact-box { background: #${colour.tint} }
.fact-box p { ${typeOf(look, "factBox")} }
.fact-box p.fact-box-title { ${typeOf(look, "factBoxTitle")}; font-weight: bold; color: #${colour.accent}; break-after: avoid }
.fact-box > :last-child, .fact-box > :last-child li:last-child > p:last-child, .goal > :last-child, .goal-record > li:last-child { margin-bottom: 0 }
.goal { border-left: 3pt solid #${colour.accent}; padding-left: ${box.padding + 2.5}pt }
.goal p { break-inside: avoid }
.goal-number { ${typeOf(look, "goalNumber")}; font-weight: bold; color: #${colour.accent}; break-after: avoid }
.goal-statement { ${typeOf(look, "goal")}; font-weight: bold }
.goal-statement:not(:last-child) { break-after: avoid }
.goal-record { margin-bottom: ${text.goalRecord.after}pt; break-inside: avoid }
.goal-record > li { ${record}; padding-left: ${labels}pt; text-indent: -${labels}pt }
.goal-label { display: inline-block; min-width: ${labels}pt; margin-right: -0.25em; text-indent: 0; color: #${colour.muted} }
.goal-comment-label { ${typeOf(look, "goalNumber")}; margin-top: 5pt; color: #${colour.muted}; break-after: avoid }
.goal-comment-label:first-child { margin-top: 0 }
.goal-comment { ${record} }
`;
}

function tables(look: Look): string {
  const { colour, text } = look;
  const cell = (style: "tableCell" | "smallTableCell") => `font-size: ${text[style].size}pt; line-height: ${text[style].line}; margin: ${text[style].before}pt 0 ${text[style].after}pt`;
  return `
table { width: 100%; table-layout: fixed; border-collapse: collapse; border-top: 1.5pt solid #${colour.accent}; border-bottom: 1pt solid #${colour.accent}; margin: 0 0 10pt }
table:has(caption) { margin-top: ${text.caption.before}pt }
table.with-next { margin-bottom: 0 }
table.together { break-inside: avoid }
caption { caption-side: top; text-align: left; white-space: pre-wrap; break-after: avoid }
caption, .figure-caption { ${typeOf(look, "caption")}; font-weight: bold; color: #${colour.accent}; break-inside: avoid }
thead { display: table-header-group; break-after: avoid }
tr { break-inside: avoid }
tr.names-next { break-after: avoid }
th, td { padding: 2pt ${measures.cell.side}pt; vertical-align: top; text-align: left; border: 0; border-bottom: 0.5pt solid #${colour.rule}; font-weight: normal }
tr:last-child > :is(th, td) { border-bottom: 0 }
thead tr:last-child > :is(th, td) { border-bottom: 0.5pt solid #${colour.rule} }
thead :is(th, td) { background: #${colour.tint} }
th p { font-weight: bold; color: #${colour.accent} }
td p, th p, td .list p, th .list p { ${cell("tableCell")} }
td .list, th .list { margin: 0; padding-left: 14pt }
table.small p { ${cell("smallTableCell")} }
td .numbered { padding-left: var(--point-indent); text-indent: calc(-1 * var(--point-indent)) }
.source { ${typeOf(look, "source")}; color: #${colour.muted} }
table + .source { break-before: avoid }
.figure { margin: 14pt 0 0; break-inside: avoid }
.figure > img, .figure > svg { display: block; max-width: 100%; margin-bottom: 4pt }
caption { margin-top: 0; margin-bottom: 0; padding-bottom: ${text.caption.after}pt }
.figure-caption { margin-top: 0 }
.figure-caption:last-child { margin-bottom: ${text.source.after}pt }
.figure > :is(img, svg):last-child { margin-bottom: ${text.source.after}pt }
`;
}

/** How what stands on the pages is set. `marks` are those of all points, which hang out in front of their words. */
export function textStyles(look: Look, marks: Iterable<string>): string {
  return `:root { --point-indent: ${pointIndent(marks, look)}pt }${running(look)}${lists(look)}${boxes(look)}${tables(look)}`;
}
