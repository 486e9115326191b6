import { useRef, useState } from "react";
import {
  Badge,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import {
  ArrowExportRegular,
  CopyRegular,
  DeleteRegular,
  EditRegular,
  MoreHorizontalRegular,
  RenameRegular,
  StarOffRegular,
  StarRegular,
} from "@fluentui/react-icons";
import type { ListedTemplate } from "../../shared/contract.ts";
import { MiniPage } from "../library/MiniPage.tsx";
import { RenameField } from "../ui/RenameField.tsx";
import styles from "./TemplateCard.module.css";
import type { TemplateActions } from "./useTemplateActions.ts";

interface TemplateCardProps {
  template: ListedTemplate;
  actions: TemplateActions;
  onBegin: (templateId: string) => void;
}

interface CardMenuProps extends Omit<TemplateCardProps, "onBegin"> {
  onRename: () => void;
}

function CardMenu({ template, actions, onRename }: CardMenuProps) {
  const { name, isDefault, changedAt } = template;
  const isOwn = changedAt !== null;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={`Flere valg for ${name}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isOwn && (
            <MenuItem icon={<RenameRegular />} onClick={onRename}>
              Omdøb
            </MenuItem>
          )}
          {isOwn && (
            <MenuItem icon={<CopyRegular />} onClick={() => actions.duplicate(template)}>
              Dupliker
            </MenuItem>
          )}
          <MenuItem
            icon={isDefault ? <StarOffRegular /> : <StarRegular />}
            onClick={() => actions.setDefault(template, !isDefault)}
          >
            {isDefault ? "Brug ikke som standard" : "Gør til standard"}
          </MenuItem>
          <MenuItem icon={<ArrowExportRegular />} onClick={() => actions.exportFile(template)}>
            Eksportér
          </MenuItem>
          {isOwn && <MenuDivider />}
          {isOwn && (
            <MenuItem icon={<DeleteRegular />} onClick={() => actions.trash(template)}>
              Læg i papirkurv
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** One template: what it looks like, what it is for, and what can be done with it. */
export function TemplateCard({ template, actions, onBegin }: TemplateCardProps) {
  const { id, name, description, isDefault, changedAt } = template;
  const isOwn = changedAt !== null;
  const editing = isOwn ? "Rediger" : "Tilpas";
  const [renaming, setRenaming] = useState(false);
  const card = useRef<HTMLElement>(null);
  const endRename = (next: string | null) => {
    setRenaming(false);
    if (next !== null && next !== name) actions.rename(template, next);
    requestAnimationFrame(() => card.current?.focus());
  };
  return (
    <article ref={card} className={styles.card} aria-labelledby={`skabelon-${id}`} tabIndex={-1}>
      <span className={styles.stage}>
        <MiniPage template={template} />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          {renaming ? (
            <RenameField title={name} label="Nyt navn" className={styles.rename} onEnd={endRename} />
          ) : (
            <h3 className={styles.name} id={`skabelon-${id}`}>
              {name}
            </h3>
          )}
          {isDefault && (
            <Badge appearance="tint" color="brand">
              Standard
            </Badge>
          )}
        </div>
        <p className={styles.text}>{description}</p>
        <div className={styles.buttons}>
          <Button onClick={() => onBegin(id)} aria-label={`Ny plan fra ${name}`}>
            Ny plan
          </Button>
          <Button
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={`${editing} ${name}`}
            onClick={() => (isOwn ? actions.edit(template) : actions.adapt(template))}
          >
            {editing}
          </Button>
          <CardMenu template={template} actions={actions} onRename={() => setRenaming(true)} />
        </div>
      </div>
    </article>
  );
}
