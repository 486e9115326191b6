import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Range } from "slate";
import { ReactEditor, useSlate } from "slate-react";
import type { Choice } from "./choice.ts";
import { choiceAfterKey, choiceDomId, ChoiceList } from "./ChoiceList.tsx";
import { placeBelow } from "./placeBelow.ts";
import styles from "./ChoiceList.module.css";

/** Lets the editor's key handler offer a key to the open menu first. */
export interface MenuKeys {
  handleKey: (key: string) => boolean;
}

interface Props {
  label: string;
  /** What has been typed for it, which it stands below. */
  range: Range;
  /** At least one. */
  choices: readonly Choice[];
  keys: RefObject<MenuKeys | null>;
  onPick: (choice: Choice) => void;
  onDismiss: () => void;
}

/** A menu below the caret, which stays in the text: typing on narrows, arrows and Enter choose. */
export function CaretMenu({ label, range, choices, keys, onPick, onDismiss }: Props) {
  const editor = useSlate();
  const menu = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, choices.length - 1);

  useEffect(() => {
    keys.current = {
      handleKey: (key) => {
        const choice = choices[current];
        const next = choiceAfterKey(key, current, choices.length);
        if (next !== undefined) setChosen(next);
        else if ((key === "Enter" || key === "Tab") && choice) onPick(choice);
        else if (key === "Escape") onDismiss();
        else return false;
        return true;
      },
    };
    return () => {
      keys.current = null;
    };
  });

  // The caret stays in the text, so the text has to tell screen readers what is chosen in the menu.
  const chosenId = choiceDomId(listId, choices[current]);
  useEffect(() => {
    const text = ReactEditor.toDOMNode(editor, editor);
    text.setAttribute("aria-controls", listId);
    text.setAttribute("aria-activedescendant", chosenId);
    return () => {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    };
  }, [editor, listId, chosenId]);

  useLayoutEffect(() => {
    if (menu.current) placeBelow(menu.current, ReactEditor.toDOMRange(editor, range).getBoundingClientRect());
  });

  return (
    <div ref={menu} className={styles.menu}>
      <ChoiceList id={listId} label={label} choices={choices} current={current} onPoint={setChosen} onPick={onPick} />
    </div>
  );
}
