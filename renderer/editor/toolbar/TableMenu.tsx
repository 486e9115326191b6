import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowLeftRegular,
  ArrowRightRegular,
  ArrowUpRegular,
  AutoFitWidthRegular,
  CalculatorRegular,
  DataBarVerticalRegular,
  DeleteRegular,
  TableCellsMergeRegular,
  TableCellsSplitRegular,
  TableDeleteColumnRegular,
  TableFreezeColumnRegular,
  TableMoveAboveRegular,
  TableMoveLeftRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { Fragment, useState, type ReactElement } from "react";
import type { Editor } from "slate";
import { HistoryEditor } from "slate-history";
import { ReactEditor, useSlateStatic } from "slate-react";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { around } from "../commands/blocks.ts";
import { tableAtCaret, type TablePlace } from "../commands/cells.ts";
import { findById } from "../commands/sections.ts";
import { insertChartOfTable } from "../commands/charts.ts";
import {
  addColumn,
  addRow,
  canMerge,
  canSplit,
  deleteTable,
  mergeSelected,
  moveColumn,
  moveRow,
  removeColumn,
  splitAtCaret,
  toggleHeader,
} from "../commands/tables.ts";
import { bringIntoView } from "../place.ts";
import { replaceNode } from "../structure/replaceNode.ts";
import { canSetWidth, focusBorder } from "../table/focusBorder.ts";
import { ComputeDialog } from "../table/ComputeDialog.tsx";
import { TableAlignment } from "./TableAlignment.tsx";
import { TableSelection } from "./TableSelection.tsx";
import styles from "./EditorToolbar.module.css";

interface TableAction {
  label: string;
  icon: ReactElement;
  isPossible?: (editor: Editor) => boolean;
  act: (editor: Editor) => void;
}

function showChartOfTable(editor: Editor): void {
  const path = insertChartOfTable(editor);
  if (path) bringIntoView(editor, path);
}

/** What is less used than the buttons beside the menu; a divider stands between groups. */
const GROUPS: readonly (readonly TableAction[])[] = [
  [
    { label: "Indsæt række over", icon: <TableMoveAboveRegular />, act: (e) => addRow(e, "above") },
    { label: "Indsæt kolonne til venstre", icon: <TableMoveLeftRegular />, act: (e) => addColumn(e, "left") },
  ],
  [
    { label: "Flyt række op", icon: <ArrowUpRegular />, act: (e) => moveRow(e, "up") },
    { label: "Flyt række ned", icon: <ArrowDownRegular />, act: (e) => moveRow(e, "down") },
    { label: "Flyt kolonne til venstre", icon: <ArrowLeftRegular />, act: (e) => moveColumn(e, "left") },
    { label: "Flyt kolonne til højre", icon: <ArrowRightRegular />, act: (e) => moveColumn(e, "right") },
  ],
  [
    { label: "Flet celler", icon: <TableCellsMergeRegular />, isPossible: canMerge, act: mergeSelected },
    { label: "Opdel celle", icon: <TableCellsSplitRegular />, isPossible: canSplit, act: splitAtCaret },
  ],
  [{ label: "Lav diagram af tabellen", icon: <DataBarVerticalRegular />, act: showChartOfTable }],
  [
    { label: "Slet kolonne", icon: <TableDeleteColumnRegular />, act: removeColumn },
    { label: "Slet tabel", icon: <DeleteRegular />, act: deleteTable },
  ],
];

/** Mounted when the menu opens, so that it tells what is possible then. */
function TableActions({ onCompute }: { onCompute: (place: TablePlace) => void }) {
  const editor = useSlateStatic();
  const hasHeaderColumn = (around(editor, ["table"])?.[0].headerColumns ?? 0) > 0;
  const run = (act: (editor: Editor) => void) => {
    act(editor);
    ReactEditor.focus(editor);
  };
  return (
    <MenuList checkedValues={{ header: hasHeaderColumn ? ["column"] : [] }}>
      {GROUPS.map((group) => (
        <Fragment key={group[0]?.label}>
          {group.map(({ label, icon, isPossible, act }) => (
            <MenuItem key={label} icon={icon} disabled={isPossible?.(editor) === false} onClick={() => run(act)}>
              {label}
            </MenuItem>
          ))}
          <MenuDivider />
        </Fragment>
      ))}
      <MenuItem
        icon={<CalculatorRegular />}
        onClick={() => {
          const place = tableAtCaret(editor);
          if (place) onCompute(place);
        }}
      >
        Beregn …
      </MenuItem>
      <TableSelection run={run} />
      <TableAlignment run={run} />
      <MenuItem
        icon={<AutoFitWidthRegular />}
        disabled={!canSetWidth(editor)}
        onClick={() => focusBorder(editor)}
      >
        Ret kolonnebredde
      </MenuItem>
      <MenuItemCheckbox
        name="header"
        value="column"
        icon={<TableFreezeColumnRegular />}
        onClick={() => run((e) => toggleHeader(e, "headerColumns"))}
      >
        Overskriftskolonne
      </MenuItemCheckbox>
    </MenuList>
  );
}

/** Everything that can be done to the table at the caret and has no button of its own, in words. */
export function TableMenu() {
  const editor = useSlateStatic();
  const [computed, setComputed] = useState<TablePlace | null>(null);
  const close = (changed?: Table) => {
    setComputed(null);
    const found = computed && findById(editor, computed.table.id);
    if (changed && found) HistoryEditor.withNewBatch(editor, () => replaceNode(editor, found[1], changed));
    ReactEditor.focus(editor);
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<TableRegular />}>
            Tabel
          </Button>
        </MenuTrigger>
        <MenuPopover className={styles.insert}>
          <TableActions onCompute={setComputed} />
        </MenuPopover>
      </Menu>
      {computed && <ComputeDialog table={computed.table} selected={computed} onPut={close} onClose={() => close()} />}
    </>
  );
}
