import { createContext, useContext, useMemo, useState, type CSSProperties, type MouseEvent } from "react";
import type { Editor } from "slate";
import { useSlateSelector } from "slate-react";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { alignCells, type CellAlignment } from "../../../shared/look/decimalAlignment.ts";
import { cellText, layOutTable, type WordsOf } from "../../../shared/plan/table/index.ts";
import { descendants, isDerivedInline, type DerivedInline } from "../../../shared/plan/tree.ts";
import { around } from "../commands/blocks.ts";
import { selectedCells } from "../commands/cells.ts";
import { useDerived } from "../PlanContext.tsx";
import { ColumnBorders } from "../table/ColumnBorders.tsx";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";
import "./table.css";

/** How a cell stands in its table. */
interface CellRole extends CellAlignment {
  /** What it is the head of. */
  head: "col" | "row" | undefined;
  isEmpty: boolean;
}

const CellRolesContext = createContext<ReadonlyMap<string, CellRole>>(new Map());

const NONE: ReadonlySet<string> = new Set();
const SelectedContext = createContext(NONE);

/** The ids of the table's cells that are selected, as one string, so that they are easily told from others. */
function selectedIds(editor: Editor, tableId: string): string {
  if (!editor.selection || around(editor, ["table"])?.[0].id !== tableId) return "";
  return [...(selectedCells(editor)?.ids ?? [])].join(" ");
}

/** In no word of a plan. */
const BETWEEN = "\0";

const derivedOf = new WeakMap<Table, readonly DerivedInline[]>();

/** What in the table follows from the plan's data. */
function derivedIn(table: Table): readonly DerivedInline[] {
  const known = derivedOf.get(table) ?? [...descendants(table)].filter(isDerivedInline);
  derivedOf.set(table, known);
  return known;
}

function cellRoles(table: Table, words: WordsOf): Map<string, CellRole> {
  const aligned = alignCells(table, words);
  return new Map(
    layOutTable(table).cells.map(({ cell, row, column }) => [
      cell.id,
      {
        head: row < table.headerRows ? "col" : column < table.headerColumns ? "row" : undefined,
        isEmpty: cellText(cell.children, words) === "",
        ...(aligned.get(cell.id) ?? { side: "left", tail: "" }),
      },
    ]),
  );
}

function useCellRoles(element: Table): Map<string, CellRole> {
  // Tables are set anew when what their cells say changes, also where the table itself does not.
  const said = useDerived((derived) => derivedIn(element).map((inline) => derived.wordsOf(inline)).join(BETWEEN));
  return useMemo(() => {
    const words = said.split(BETWEEN);
    const inlines = derivedIn(element);
    return cellRoles(element, (inline) => words[inlines.indexOf(inline)] ?? "");
  }, [element, said]);
}

/** A drag that begins in selected cells selects anew; the browser would move what is in them, over that of others. */
function letGoOfCells({ button, shiftKey, target }: MouseEvent): void {
  if (button === 0 && !shiftKey && target instanceof Element && target.closest("[data-selected]")) getSelection()?.collapseToStart();
}

export function TableView({ attributes, children, element }: ViewProps<"table">) {
  const number = useDerived((derived) => derived.numbering().tables.get(element.id));
  const roles = useCellRoles(element);
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
            <table onMouseDown={letGoOfCells}>
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
  const { head: scope, side, tail = "", isEmpty } = useContext(CellRolesContext).get(element.id) ?? {};
  const isSelected = useContext(SelectedContext).has(element.id);
  const set = {
    colSpan: element.colSpan,
    rowSpan: element.rowSpan,
    "data-align": side === "left" ? undefined : side,
    "data-selected": isSelected || undefined,
    ...(tail === "" ? {} : { style: { "--tail": JSON.stringify(tail) } as CSSProperties }),
  };
  return scope ? (
    // A head cell with nothing in it heads nothing: the corner of most tables.
    <th {...attributes} {...set} {...(isEmpty ? { role: "cell" } : { scope })} data-head={scope}>
      {children}
    </th>
  ) : (
    <td {...attributes} {...set}>
      {children}
    </td>
  );
}
