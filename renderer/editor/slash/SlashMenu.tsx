import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { Transforms } from "slate";
import { ReactEditor, useSlate } from "slate-react";
import { findInsertables, type Insertable } from "../insertables.tsx";
import type { KeyActions } from "../keyboard/onKeyDown.ts";
import { shortcutText } from "../keyboard/shortcuts.ts";
import { readSlashQuery, type SlashQuery } from "./slashQuery.ts";
import styles from "./SlashMenu.module.css";

/** Lets the editor's key handler offer a key to the open menu first. */
export interface SlashKeys {
  handleKey: (key: string) => boolean;
}

interface Props {
  actions: KeyActions;
  keys: RefObject<SlashKeys | null>;
}

/** Below the caret where there is room, else above it; never outside the window. */
function placeMenu(menu: HTMLElement, caret: DOMRect): void {
  const gap = 6;
  const fitsBelow = caret.bottom + gap + menu.offsetHeight <= window.innerHeight;
  const top = fitsBelow ? caret.bottom + gap : Math.max(gap, caret.top - gap - menu.offsetHeight);
  const left = Math.max(gap, Math.min(caret.left, window.innerWidth - menu.offsetWidth - gap));
  menu.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

/** What can be inserted, opened by typing "/" and narrowed by typing on. The caret stays in the text. */
export function SlashMenu({ actions, keys }: Props) {
  const editor = useSlate();
  const slash = readSlashQuery(editor);
  // Escape closes the menu for this "/", until another one is typed.
  const [dismissed, setDismissed] = useState<string | null>(null);
  const anchor = slash && JSON.stringify(slash.range.anchor);
  const items = slash ? findInsertables(editor, slash.query) : [];
  const open = slash !== null && anchor !== dismissed && items.length > 0 && ReactEditor.isFocused(editor);
  return open ? (
    <OpenMenu slash={slash} items={items} actions={actions} keys={keys} dismiss={() => setDismissed(anchor)} />
  ) : null;
}

interface OpenProps extends Props {
  slash: SlashQuery;
  items: Insertable[];
  dismiss: () => void;
}

function OpenMenu({ slash, items, actions, keys, dismiss }: OpenProps) {
  const editor = useSlate();
  const menu = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, items.length - 1);

  const pick = (item: Insertable) => {
    Transforms.delete(editor, { at: slash.range });
    item.insert(editor, actions);
    if (!item.leavesText) ReactEditor.focus(editor);
  };

  useEffect(() => {
    keys.current = {
      handleKey: (key) => {
        const item = items[current];
        if (key === "ArrowDown") setChosen((current + 1) % items.length);
        else if (key === "ArrowUp") setChosen((current - 1 + items.length) % items.length);
        else if ((key === "Enter" || key === "Tab") && item) pick(item);
        else if (key === "Escape") dismiss();
        else return false;
        return true;
      },
    };
    return () => {
      keys.current = null;
    };
  });

  // The caret stays in the text, so the text has to tell screen readers what is chosen in the menu.
  const chosenId = `${menuId}-${items[current]?.id ?? ""}`;
  useEffect(() => {
    const text = ReactEditor.toDOMNode(editor, editor);
    text.setAttribute("aria-controls", menuId);
    text.setAttribute("aria-activedescendant", chosenId);
    return () => {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    };
  }, [editor, menuId, chosenId]);

  useLayoutEffect(() => {
    const range = ReactEditor.toDOMRange(editor, slash.range);
    if (menu.current) placeMenu(menu.current, range.getBoundingClientRect());
  });

  useLayoutEffect(() => {
    menu.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);

  return (
    <div ref={menu} id={menuId} className={styles.menu} role="listbox" aria-label="Indsæt" tabIndex={0}>
      {items.map((item, index) => (
        <div
          key={item.id}
          id={`${menuId}-${item.id}`}
          role="option"
          aria-selected={index === current}
          className={styles.item}
          // Not when the menu opens under a pointer at rest.
          onMouseMove={() => setChosen(index)}
          onMouseDown={(event) => {
            event.preventDefault();
            pick(item);
          }}
        >
          <span className={styles.icon} aria-hidden>
            {item.icon}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{item.name}</span>
            <span className={styles.description}>{item.description}</span>
          </span>
          {item.command && <kbd className={styles.keys}>{shortcutText(item.command)}</kbd>}
        </div>
      ))}
    </div>
  );
}
