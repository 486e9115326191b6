import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import type { Editor } from "slate";
import { commandOf } from "../keyboard/shortcuts.ts";
import { adoptSelection } from "../place.ts";
import { FindPanel } from "./FindPanel.tsx";
import type { Query } from "./findInPlan.ts";

export type FindCommand = "find" | "replace" | "findNext" | "findPrevious";

export interface FinderHandle {
  run: (command: FindCommand) => void;
}

/** More than anybody would look for as one; a whole paragraph was selected for another reason. */
const LONGEST_SELECTION = 80;

function selectedWords(): string {
  const words = getSelection()?.toString().trim() ?? "";
  return words.includes("\n") || words.length > LONGEST_SELECTION ? "" : words;
}

function isFindCommand(command: string | undefined): command is FindCommand {
  return command === "find" || command === "replace" || command === "findNext" || command === "findPrevious";
}

/** Opens the search panel and remembers what was looked for while it is closed. */
export function Finder({ editor, ref }: { editor: Editor; ref: Ref<FinderHandle> }) {
  const [isOpen, setOpen] = useState(false);
  const [hasReplace, setReplace] = useState(false);
  const [query, setQuery] = useState<Query>({ text: "", matchCase: false, wholeWords: false });
  const step = useRef<((by: 1 | -1) => void) | null>(null);
  /** A new one makes a new panel, which starts at the caret. */
  const [opening, setOpening] = useState(0);

  const run = useCallback((command: FindCommand) => {
    if ((command === "findNext" || command === "findPrevious") && step.current) {
      step.current(command === "findNext" ? 1 : -1);
      return;
    }
    adoptSelection(editor);
    const words = selectedWords();
    if (words) setQuery((last) => ({ ...last, text: words }));
    if (command === "replace") setReplace(true);
    setOpen(true);
    setOpening((times) => times + 1);
  }, [editor]);

  useImperativeHandle(ref, () => ({ run }), [run]);

  // Wherever on the screen the keys are pressed: the fields of the paper keep their keys to themselves, and the
  // browser has a search of its own, which misses what is not laid out.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!isFindCommand(command) || (event.target as Element).closest("[role=dialog]")) return;
      event.preventDefault();
      event.stopPropagation();
      run(command);
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [run]);

  const onStep = useCallback((listener: ((by: 1 | -1) => void) | null) => {
    step.current = listener;
  }, []);

  if (!isOpen) return null;
  return (
    <FindPanel
      key={opening}
      editor={editor}
      query={query}
      onQuery={setQuery}
      onStep={onStep}
      hasReplace={hasReplace}
      onReplaceShown={setReplace}
      onClose={() => setOpen(false)}
    />
  );
}
