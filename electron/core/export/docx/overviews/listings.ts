import type { FileChild } from "docx";
import { abbreviationsOverview, sourcesOverview, sourceUseWords } from "../../../../../shared/plan/overviews/index.ts";
import { widthsByWords } from "../../tables/columnWidths.ts";
import type { GridCell } from "../tables/grid.ts";
import { overviewCell, overviewTable } from "./overviewTable.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

type Row = readonly [string, string];

function cell(header: boolean, text: string): GridCell {
  return overviewCell(header, [{ style: header ? styleIds.tableHead : styleIds.tableText, children: plainRuns(text) }]);
}

/** A table of two columns, the first of which names its row; nothing where there are no rows. */
function writeListing(title: string, head: Row, rows: readonly Row[], opening: Opening, writing: Writing): FileChild[] {
  if (rows.length === 0) return [];
  const { font, text, page } = writing.look;
  const columns = [0, 1].map((column) => [head, ...rows].map((row) => row[column] ?? ""));
  return overviewTable(
    {
      columns: widthsByWords(columns, { font: font.body, size: text.tableCell.size }, page),
      rows: [head.map((words) => cell(true, words)), ...rows.map(([name, words]) => [cell(true, name), cell(false, words)])],
      headerColumns: 1,
      alt: { title, description: `${rows.length} rækker. Kolonner: ${head.join(", ")}.` },
    },
    opening,
    writing,
  );
}

export function writeSources(opening: Opening, writing: Writing): FileChild[] {
  const rows = sourcesOverview(writing.plan).map((entry): Row => [entry.source, sourceUseWords(entry)]);
  return writeListing("Kilder", ["Kilde", "Bruges ved"], rows, opening, writing);
}

export function writeAbbreviations(opening: Opening, writing: Writing): FileChild[] {
  const rows = abbreviationsOverview(writing.plan).map(({ short, meaning }): Row => [short, meaning]);
  return writeListing("Forkortelser", ["Forkortelse", "Betydning"], rows, opening, writing);
}
