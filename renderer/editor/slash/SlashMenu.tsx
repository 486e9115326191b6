import { useState, type RefObject } from "react";
import { Transforms } from "slate";
import { ReactEditor, useSlate } from "slate-react";
import { CaretMenu, type MenuKeys } from "../choose/CaretMenu.tsx";
import type { Choice, KeyActions } from "../choose/choice.ts";
import { findInsertables } from "../findInsertables.ts";
import type { Insertable } from "../insertables.tsx";
import { usePlan } from "../PlanContext.tsx";
import { chooserWord, namedChooser, readSlashQuery } from "./slashQuery.ts";

interface Props {
  actions: KeyActions;
  keys: RefObject<MenuKeys | null>;
}

function isInsertable(choice: Choice): choice is Insertable {
  return "keywords" in choice;
}

/**
 * What can be inserted, opened by typing "/" and narrowed by typing on. "/nøgletal" and the like list what the plan has
 * of that kind. The caret stays in the text.
 */
export function SlashMenu({ actions, keys }: Props) {
  const editor = useSlate();
  const plan = usePlan();
  const slash = readSlashQuery(editor);
  // Escape closes the menu for this "/", until another one is typed.
  const [dismissed, setDismissed] = useState<string | null>(null);
  const anchor = slash && JSON.stringify(slash.range.anchor);
  if (!slash || anchor === dismissed || !ReactEditor.isFocused(editor)) return null;

  const named = namedChooser(editor, slash.query);
  const choices: Choice[] = named ? named.chooser.choices(named.query, plan) : findInsertables(editor, slash.query);
  if (choices.length === 0) return null;

  const pick = (choice: Choice) => {
    Transforms.delete(editor, { at: slash.range });
    if (isInsertable(choice) && choice.chooser) {
      editor.insertText(`/${chooserWord(choice)} `);
      return;
    }
    choice.insert(editor, actions);
    if (!choice.leavesText) ReactEditor.focus(editor);
  };

  return (
    <CaretMenu
      // Another list begins at its own top.
      key={named?.chooser.name ?? ""}
      label={named?.chooser.name ?? "Indsæt"}
      range={slash.range}
      choices={choices}
      keys={keys}
      onPick={pick}
      onDismiss={() => setDismissed(anchor)}
    />
  );
}
