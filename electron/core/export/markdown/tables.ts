import type { BlockContent, PhrasingContent } from "mdast";
import { captionLine } from "../../../../shared/plan/captionLine.ts";
import type { Cell, Footnote, Table } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import { sourceLine } from "../../../../shared/plan/sourceLine.ts";
import { descendants } from "../../../../shared/plan/tree.ts";
import { tableHtml } from "./html.ts";
import { phrasing } from "./phrasing.ts";
import type { MarkData } from "../../exchange/markdownMarks.ts";
import { mark, textParagraphs } from "./textNodes.ts";

/** Markdown's own tables have one header row and one line in each cell. */
function isSimple(table: Table): boolean {
  return (
    table.headerRows === 1 &&
    table.children.every((row) =>
      row.children.every(
        ({ colSpan, rowSpan, children }) =>
          colSpan === undefined && rowSpan === undefined && children.length === 1 && children[0]?.type === "paragraph",
      ),
    )
  );
}

function cellPhrasing(cell: Cell, numbering: Numbering): PhrasingContent[] {
  const [block] = cell.children;
  const content = block?.type === "paragraph" ? phrasing(block.children, numbering) : [];
  return content.map(inOneLine);
}

/** A break within a cell can only be HTML. */
function inOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === "break") return { type: "html", value: "<br>" };
  return "children" in node ? { ...node, children: node.children.map(inOneLine) } as PhrasingContent : node;
}

function notesIn(table: Table): Footnote[] {
  return [...descendants(table)].filter((node) => "type" in node && node.type === "footnote");
}

/** Marks within HTML lead nowhere in Markdown, so the notes of such a table stand right under it. */
function htmlNotes(table: Table, numbering: Numbering): BlockContent[] {
  return notesIn(table).map((note) => ({
    type: "paragraph",
    children: [
      { type: "html", value: `<sup>${numbering.footnotes.get(note.id) ?? 0}</sup>` },
      { type: "text", value: " " },
      ...phrasing(note.note, numbering),
    ],
  }));
}

/** Notes that stand beside the table itself and so not among the document's. */
export function notesUnderTable(table: Table): Footnote[] {
  return isSimple(table) ? [] : notesIn(table);
}

/** Caption ("Tabel 1. …"), table, and source ("Kilde: …"). */
export function tableBlocks(table: Table, numbering: Numbering): BlockContent[] {
  const caption = textParagraphs([captionLine("Tabel", table, numbering)]);
  const source = textParagraphs([sourceLine(table.source)]);
  const { headerRows, headerColumns, columns, align } = table;
  const data: MarkData<"table"> = {
    headerRows,
    headerColumns,
    columns,
    ...(align ? { align } : {}),
    caption: caption.length > 0,
    source: source.length > 0,
    notes: notesUnderTable(table).length,
  };
  const before = [mark("table", data), ...caption];
  if (!isSimple(table)) {
    return [...before, { type: "html", value: tableHtml(table, numbering) }, ...source, ...htmlNotes(table, numbering)];
  }
  const rows = table.children.map((row) => ({
    type: "tableRow" as const,
    children: row.children.map((cell) => ({ type: "tableCell" as const, children: cellPhrasing(cell, numbering) })),
  }));
  return [...before, { type: "table", children: rows }, ...source];
}
