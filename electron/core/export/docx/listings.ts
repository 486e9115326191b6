import type { FileChild } from "docx";
import { abbreviationsOverview, sourcesOverview, sourceUseWords } from "../../../../shared/plan/overviews/index.ts";
import { widthsByWords } from "./columnWidths.ts";
import { drawGrid, type GridCell } from "./grid.ts";
import { styleIds } from "./styleIds.ts";
import { spacer } from "./tables.ts";
import { plainRuns } from "./textRuns.ts";
import type { Opening, Writing } from "./writing.ts";

type Row = readonly [string, string];

function cell(header: boolean, text: string): GridCell {
  const style = header ? styleIds.tableHead : styleIds.tableText;
  return { colSpan: 1, merge: "none", header, content: [{ style, children: plainRuns(text) }] };
}

/** A table of two columns, the first of which names its row; nothing where there are no rows. */
function writeListing(title: string, head: Row, rows: readonly Row[], opening: Opening, { look }: Writing): FileChild[] {
  if (rows.length === 0) return [];
  const columns = [0, 1].map((column) => [head, ...rows].map((row) => row[column] ?? ""));
  return [
    ...(opening.pageBreakBefore ? [spacer(opening)] : []),
    drawGrid(
      {
        columns: widthsByWords(columns, { font: look.font.body, size: look.text.tableCell.size }),
        rows: [head.map((text) => cell(true, text)), ...rows.map(([name, words]) => [cell(true, name), cell(false, words)])],
        headerRows: 1,
        headerColumns: 1,
        keepTogether: false,
        keepWithNext: false,
        alt: { title, description: `${rows.length} rækker. Kolonner: ${head.join(", ")}.` },
      },
      look,
    ),
    spacer(),
  ];
}

export function writeSources(opening: Opening, writing: Writing): FileChild[] {
  const rows = sourcesOverview(writing.plan).map((entry): Row => [entry.source, sourceUseWords(entry)]);
  return writeListing("Kilder", ["Kilde", "Bruges ved"], rows, opening, writing);
}

export function writeAbbreviations(opening: Opening, writing: Writing): FileChild[] {
  const rows = abbreviationsOverview(writing.plan).map(({ short, meaning }): Row => [short, meaning]);
  return writeListing("Forkortelser", ["Forkortelse", "Betydning"], rows, opening, writing);
}
