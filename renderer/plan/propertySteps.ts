import type { Editor } from "slate";
import { HistoryEditor } from "slate-history";
import type { ChangedProperties } from "../../shared/contract.ts";
import { sameValue } from "../../shared/diff/sameValue.ts";
import type { PlanProperties } from "../../shared/plan/plan.ts";

const NAMES = [
  "title",
  "municipality",
  "period",
  "focusAreas",
  "theme",
  "houseStyle",
  "keyFigures",
  "abbreviations",
  "hearing",
  "agendaItem",
] as const satisfies readonly (keyof ChangedProperties & keyof PlanProperties)[];

/** What the plan had beside its text, before and after one step of the text's history. */
interface PropertyStep {
  before: ChangedProperties;
  after: ChangedProperties;
}

/** The history's own steps, which it hands back and forth as the same objects. */
const steps = new WeakMap<object, PropertyStep>();

function pick(properties: PlanProperties, names: readonly (typeof NAMES)[number][]): ChangedProperties {
  return Object.fromEntries(names.map((name) => [name, properties[name]]));
}

/**
 * Lets the step that `change` makes in the text's history carry along what it changed beside the text: undoing and redoing
 * that step then bring back both.
 */
export function asOneStep(editor: Editor, before: PlanProperties, after: PlanProperties, change: () => void): void {
  const last = editor.history.undos.at(-1);
  change();
  const names = NAMES.filter((name) => !sameValue(before[name], after[name]));
  if (names.length === 0) return;
  let step = editor.history.undos.at(-1);
  if (!step || step === last) {
    step = { operations: [], selectionBefore: editor.selection };
    editor.history.undos.push(step);
    editor.history.redos = [];
  }
  steps.set(step, { before: pick(before, names), after: pick(after, names) });
}

/**
 * Makes undo and redo bring back what their steps changed beside the text, unless it has been changed again since. `now`
 * gives the properties as they are, `set` changes them. The returned function ends it.
 */
export function undoProperties(editor: Editor, now: () => PlanProperties, set: (changed: ChangedProperties) => void): () => void {
  if (!HistoryEditor.isHistoryEditor(editor)) return () => undefined;
  const { undo, redo } = editor;
  const bring = (step: object | undefined, from: keyof PropertyStep, to: keyof PropertyStep) => {
    const known = step && steps.get(step);
    if (!known) return;
    const names = NAMES.filter((name) => name in known[to] && sameValue(now()[name], known[from][name]));
    if (names.length > 0) set(Object.fromEntries(names.map((name) => [name, known[to][name]])));
  };
  editor.undo = () => {
    const step = editor.history.undos.at(-1);
    undo();
    bring(step, "after", "before");
  };
  editor.redo = () => {
    const step = editor.history.redos.at(-1);
    redo();
    bring(step, "before", "after");
  };
  return () => {
    editor.undo = undo;
    editor.redo = redo;
  };
}
