import { Editor, Node, Transforms, type Path } from "slate";
import { HistoryEditor } from "slate-history";
import { isText, isTextBlock, type PlanElement } from "../../../shared/plan/tree.ts";
import { normaliseInlines } from "../../../shared/plan/normaliseInlines.ts";
import type { NoteInline, Text } from "../../../shared/plan/nodes/index.ts";
import { inSameSlot, type Hit } from "./findInPlan.ts";
import { leafEdits } from "./leafEdits.ts";
import { textLeaves } from "./textLeaves.ts";

/** A hit, and what to put for it. */
export interface Replacement extends Hit {
  replacement: string;
}

/** Those of one slot, the last first, so that replacing one leaves the places of the others. */
function bySlot(hits: readonly Replacement[]): Replacement[][] {
  const slots: Replacement[][] = [];
  for (const hit of hits) {
    const last = slots.at(-1);
    if (last?.[0] && inSameSlot(last[0], hit)) last.unshift(hit);
    else slots.push([hit]);
  }
  return slots;
}

function replacedPlain(text: string, hits: readonly Replacement[]): string {
  return hits.reduce((rest, { start, end, replacement }) => rest.slice(0, start) + replacement + rest.slice(end), text);
}

/** A note is replaced whole, since it is an attribute; its links and marks stay as in text. */
function replacedNote(note: NoteInline[], hits: readonly Replacement[]): NoteInline[] {
  const copy = structuredClone(note);
  const texts: Text[] = copy.flatMap((inline) => (isText(inline) ? [inline] : inline.children));
  for (const { start, end, replacement } of hits) {
    let at = 0;
    const leaves = texts.map(({ text }) => {
      const leaf = { start: at, length: text.length };
      at += text.length;
      return leaf;
    });
    for (const { leaf, offset, remove, insert } of leafEdits(leaves, start, end, replacement)) {
      const text = texts[leaf];
      if (text) text.text = text.text.slice(0, offset) + insert + text.text.slice(offset + remove);
    }
  }
  return normaliseInlines(copy);
}

/** The attributes of `element` with its hits replaced; a goal's moments stand beside its numbers. */
function changedAttributes(element: PlanElement, hits: readonly Replacement[]): object | undefined {
  const attribute = hits[0]?.attribute;
  if (element.type === "goal" && attribute === "date") {
    return { baseline: { ...element.baseline, date: replacedPlain(element.baseline.date, hits) } };
  }
  if (element.type === "goal" && attribute === "deadline") {
    return { target: { ...element.target, deadline: replacedPlain(element.target.deadline, hits) } };
  }
  if (!attribute || !(attribute in element)) return undefined;
  if (element.type === "footnote") return { [attribute]: replacedNote(element.note, hits) };
  return { [attribute]: replacedPlain(String(element[attribute as keyof PlanElement]), hits) };
}

function replaceInAttribute(editor: Editor, element: PlanElement, path: Path, hits: readonly Replacement[]) {
  const changed = changedAttributes(element, hits);
  if (changed) Transforms.setNodes<PlanElement>(editor, changed, { at: path });
}

/** By operations on letters alone: a deletion of Slate's own would take the footnotes in between with it. */
function replaceInText(editor: Editor, path: Path, hits: readonly Replacement[]) {
  for (const { start, end, replacement } of hits) {
    const block = Node.get(editor, path);
    if (isText(block as Text) || !isTextBlock(block as PlanElement)) return;
    const leaves = textLeaves(block as Parameters<typeof textLeaves>[0]);
    for (const { leaf, offset, remove, insert } of leafEdits(leaves, start, end, replacement)) {
      const { path: below, text } = leaves[leaf] ?? { path: [], text: "" };
      const at = { path: [...path, ...below], offset };
      editor.apply({ type: "remove_text", ...at, text: text.slice(offset, offset + remove) });
      if (insert !== "") editor.apply({ type: "insert_text", ...at, text: insert });
    }
  }
}

/**
 * Puts for each hit its own replacement. The hits must be of the plan as it is now, those of one text in order and none
 * overlapping another. One step for undo, however many.
 */
export function replaceEach(editor: Editor, hits: readonly Replacement[]): void {
  const paths = new Map<string, [PlanElement, Path]>();
  for (const [node, path] of Node.elements(editor)) if ("id" in node) paths.set(node.id, [node, path]);
  const replace = (slots: readonly Replacement[][], inAttribute: boolean) => {
    for (const slot of slots) {
      const [first] = slot;
      const entry = first && paths.get(first.elementId);
      if (!entry || (first.attribute !== null) !== inAttribute) continue;
      if (inAttribute) replaceInAttribute(editor, ...entry, slot);
      else replaceInText(editor, entry[1], slot);
    }
  };
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      replace(bySlot(hits), true);
      replace(bySlot(hits), false);
    });
  });
}

/** Puts `replacement` for each of `hits`, as `replaceEach` does. */
export function replaceHits(editor: Editor, hits: readonly Hit[], replacement: string): void {
  replaceEach(editor, hits.map((hit) => ({ ...hit, replacement })));
}
