import { createCell, createParagraph, createRow, createTable, type Cell, type Table } from "../plan/nodes/index.ts";
import { markerNote, type GoalsOverview, type PointsOverview } from "../plan/overviews/index.ts";
import { pointMark } from "../plan/pointMark.ts";
import { withoutFootnotes } from "../plan/tree.ts";

const text = (words: string): Cell => createCell([createParagraph([{ text: words }])]);

/** The overview of all points as an ordinary table: a row for each area, and each point a line with its number. */
export function pointsTable({ head, rows }: PointsOverview): Table {
  const lines = rows.map(({ title, points }) =>
    createRow([
      text(title),
      ...points.map((column) => {
        const paragraphs = column.map(({ number, point }) =>
          createParagraph([{ text: `${pointMark(number)} ` }, ...withoutFootnotes(point.children)]),
        );
        return createCell(paragraphs.length > 0 ? paragraphs : [createParagraph()]);
      }),
    ]),
  );
  return { ...createTable(1, head.length), headerColumns: 1, children: [createRow(head.map(text)), ...lines] };
}

/** The overview of all goals as an ordinary table: each area's goals under a line with its title. */
export function goalsTable(overview: GoalsOverview): Table {
  const { head, areas } = overview;
  const across = (cell: Cell, columns: number): Cell => (columns > 1 ? { ...cell, colSpan: columns } : cell);
  const lines = areas.flatMap(({ title, goals }) => [
    createRow([across(text(title), head.length)]),
    ...goals.map((goal) => {
      const { number, isMarker, statement, cells } = goal;
      const words = createCell([createParagraph([...withoutFootnotes(statement), { text: markerNote(goal, overview) }])]);
      return createRow([text(`${number}.`), isMarker ? across(words, head.length - 1) : words, ...cells.map(text)]);
    }),
  ]);
  const [, ...others] = head;
  // The number is narrow, and what is to be reached takes the most words.
  return { ...createTable(1, head.length), columns: [0.3, ...others.map((_, index) => (index === 0 ? 2 : 1))], children: [createRow(head.map(text)), ...lines] };
}

/** A list of things and what is said of each, as an ordinary table. */
export function listingTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { ...createTable(1, head.length), children: [head, ...rows].map((row) => createRow(row.map(text))) };
}
