import { useState } from "react";
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type PositioningVirtualElement,
} from "@fluentui/react-components";
import {
  CopyRegular,
  DeleteRegular,
  DocumentCopyRegular,
  DocumentTextRegular,
  MoreHorizontalRegular,
  RenameRegular,
} from "@fluentui/react-icons";
import type { PlanSummary } from "../../shared/contract.ts";
import type { PlanActions } from "./usePlanActions.ts";

/** Where the pointer asked for the menu, in CSS pixels of the window. */
export interface MenuPlace {
  x: number;
  y: number;
}

interface PlanMenuProps {
  plan: PlanSummary;
  actions: PlanActions;
  onRename: () => void;
  onSaveAsTemplate: () => void;
  tabIndex: 0 | -1;
  /** Set while the menu is open at the pointer rather than at its button. */
  place: MenuPlace | undefined;
  onClose: () => void;
}

function atPointer({ x, y }: MenuPlace): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

/** What can be done to one plan, behind its button or the right mouse button. */
export function PlanMenu({ plan, actions, onRename, onSaveAsTemplate, tabIndex, place, onClose }: PlanMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Menu
      open={open || place !== undefined}
      onOpenChange={(_event, data) => {
        setOpen(data.open);
        if (!data.open) onClose();
      }}
      positioning={place ? { target: atPointer(place), position: "below", align: "start" } : "below-end"}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={`Flere valg for ${plan.title}`}
          tabIndex={tabIndex}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentTextRegular />} secondaryContent="Enter" onClick={() => actions.open(plan)}>
            Åbn
          </MenuItem>
          <MenuItem icon={<RenameRegular />} secondaryContent="F2" onClick={onRename}>
            Omdøb
          </MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={() => actions.duplicate(plan)}>
            Dupliker
          </MenuItem>
          <MenuItem icon={<DocumentCopyRegular />} onClick={onSaveAsTemplate}>
            Gem som skabelon …
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} secondaryContent="Delete" onClick={() => actions.trash(plan)}>
            Læg i papirkurv
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
