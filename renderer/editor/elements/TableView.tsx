import { createContext, useContext, useMemo, useState } from "react";
import { Node, type Editor } from "slate";
import { useSlateSelector } from "slate-react";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { numericColumns } from "../../../shared/look/numericColumns.ts";
import { layOutTable } from "../../../shared/plan/table/index.ts";
import { around } from "../commands/blocks.ts";
import { selectedCells } from "../commands/tables.ts";
import { useDerived } from "../PlanContext.tsx";
import { ColumnBorders } from "../table/ColumnBorders.tsx";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";

/** How a cell stands in its table. */
interface CellRole {
  /** What it is the head of. */
  head: "col" | "row" | undefined;
  /** Columns of figures are set flush right, as they will be in Word. */
  numeric: boolean;
}

const CellRolesContext = createContext<ReadonlyMap<string, CellRole>>(new Map());

const NONE: ReadonlySet<string> = new Set();
const SelectedContext = createContext(NONE);

/** The ids of the table's cells that are selected, as one string, so that they are easily told from others. */
function selectedIds(editor: Editor, tableId: string): string {
  if (!editor.selection || around(editor, ["table"])?.[0].id !== tableId) return "";
  return [...(selectedCells(editor)?.ids ?? [])].join(" ");
}

function cellRoles(table: Table): Map<string, CellRole> {
  const numeric = numericColumns(table);
  return new Map(
    layOutTable(table).cells.map(({ cell, row, column, colSpan }) => [
      cell.id,
      {
        head: row < table.headerRows ? "col" : column < table.headerColumns ? "row" : undefined,
        numeric: colSpan === 1 && numeric[column] === true,
      },
    ]),
  );
}

export function TableView({ attributes, children, element }: ViewProps<"table">) {
  const number = useDerived((derived) => derived.numbering().tables.get(element.id));
  const roles = useMemo(() => cellRoles(element), [element]);
  const ids = useSlateSelector((editor) => selectedIds(editor, element.id));
  const selected = useMemo(() => (ids === "" ? NONE : new Set(ids.split(" "))), [ids]);
  const [dragged, setDragged] = useState<number[] | null>(null);
  // The table may change under the pointer, by an undo for one.
  const columns = dragged?.length === element.columns.length ? dragged : element.columns;
  const total = columns.reduce((sum, share) => sum + share, 0);
  return (
    <figure {...attributes} data-block="table">
      <figcaption contentEditable={false} data-part="caption">
        {number !== undefined && <span>Tabel {number}. </span>}
        <AttributeField element={element} attribute="caption" label="Tabellens titel" placeholder="Tabellens titel" />
      </figcaption>
      <CellRolesContext value={roles}>
        <SelectedContext value={selected}>
          <div data-part="cells">
            <table>
              <colgroup contentEditable={false}>
                {columns.map((share, index) => (
                  <col key={index} style={{ width: `${(100 * share) / total}%` }} />
                ))}
              </colgroup>
              <tbody>{children}</tbody>
            </table>
            <ColumnBorders element={element} columns={columns} onDrag={setDragged} />
          </div>
        </SelectedContext>
      </CellRolesContext>
      <div contentEditable={false} data-part="source">
        <span>Kilde: </span>
        <AttributeField element={element} attribute="source" label="Tabellens kilde" placeholder="fx Jobindsats.dk, august 2026" />
      </div>
    </figure>
  );
}

export function RowView({ attributes, children }: ViewProps<"row">) {
  return <tr {...attributes}>{children}</tr>;
}

export function CellView({ attributes, children, element }: ViewProps<"cell">) {
  const { head: scope, numeric } = useContext(CellRolesContext).get(element.id) ?? {};
  const isSelected = useContext(SelectedContext).has(element.id);
  const spans = {
    colSpan: element.colSpan,
    rowSpan: element.rowSpan,
    "data-numeric": numeric || undefined,
    "data-selected": isSelected || undefined,
  };
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

