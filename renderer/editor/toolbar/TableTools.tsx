import { Divider } from "@fluentui/react-components";
import {
  TableDeleteRowRegular,
  TableFreezeRowRegular,
  TableMoveBelowRegular,
  TableMoveRightRegular,
} from "@fluentui/react-icons";
import type { Editor } from "slate";
import { useSlateSelector } from "slate-react";
import { around } from "../commands/blocks.ts";
import { addColumn, addRow, removeRow, toggleHeader } from "../commands/tables.ts";
import { TableMenu } from "./TableMenu.tsx";
import { Tool } from "./Tool.tsx";
import styles from "./EditorToolbar.module.css";

const inTable = (editor: Editor) => around(editor, ["table"]) !== undefined;
const hasHeaderRow = (editor: Editor) => (around(editor, ["table"])?.[0].headerRows ?? 0) > 0;

const rowBelow = (editor: Editor) => addRow(editor, "below");
const columnRight = (editor: Editor) => addColumn(editor, "right");
const toggleHeaderRow = (editor: Editor) => toggleHeader(editor, "headerRows");

/** Shown while the caret is in a table: the most used tools as buttons, all others in a menu. */
export function TableTools() {
  if (!useSlateSelector(inTable)) return null;
  return (
    <div className={styles.table} role="group" aria-label="Tabel">
      <Divider vertical className={styles.divider} />
      <Tool label="Række under" icon={<TableMoveBelowRegular />} onUse={rowBelow} />
      <Tool label="Kolonne til højre" icon={<TableMoveRightRegular />} onUse={columnRight} />
      <Tool label="Slet række" icon={<TableDeleteRowRegular />} onUse={removeRow} />
      <Tool label="Overskriftsrække" icon={<TableFreezeRowRegular />} isOn={hasHeaderRow} onUse={toggleHeaderRow} />
      <TableMenu />
    </div>
  );
}
