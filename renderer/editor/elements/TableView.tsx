import { createContext, useContext, useMemo } from "react";
import { Node } from "slate";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { layOutTable } from "../../../shared/plan/table/index.ts";
import { useDerived } from "../PlanContext.tsx";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";

/** Which cells of the table around are heads, by cell id. */
const HeadsContext = createContext<ReadonlyMap<string, "col" | "row">>(new Map());

function headCells(table: Table): Map<string, "col" | "row"> {
  const heads = new Map<string, "col" | "row">();
  for (const { cell, row, column } of layOutTable(table).cells) {
    if (row < table.headerRows) heads.set(cell.id, "col");
    else if (column < table.headerColumns) heads.set(cell.id, "row");
  }
  return heads;
}

export function TableView({ attributes, children, element }: ViewProps<"table">) {
  const number = useDerived((derived) => derived.numbering().tables.get(element.id));
  const heads = useMemo(() => headCells(element), [element]);
  const total = element.columns.reduce((sum, share) => sum + share, 0);
  return (
    <figure {...attributes} data-block="table">
      <figcaption contentEditable={false} data-part="caption">
        {number !== undefined && <span>Tabel {number}. </span>}
        <AttributeField element={element} attribute="caption" label="Tabellens titel" placeholder="Tabellens titel" />
      </figcaption>
      <HeadsContext value={heads}>
        <table>
          <colgroup contentEditable={false}>
            {element.columns.map((share, index) => (
              <col key={index} style={{ width: `${(100 * share) / total}%` }} />
            ))}
          </colgroup>
          <tbody>{children}</tbody>
        </table>
      </HeadsContext>
      <div contentEditable={false} data-part="source">
        <span>Kilde: </span>
        <AttributeField element={element} attribute="source" label="Tabellens kilde" placeholder="kilde, måned og år" />
      </div>
    </figure>
  );
}

export function RowView({ attributes, children }: ViewProps<"row">) {
  return <tr {...attributes}>{children}</tr>;
}

export function CellView({ attributes, children, element }: ViewProps<"cell">) {
  const scope = useContext(HeadsContext).get(element.id);
  const spans = { colSpan: element.colSpan, rowSpan: element.rowSpan };
  // A head cell with nothing in it heads nothing: the corner of most tables.
  const isHead = scope !== undefined && Node.string(element).trim() !== "";
  return scope ? (
    <th {...attributes} {...spans} {...(isHead ? { scope } : { role: "cell" })} data-head={scope}>
      {children}
    </th>
  ) : (
    <td {...attributes} {...spans}>
      {children}
    </td>
  );
}

