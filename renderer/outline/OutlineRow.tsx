import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from "@fluentui/react-components";
import { LightbulbRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import type { DragEvent, KeyboardEvent } from "react";
import type { Standing } from "../../shared/review/index.ts";
import type { OutlineEntry } from "../editor/DerivedPlan.ts";
import { StandingMark } from "../review/status/StandingMark.tsx";
import { RenameField } from "../ui/RenameField.tsx";
import styles from "./Outline.module.css";

interface Props {
  entry: OutlineEntry;
  /** How far it is approved; undefined where nobody has approved of it. */
  standing: Standing | undefined;
  /** Nothing can be done with it but go there. */
  isLocked: boolean;
  isCurrent: boolean;
  isRenaming: boolean;
  className: string;
  onJump: () => void;
  onStartRename: () => void;
  /** Without a title the renaming was given up. */
  onRename: (title?: string) => void;
  onMove: (by: 1 | -1) => void;
  onDuplicate: () => void;
  /** What this plan calls a focus area, in lower case. */
  term: string;
  onToggleFocusArea: () => void;
  onDelete: () => void;
  onDragStart: () => void;
  onDragOverHalf: (half: "upper" | "lower") => void;
  onDragEnd: () => void;
}

export function OutlineRow(props: Props) {
  const { entry, standing, isLocked, isCurrent, isRenaming, className, onMove, onStartRename, onDelete, onJump } = props;
  const title = entry.label;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isLocked) return;
    if (event.altKey && event.key === "ArrowUp") onMove(-1);
    else if (event.altKey && event.key === "ArrowDown") onMove(1);
    else if (event.key === "F2") onStartRename();
    else if (event.key === "Delete") onDelete();
    else return;
    event.preventDefault();
  };

  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    props.onDragOverHalf(event.clientY < top + height / 2 ? "upper" : "lower");
  };

  return (
    <li
      className={mergeClasses(styles.row, isCurrent && styles.current, className)}
      draggable={!isRenaming && !isLocked}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", title);
        props.onDragStart();
      }}
      onDragOver={onDragOver}
      onDragEnd={props.onDragEnd}
    >
      {isRenaming ? (
        <RenameField
          title={entry.title}
          label="Afsnittets titel"
          className={styles.rename}
          onEnd={(renamed) => props.onRename(renamed ?? undefined)}
        />
      ) : (
        <button
          type="button"
          className={styles.jump}
          aria-current={isCurrent ? "location" : undefined}
          title={isLocked ? title : `${title}\nAlt+↑/↓ flytter, F2 omdøber`}
          // The second click of a double click begins a renaming, from which a jump would take the focus.
          onClick={(event) => event.detail < 2 && onJump()}
          onDoubleClick={isLocked ? undefined : onStartRename}
          onKeyDown={onKeyDown}
        >
          <span className={mergeClasses(styles.title, !entry.title && styles.untitled)}>{title}</span>
          {entry.guidance > 0 && <LightbulbRegular className={mergeClasses(styles.waiting)} aria-label="Har vejledning" />}
          {standing && <StandingMark standing={standing} className={mergeClasses(styles.waiting)} />}
          <span className={styles.words}>
            {entry.words}
            <span className={styles.hidden}> ord</span>
          </span>
        </button>
      )}
      {!isLocked && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="transparent"
              className={styles.more}
              icon={<MoreHorizontalRegular />}
              aria-label={`Handlinger for ${title}`}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem secondaryContent="F2" onClick={onStartRename}>
                Omdøb
              </MenuItem>
              <MenuItem onClick={props.onDuplicate}>Dupliker</MenuItem>
              <MenuItem onClick={props.onToggleFocusArea}>
                {entry.kind === "focusArea" ? "Gør til almindeligt afsnit" : `Gør til ${props.term}`}
              </MenuItem>
              <MenuItem secondaryContent="Alt+↑" onClick={() => onMove(-1)}>
                Flyt op
              </MenuItem>
              <MenuItem secondaryContent="Alt+↓" onClick={() => onMove(1)}>
                Flyt ned
              </MenuItem>
              <MenuItem secondaryContent="Delete" onClick={onDelete}>
                Slet
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}
