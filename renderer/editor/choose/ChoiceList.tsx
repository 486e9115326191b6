import { useLayoutEffect, useRef } from "react";
import { shortcutText } from "../keyboard/shortcuts.ts";
import type { Choice } from "./choice.ts";
import styles from "./ChoiceList.module.css";

/** The DOM id of a choice, which whatever has the focus names as its active one. */
export function choiceDomId(listId: string, choice: Choice | undefined): string {
  return `${listId}-${choice?.id ?? ""}`;
}

/** What `key` does to a list of `length` with number `current` chosen; undefined where it is no key of a list. */
export function choiceAfterKey(key: string, current: number, length: number): number | undefined {
  if (key === "ArrowDown") return (current + 1) % length;
  if (key === "ArrowUp") return (current - 1 + length) % length;
  return undefined;
}

interface Grouped {
  group: string | undefined;
  /** The place in the whole list of the first of `members`. */
  first: number;
  members: Choice[];
}

function grouped(choices: readonly Choice[]): Grouped[] {
  const groups: Grouped[] = [];
  choices.forEach((choice, index) => {
    const last = groups.at(-1);
    if (last && last.group === choice.group) last.members.push(choice);
    else groups.push({ group: choice.group, first: index, members: [choice] });
  });
  return groups;
}

interface Props {
  id: string;
  label: string;
  choices: readonly Choice[];
  current: number;
  onPoint: (index: number) => void;
  onPick: (choice: Choice) => void;
}

/** Lines to choose from. The focus stays where the author types; a list longer than its window can be scrolled by keys. */
export function ChoiceList({ id, label, choices, current, onPoint, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const option = (choice: Choice, index: number) => (
    <div
      key={choice.id}
      id={choiceDomId(id, choice)}
      role="option"
      aria-selected={index === current}
      className={styles.item}
      // Not when the menu opens under a pointer at rest.
      onMouseMove={() => onPoint(index)}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick(choice);
      }}
    >
      <span className={styles.icon} aria-hidden>
        {choice.icon}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{choice.name}</span>
        <span className={styles.description}>{choice.description}</span>
      </span>
      {choice.command && <kbd className={styles.keys}>{shortcutText(choice.command)}</kbd>}
    </div>
  );
  return (
    <div ref={list} id={id} className={styles.list} role="listbox" aria-label={label} tabIndex={0}>
      {grouped(choices).map(({ group, first, members }) => {
        const options = members.map((choice, index) => option(choice, first + index));
        if (group === undefined) return options;
        return (
          <div key={group} role="group" aria-label={group}>
            <div className={styles.group} aria-hidden>
              {group}
            </div>
            {options}
          </div>
        );
      })}
    </div>
  );
}
