import { Divider } from "@fluentui/react-components";
import {
  DeleteRegular,
  TableDeleteColumnRegular,
  TableDeleteRowRegular,
  TableFreezeColumnRegular,
  TableFreezeRowRegular,
  TableMoveAboveRegular,
  TableMoveBelowRegular,
  TableMoveLeftRegular,
  TableMoveRightRegular,
} from "@fluentui/react-icons";
import type { Editor } from "slate";
import { useSlateSelector } from "slate-react";
import { around } from "../commands/blocks.ts";
import { addColumn, addRow, deleteTable, removeColumn, removeRow, toggleHeader } from "../commands/tables.ts";
import { Tool } from "./Tool.tsx";
import styles from "./EditorToolbar.module.css";

const inTable = (editor: Editor) => around(editor, ["table"]) !== undefined;
const hasHeaderRow = (editor: Editor) => (around(editor, ["table"])?.[0].headerRows ?? 0) > 0;
const hasHeaderColumn = (editor: Editor) => (around(editor, ["table"])?.[0].headerColumns ?? 0) > 0;

const rowAbove = (editor: Editor) => addRow(editor, "above");
const rowBelow = (editor: Editor) => addRow(editor, "below");
const columnLeft = (editor: Editor) => addColumn(editor, "left");
const columnRight = (editor: Editor) => addColumn(editor, "right");
const toggleHeaderRow = (editor: Editor) => toggleHeader(editor, "headerRows");
const toggleHeaderColumn = (editor: Editor) => toggleHeader(editor, "headerColumns");

/** Shown while the caret is in a table. */
export function TableTools() {
  if (!useSlateSelector(inTable)) return null;
  return (
    <div className={styles.table} role="group" aria-label="Tabel">
      <Divider vertical className={styles.divider} />
      <Tool label="Række over" icon={<TableMoveAboveRegular />} onUse={rowAbove} />
      <Tool label="Række under" icon={<TableMoveBelowRegular />} onUse={rowBelow} />
      <Tool label="Kolonne til venstre" icon={<TableMoveLeftRegular />} onUse={columnLeft} />
      <Tool label="Kolonne til højre" icon={<TableMoveRightRegular />} onUse={columnRight} />
      <Tool label="Overskriftsrække" icon={<TableFreezeRowRegular />} isOn={hasHeaderRow} onUse={toggleHeaderRow} />
      <Tool
        label="Overskriftskolonne"
        icon={<TableFreezeColumnRegular />}
        isOn={hasHeaderColumn}
        onUse={toggleHeaderColumn}
      />
      <Tool label="Slet række" icon={<TableDeleteRowRegular />} onUse={removeRow} />
      <Tool label="Slet kolonne" icon={<TableDeleteColumnRegular />} onUse={removeColumn} />
      <Tool label="Slet tabel" icon={<DeleteRegular />} onUse={deleteTable} />
    </div>
  );
}
