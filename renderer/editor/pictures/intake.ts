import type { Editor } from "slate";

/** Takes picture files into the plan, from wherever the author brings them. */
export interface PictureIntake {
  /** Opens the system's dialog for files. */
  choose(slot?: string): void;
  /**
   * Puts the pictures where the caret is, or the first of them into the image with the id `slot`. Goes on in the
   * background; the author is told when something could not be taken.
   */
  take(files: readonly File[], slot?: string): void;
}

const intakes = new WeakMap<Editor, PictureIntake>();

/** Has `intake` take the pictures of `editor`; the returned function ends it. */
export function setPictureIntake(editor: Editor, intake: PictureIntake): () => void {
  intakes.set(editor, intake);
  return () => void (intakes.get(editor) === intake && intakes.delete(editor));
}

/** Who takes pictures for `editor`; an editor that is on no screen takes none. */
export function pictureIntake(editor: Editor): PictureIntake {
  return intakes.get(editor) ?? { choose: () => undefined, take: () => undefined };
}
