import { Editor, Node, Transforms, type Path } from "slate";
import type { emptyGoal, Goal, HeadingLevel } from "../../../shared/plan/nodes/index.ts";
import type { TextBlock } from "../../../shared/plan/tree.ts";

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

/** What no template can demand. */
const NEVER_DEMANDED: ReadonlySet<TextBlockTarget["type"]> = new Set<TextBlockTarget["type"]>(["title", "heading", "point"]);

type GoalRecord = ReturnType<typeof emptyGoal>;

/** What goals said beside their statement when they became other text, by id: for when they are made goals again. */
const recordsLeft = new WeakMap<Editor, Map<string, GoalRecord>>();

function keepRecord(editor: Editor, goal: Goal): void {
  const { id, type, kind, indicator, unit, baseline, target, source, responsible, comment } = goal;
  const record = { type, kind, indicator, unit, baseline, target, source, responsible, comment };
  const records = recordsLeft.get(editor) ?? new Map<string, GoalRecord>();
  recordsLeft.set(editor, records.set(id, record));
}

/** A goal of another sort stays the record it is; what once was a goal gets its record back. */
function toGoal(editor: Editor, block: TextBlock, target: GoalRecord): Partial<GoalRecord> {
  const { type, kind } = target;
  if (block.type === "goal") return { kind };
  const record = recordsLeft.get(editor)?.get(block.id);
  return record ? { ...record, type, kind } : target;
}

/** Makes the text block at `path` another kind of text block; its id and content stay. */
export function convertTextBlock(editor: Editor, path: Path, target: TextBlockTarget): void {
  const node = Node.get(editor, path) as TextBlock;
  const foreign: string[] = OWN_ATTRIBUTES.filter((name) => name in node && !(name in target));
  if ("required" in node && NEVER_DEMANDED.has(target.type)) foreign.push("required");
  if (node.type === "goal" && target.type !== "goal") keepRecord(editor, node);
  const attributes = target.type === "goal" ? toGoal(editor, node, target) : target;
  Editor.withoutNormalizing(editor, () => {
    if (foreign.length > 0) Transforms.unsetNodes(editor, foreign as never, { at: path });
    Transforms.setNodes<TextBlock>(editor, attributes as object, { at: path });
  });
}
