import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { SelectAllOnRegular, TableColumnTopBottomRegular, TableRegular, TableFreezeRowRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Editor } from "slate";
import { selectLines, type TableLines } from "../commands/cells.ts";

const CHOICES: readonly { lines: TableLines; label: string; icon: ReactElement }[] = [
  { lines: "rows", label: "Række", icon: <TableFreezeRowRegular /> },
  { lines: "columns", label: "Kolonne", icon: <TableColumnTopBottomRegular /> },
  { lines: "all", label: "Hele tabellen", icon: <TableRegular /> },
];

/** Selects whole rows, columns or the table around the caret. */
export function TableSelection({ run }: { run: (act: (editor: Editor) => void) => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<SelectAllOnRegular />}>Markér</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map(({ lines, label, icon }) => (
            <MenuItem key={lines} icon={icon} onClick={() => run((editor) => selectLines(editor, lines))}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
