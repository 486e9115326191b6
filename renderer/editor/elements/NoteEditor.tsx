import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { createEditor, Editor, Transforms, type Descendant } from "slate";
import { Editable, ReactEditor, Slate, useReadOnly, withReact } from "slate-react";
import type { NoteInline, Paragraph } from "../../../shared/plan/nodes/index.ts";
import { normaliseInlines } from "../../../shared/plan/normaliseInlines.ts";
import { toggleMark } from "../commands/marks.ts";
import { commandOf } from "../keyboard/shortcuts.ts";
import { LinkView } from "./LinkView.tsx";
import { renderLeaf } from "./renderLeaf.tsx";

interface Props {
  id: string;
  label: string;
  note: NoteInline[];
  onChange: (note: NoteInline[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  onFocus: () => void;
  /** Enter and Escape go back to the mark in the text. */
  onLeave: () => void;
}

function asParagraph(note: NoteInline[]): Paragraph {
  return { type: "paragraph", id: "note", children: note };
}

/**
 * A one-paragraph editor for a footnote's text. It is a Slate editor of its own because the note is an attribute of the
 * mark; undo belongs to the plan's editor, which records every change of the note.
 */
export function NoteEditor({ id, label, note, onChange, onUndo, onRedo, onFocus, onLeave }: Props) {
  const editor = useMemo(() => {
    const created = withReact(createEditor());
    created.isInline = (element) => element.type === "link";
    created.insertBreak = () => undefined;
    // A note is one line of text: what is pasted or dropped gives its words.
    created.insertData = (data) => created.insertText(data.getData("text/plain").replace(/\s+/g, " "));
    return created;
  }, []);
  // Of the paper around it.
  const readOnly = useReadOnly();
  const shown = useRef(note);

  // Undo in the plan changes the note from outside; what was typed here is already shown.
  useEffect(() => {
    if (shown.current === note) return;
    shown.current = note;
    editor.children = [asParagraph(note)];
    Transforms.deselect(editor);
    Editor.normalize(editor, { force: true });
    editor.onChange();
  }, [editor, note]);

  const onValueChange = (value: Descendant[]) => {
    if (editor.operations.every((operation) => operation.type === "set_selection")) return;
    const inlines = value.flatMap((block) => (block as Paragraph).children as NoteInline[]);
    shown.current = normaliseInlines(inlines);
    onChange(shown.current);
  };

  const leave = () => {
    // Said outright: right after a key press Slate overlooks the blur and would take its caret back.
    ReactEditor.blur(editor);
    onLeave();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const command = commandOf(event);
    if (command === "bold" || command === "italic" || command === "underline") toggleMark(editor, command);
    else if (command === "undo") onUndo();
    else if (command === "redo") onRedo();
    else if (event.key === "Enter" || event.key === "Escape") leave();
    // The browser would select the whole plan around the note.
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      Transforms.select(editor, Editor.range(editor, []));
    }
    else return;
    event.preventDefault();
  };

  return (
    <Slate editor={editor} initialValue={[asParagraph(note)]} onChange={onValueChange}>
      <Editable
        id={id}
        aria-label={label}
        role="textbox"
        readOnly={readOnly}
        aria-readonly={readOnly}
        placeholder="Skriv noten: kilde, måned og år"
        renderLeaf={renderLeaf}
        renderElement={(props) =>
          props.element.type === "link" ? (
            <LinkView {...props} element={props.element} />
          ) : (
            <div {...props.attributes}>{props.children}</div>
          )
        }
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
    </Slate>
  );
}
