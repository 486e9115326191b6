import type { KeyboardEvent } from "react";
import { Editor, Path, Transforms } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import type { Block, Guidance } from "../../../shared/plan/nodes/index.ts";
import { setGuidance } from "../commands/guidance.ts";
import { focusText } from "../place.ts";
import styles from "./GuidanceField.module.css";
import { PaperField } from "./PaperField.tsx";

const PLACEHOLDER = "Skriv, hvad der hører til her. Vejledningen kommer aldrig med i Word.";

/** The id of the field where a guidance is written. */
function guidanceFieldId(guidanceId: string): string {
  return `guidance-${guidanceId}`;
}

/** Puts the caret into a guidance, which is rendered a frame after it was inserted. */
export function focusGuidance(guidanceId: string): void {
  requestAnimationFrame(() => document.getElementById(guidanceFieldId(guidanceId))?.focus());
}

/** Where a template's author writes what a plan's author will read. Enter goes on to what the guidance is for. */
export function GuidanceField({ element, words }: { element: Guidance; words: string }) {
  const editor = useSlateStatic();

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    const path = ReactEditor.findPath(editor, element);
    const [section] = Editor.parent(editor, path);
    const [here = 0] = path.slice(-1);
    const after = (section.children as Block[]).findIndex(({ type }, index) => index > here && type !== "guidance");
    const target = after === -1 ? 0 : after;
    Transforms.select(editor, Editor.start(editor, [...Path.parent(path), target]));
    focusText(editor);
  };

  return (
    <PaperField
      id={guidanceFieldId(element.id)}
      className={styles.guidance}
      label="Vejledning"
      placeholder={PLACEHOLDER}
      value={words}
      onKey={onKey}
      onType={(text) => setGuidance(editor, element, text.replaceAll("\n", " "))}
    />
  );
}
