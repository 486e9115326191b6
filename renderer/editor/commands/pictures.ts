import { Editor, Node, Path, Range, Transforms, type Point } from "slate";
import { HistoryEditor } from "slate-history";
import { startingShare } from "../../../shared/look/pictureSize.ts";
import type { Asset } from "../../../shared/plan/asset.ts";
import { createImage, type Image } from "../../../shared/plan/nodes/index.ts";
import { insertBlock } from "./insert.ts";
import { findById } from "./sections.ts";

function pictureOf(asset: Asset): Image {
  return { ...createImage(asset), width: startingShare(asset) };
}

/**
 * Puts pictures where `at` is, one after the other and as one undoable step. A caret that has been moved elsewhere since
 * stays there.
 */
export function insertPictures(editor: Editor, assets: readonly Asset[], at: Point): void {
  const [first, ...others] = assets.map(pictureOf);
  if (!first) return;
  const there = { anchor: at, focus: at };
  const moved = editor.selection && !Range.equals(editor.selection, there) ? Editor.rangeRef(editor, editor.selection) : null;
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      Transforms.select(editor, at);
      insertBlock(editor, first);
      const found = findById(editor, first.id);
      if (found) Transforms.insertNodes(editor, others, { at: Path.next(found[1]) });
    });
  });
  const stays = moved?.unref();
  if (stays) Transforms.select(editor, stays);
}

/** Gives the image `id` another picture, or its first; what is said of the old one stays to be looked over. */
export function fillPicture(editor: Editor, id: string, asset: Asset): void {
  const [image, at] = findById(editor, id) ?? [];
  if (!at || !image || !Node.isElement(image) || image.type !== "image") return;
  const width = image.asset === null ? { width: startingShare(asset) } : {};
  HistoryEditor.withNewBatch(editor, () => Transforms.setNodes<Image>(editor, { asset, ...width }, { at }));
}
