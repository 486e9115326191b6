import type { Element } from "@xmldom/xmldom";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement, childElements, isSwitchedOn, valueAt } from "../ooxml/elements.ts";
import { quoted, type WordFile, type WordTable } from "./wordFile.ts";

function isHeaderRow(row: Element): boolean {
  return isSwitchedOn(row, "w:trPr", "w:tblHeader");
}

interface Place {
  column: number;
  span: number;
  merge: "none" | "start" | "continued";
}

function places(row: Element): Place[] {
  let column = Number(valueAt(row, "w:trPr", "w:gridBefore") ?? 0);
  return childElements(row, "w:tc").map((cell) => {
    const span = Number(valueAt(cell, "w:tcPr", "w:gridSpan") ?? 1);
    const vertical = childElement(cell, "w:tcPr", "w:vMerge");
    const merge = !vertical ? "none" : vertical.getAttribute("w:val") === "restart" ? "start" : "continued";
    const place: Place = { column, span, merge };
    column += span;
    return place;
  });
}

/**
 * What makes a table one that cannot be read row by row with its heads in mind. Allowed are cells across columns, cells
 * down rows within the head, and cells down rows that name them, which have only others such to their left. Not allowed
 * are a table within a cell, a cell down rows among the figures, one that reaches out of the head, one across both
 * columns and rows below the head, and rows that do not fill the table's width.
 */
function puzzle({ element, rows, depth }: WordTable): string | undefined {
  if (depth > 0) return "står inde i en anden tabel";
  const columns = childElements(childElement(element, "w:tblGrid") ?? element, "w:gridCol").length;
  const firstBody = rows.findIndex((row) => !isHeaderRow(row));
  const naming = new Set<number>();
  const laid = rows.map(places);
  for (const [index, row] of laid.entries()) {
    const below = firstBody !== -1 && index >= firstBody;
    const filled = row.reduce((sum, { span }) => sum + span, 0);
    if (filled !== columns) return "har rækker, der ikke fylder hele bredden";
    for (const { column, span, merge } of row) {
      if (merge === "none" || !below) continue;
      if (index === firstBody && merge === "continued") return "har en celle, der når fra hovedet ned i rækkerne";
      if (span > 1) return "har en celle, der er flettet både på tværs og nedad";
      if (column > 0 && !naming.has(column - 1)) return "har flettede celler nedad inde mellem tallene";
      naming.add(column);
    }
  }
  return undefined;
}

/** Point 4: every table has a head that Word knows as one, and an alternative text, and can be read row by row. */
export function checkTables({ parts }: WordFile): FileFinding[] {
  return parts.flatMap(({ tables }) =>
    tables.flatMap((table): FileFinding[] => {
      const { element, rows, under } = table;
      const [first] = rows;
      if (!first) return [];
      const title = (valueAt(element, "w:tblPr", "w:tblCaption") ?? "").trim();
      const description = (valueAt(element, "w:tblPr", "w:tblDescription") ?? "").trim();
      const name = title === "" || title === "Tabel" ? `Tabellen ved ${quoted(first.textContent ?? "")}` : `Tabellen ${quoted(title)}`;
      const problem = puzzle(table);
      return [
        ...(isHeaderRow(first) ? [] : [{ rule: "table.noHeader" as const, where: under, message: `${name} har ingen overskriftsrække. Gør den øverste række til overskrift.` }]),
        ...(description === "" ? [{ rule: "table.noAlt" as const, where: under, message: `${name} har ingen alternativ tekst.` }] : []),
        ...(problem === undefined ? [] : [{ rule: "table.puzzle" as const, where: under, message: `${name} ${problem}. Del cellerne, så hver række kan læses for sig.` }]),
      ];
    }),
  );
}
