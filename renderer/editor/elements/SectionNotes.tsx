import { Transforms } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import type { Footnote } from "../../../shared/plan/nodes/index.ts";
import { useDerived } from "../PlanContext.tsx";
import { focusIfLost, focusText, yieldFocus } from "../place.ts";
import { setAttributes } from "../commands/attributes.ts";
import { noteFieldId } from "./FootnoteMark.tsx";
import { NoteEditor } from "./NoteEditor.tsx";

function Note({ footnote }: { footnote: Footnote }) {
  const editor = useSlateStatic();
  const number = useDerived((derived) => derived.numbering().footnotes.get(footnote.id));
  const backToText = () => {
    const path = ReactEditor.findPath(editor, footnote);
    Transforms.select(editor, path);
    Transforms.move(editor, { unit: "offset" });
    focusText(editor);
  };
  return (
    <li>
      <sup>{number}</sup>
      <NoteEditor
        id={noteFieldId(footnote.id)}
        label={`Tekst til fodnote ${number}`}
        note={footnote.note}
        onChange={(note) => setAttributes(editor, footnote, { note })}
        onUndo={() => {
          editor.undo();
          focusIfLost(editor);
        }}
        onRedo={() => {
          editor.redo();
          focusIfLost(editor);
        }}
        onFocus={() => yieldFocus(editor)}
        onLeave={backToText}
      />
    </li>
  );
}

/** The notes of one section, written where they are read: under its text. */
export function SectionNotes({ footnotes }: { footnotes: readonly Footnote[] }) {
  return (
    <ul contentEditable={false} data-part="notes" aria-label="Fodnoter">
      {footnotes.map((footnote) => (
        <Note key={footnote.id} footnote={footnote} />
      ))}
    </ul>
  );
}
