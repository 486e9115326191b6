import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from "@fluentui/react-components";
import { AddRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { memo, useEffect, useRef, useState, type DragEvent } from "react";
import { ReactEditor, useSlateSelector, useSlateStatic } from "slate-react";
import type { Section, SectionKind } from "../../shared/plan/nodes/index.ts";
import { focusAreaTerm } from "../../shared/plan/plan.ts";
import { currentSection } from "../editor/commands/blocks.ts";
import {
  deleteSection,
  duplicateSection,
  emptySection,
  focusAreaIndex,
  insertSection,
  moveSection,
  planSections,
  renameSection,
  sectionIndex,
  setSectionKind,
} from "../editor/commands/sections.ts";
import { jumpTo, showSection } from "../editor/place.ts";
import { useDerived, useIsLocked, usePlan } from "../editor/PlanContext.tsx";
import { useSectionStandings } from "../review/status/useStandings.ts";
import { useNotify } from "../ui/notify.tsx";
import { OutlineRow } from "./OutlineRow.tsx";
import styles from "./Outline.module.css";

interface Props {
  /** A fresh focus area made from the plan's template. */
  newFocusArea: () => Section;
}

const KINDS: { kind: Exclude<SectionKind, "focusArea">; name: string }[] = [
  { kind: "prose", name: "Afsnit" },
  { kind: "foreword", name: "Forord" },
  { kind: "followUp", name: "Opfølgning" },
  { kind: "appendix", name: "Bilag" },
];

/** The plan's sections in order: jump, rename, add, duplicate, delete and move. */
export const Outline = memo(function Outline({ newFocusArea }: Props) {
  const editor = useSlateStatic();
  const { derived } = usePlan();
  const entries = useDerived((plan) => plan.outline());
  const current = useSlateSelector((e) => currentSection(e)?.[0].id);
  const notify = useNotify();
  const isLocked = useIsLocked();
  const standings = useSectionStandings();
  // The offer outlives the screen; taken after the plan was left, it has nothing to act on.
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const [renaming, setRenaming] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const [dropAt, setDropAt] = useState<number>();
  const term = focusAreaTerm(derived.focusAreas).toLocaleLowerCase("da");

  const add = (section: Section, index: number) => {
    insertSection(editor, section, index);
    ReactEditor.focus(editor);
    // The new section is on the page one frame later.
    requestAnimationFrame(() => showSection(section.id));
  };

  const addKind = (kind: SectionKind) => {
    const after = current ? sectionIndex(editor, current) + 1 : editor.children.length;
    add(emptySection(kind), kind === "foreword" ? 0 : kind === "appendix" ? editor.children.length : after);
  };

  const remove = (id: string, title: string) => {
    const index = sectionIndex(editor, id);
    const section = planSections(editor)[index];
    if (!section) return;
    deleteSection(editor, id);
    focusRow(Math.min(index, editor.children.length - 1));
    // Not the editor's undo: by the time the offer is taken, something else may have been typed.
    notify.undo(`»${title}« er slettet.`, () => {
      const isBack = sectionIndex(editor, id) !== -1;
      if (!isBack && isOpen.current) insertSection(editor, section, Math.min(index, editor.children.length));
    });
  };

  /** Keeps the keyboard in the list when the row or field that had it goes. */
  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.children[index]?.querySelector("button")?.focus());

  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== undefined && dropAt !== undefined) {
      const from = sectionIndex(editor, dragged);
      moveSection(editor, dragged, dropAt > from ? dropAt - 1 : dropAt);
    }
    setDragged(undefined);
    setDropAt(undefined);
  };

  return (
    <nav className={styles.outline} aria-label="Planens afsnit">
      <h2 className={styles.heading}>Disposition</h2>
      <ol ref={list} className={styles.list} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        {entries.map((entry, index) => (
          <OutlineRow
            key={entry.id}
            entry={entry}
            standing={standings.get(entry.id)}
            isLocked={isLocked}
            isCurrent={entry.id === current}
            isRenaming={entry.id === renaming}
            className={mergeClasses(
              dropAt === index && styles.dropAbove,
              dropAt === entries.length && index === entries.length - 1 && styles.dropBelow,
              dragged === entry.id && styles.dragged,
            )}
            onJump={() => jumpTo(editor, [sectionIndex(editor, entry.id)])}
            onStartRename={() => setRenaming(entry.id)}
            onRename={(title) => {
              if (title !== undefined) renameSection(editor, entry.id, title);
              setRenaming(undefined);
              focusRow(index);
            }}
            onMove={(by) => moveSection(editor, entry.id, sectionIndex(editor, entry.id) + by)}
            onDuplicate={() => duplicateSection(editor, entry.id)}
            term={term}
            onToggleFocusArea={() =>
              setSectionKind(editor, entry.id, entry.kind === "focusArea" ? "prose" : "focusArea")
            }
            onDelete={() => remove(entry.id, entry.label)}
            onDragStart={() => setDragged(entry.id)}
            onDragOverHalf={(half) => setDropAt(half === "upper" ? index : index + 1)}
            onDragEnd={() => {
              setDragged(undefined);
              setDropAt(undefined);
            }}
          />
        ))}
      </ol>
      {!isLocked && (
        <div className={styles.add}>
          <Button
            appearance="subtle"
            className={mergeClasses(styles.addMain)}
            icon={<AddRegular />}
            onClick={() => add(newFocusArea(), focusAreaIndex(editor, current))}
          >
            Tilføj {term}
          </Button>
          <Menu positioning="above-end">
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<ChevronUpRegular />} aria-label="Tilføj et andet afsnit" />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {KINDS.map(({ kind, name }) => (
                  <MenuItem key={kind} onClick={() => addKind(kind)}>
                    {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      )}
    </nav>
  );
});
