import type { Editor } from "slate";
import type { KeyFigure } from "../../../shared/plan/keyFigures.ts";

type Take = (figures: readonly KeyFigure[]) => void;

const intakes = new WeakMap<Editor, Take>();

/** Has `take` give the plan of `editor` the key figures that pasted content shows; the returned function ends it. */
export function setFigureIntake(editor: Editor, take: Take): () => void {
  intakes.set(editor, take);
  return () => void (intakes.get(editor) === take && intakes.delete(editor));
}

/** Hands over the key figures that content pasted into `editor` shows. */
export function takeFigures(editor: Editor, figures: readonly KeyFigure[]): void {
  if (figures.length > 0) intakes.get(editor)?.(figures);
}
