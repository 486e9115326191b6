import { Menu, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  TextAlignCenterRegular,
  TextAlignLeftRegular,
  TextAlignRightRegular,
  TextNumberFormatRegular,
  WandRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Editor } from "slate";
import { useSlateStatic } from "slate-react";
import type { ColumnAlignment } from "../../../shared/plan/nodes/index.ts";
import { alignSelected, currentAlignment } from "../commands/tables.ts";

const CHOICES: readonly { alignment: ColumnAlignment; label: string; icon: ReactElement }[] = [
  { alignment: "auto", label: "Automatisk", icon: <WandRegular /> },
  { alignment: "left", label: "Venstre", icon: <TextAlignLeftRegular /> },
  { alignment: "centre", label: "Centreret", icon: <TextAlignCenterRegular /> },
  { alignment: "right", label: "Højre", icon: <TextAlignRightRegular /> },
  { alignment: "decimal", label: "Efter decimalkomma", icon: <TextNumberFormatRegular /> },
];

/** How the columns at the caret are set. */
export function TableAlignment({ run }: { run: (act: (editor: Editor) => void) => void }) {
  const current = currentAlignment(useSlateStatic());
  return (
    <Menu checkedValues={{ alignment: current ? [current] : [] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<TextAlignRightRegular />}>Justér kolonne</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map(({ alignment, label, icon }) => (
            <MenuItemRadio
              key={alignment}
              name="alignment"
              value={alignment}
              icon={icon}
              onClick={() => run((editor) => alignSelected(editor, alignment))}
            >
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
