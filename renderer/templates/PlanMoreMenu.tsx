import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { DocumentCopyRegular, MoreHorizontalRegular, PersonRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePerson } from "../person/PersonContext.ts";
import { SaveAsTemplateDialog } from "./SaveAsTemplateDialog.tsx";

interface Props {
  plan: { id: string; title: string };
  flush: () => Promise<void>;
}

/** What is done with a whole open plan now and then. */
export function PlanMoreMenu({ plan, flush }: Props) {
  const { person, changePerson } = usePerson();
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content="Flere valg for planen" relationship="label">
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentCopyRegular />} onClick={() => setSaving(true)}>
              Gem som skabelon …
            </MenuItem>
            <MenuItem icon={<PersonRegular />} onClick={changePerson}>
              {person ? `Du skriver som ${person.name} …` : "Hvem er du? …"}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isSaving && <SaveAsTemplateDialog plan={plan} beforeSaving={flush} onClose={() => setSaving(false)} />}
    </>
  );
}
