import { Editor, Node, Transforms, type Path } from "slate";
import type { emptyGoal, HeadingLevel } from "../../../shared/plan/nodes/index.ts";

/** A text block to turn another into, with the attributes it needs. */
export type TextBlockTarget =
  | { type: "paragraph" | "lead" | "point" | "title" }
  | { type: "heading"; level: HeadingLevel }
  | { type: "quote"; attribution: string }
  | ReturnType<typeof emptyGoal>;

/** Attributes some text blocks have and others must not keep when they change type. */
const OWN_ATTRIBUTES = [
  "level",
  "attribution",
  "kind",
  "indicator",
  "unit",
  "baseline",
  "target",
  "source",
  "responsible",
  "comment",
] as const;

/** Makes the text block at `path` another kind of text block; its id and content stay. */
export function convertTextBlock(editor: Editor, path: Path, target: TextBlockTarget): void {
  const node = Node.get(editor, path);
  const foreign = OWN_ATTRIBUTES.filter((name) => name in node && !(name in target));
  Editor.withoutNormalizing(editor, () => {
    if (foreign.length > 0) Transforms.unsetNodes(editor, foreign as never, { at: path });
    Transforms.setNodes(editor, target, { at: path });
  });
}
