import type { Editor, NodeEntry, Path} from "slate";
import { Node, Transforms } from "slate";
import { createId } from "../../../shared/plan/ids.ts";
import {
  createParagraph,
  createSection,
  createTitle,
  type Block,
  type List,
  type Section,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { repairTable } from "../../../shared/plan/table/repair.ts";
import { isTextBlock, type PlanElement } from "../../../shared/plan/tree.ts";
import { convertTextBlock } from "./convert.ts";
import { replaceNode } from "./replaceNode.ts";

const SECTION_BLOCKS: ReadonlySet<PlanElement["type"]> = new Set<Block["type"]>([
  "heading",
  "paragraph",
  "lead",
  "list",
  "points",
  "goal",
  "quote",
  "factBox",
  "table",
  "chart",
  "image",
  "generated",
  "pageBreak",
  "guidance",
]);

/** Repairs one thing and says so; Slate then looks at the node again. */
type Repair = (editor: Editor, node: PlanElement, path: Path) => boolean;

/** Calls `repair` for the first child it wants to change. */
function repairChildren(
  node: PlanElement,
  path: Path,
  repair: (child: PlanElement, childPath: Path, index: number) => boolean,
): boolean {
  return (node.children as Node[]).some(
    (child, index) => Node.isElement(child) && repair(child, [...path, index], index),
  );
}

/** Makes a child fit where only plain text blocks may stand: other text blocks change type, containers dissolve. */
function reduceTo(editor: Editor, type: "paragraph" | "point", child: PlanElement, path: Path): true {
  if (isTextBlock(child)) convertTextBlock(editor, path, { type });
  else if (editor.isVoid(child) || child.type === "guidance") Transforms.removeNodes(editor, { at: path });
  else Transforms.unwrapNodes(editor, { at: path });
  return true;
}

const repairSection: Repair = (editor, node, path) => {
  if ((node.children[0] as PlanElement).type !== "title") {
    Transforms.insertNodes(editor, createTitle(), { at: [...path, 0] });
    return true;
  }
  if (node.children.length === 1) {
    Transforms.insertNodes(editor, createParagraph(), { at: [...path, 1] });
    return true;
  }
  return repairChildren(node, path, (child, childPath, index) => {
    if (index === 0 || SECTION_BLOCKS.has(child.type)) return false;
    if (child.type === "title") convertTextBlock(editor, childPath, { type: "heading", level: 2 });
    else if (isTextBlock(child)) convertTextBlock(editor, childPath, { type: "paragraph" });
    else Transforms.unwrapNodes(editor, { at: childPath });
    return true;
  });
};

const repairList: Repair = (editor, node, path) =>
  repairChildren(node, path, (child, childPath) => {
    if (child.type === "listItem") return false;
    if (isTextBlock(child) && child.type !== "paragraph") convertTextBlock(editor, childPath, { type: "paragraph" });
    Transforms.wrapNodes(editor, { type: "listItem", id: createId(), children: [] as never }, { at: childPath });
    return true;
  });

const repairListItem: Repair = (editor, node, path) =>
  repairChildren(node, path, (child, childPath, index) => {
    if (index === 0 && child.type === "list") {
      Transforms.insertNodes(editor, createParagraph(), { at: childPath });
      return true;
    }
    if (child.type !== "paragraph" && child.type !== "list") return reduceTo(editor, "paragraph", child, childPath);
    if (index === 0 || (index === 1 && child.type === "list")) return false;
    const previous = node.children[index - 1] as PlanElement;
    if (child.type === "list" && previous.type === "list") {
      Transforms.mergeNodes(editor, { at: childPath });
    } else {
      // A second paragraph is an item of its own.
      Transforms.splitNodes(editor, { at: childPath });
    }
    return true;
  });

const repairPoints: Repair = (editor, node, path) =>
  repairChildren(node, path, (child, childPath) =>
    child.type === "point" ? false : reduceTo(editor, "point", child, childPath),
  );

const repairFlow: Repair = (editor, node, path) =>
  repairChildren(node, path, (child, childPath) =>
    child.type === "paragraph" || child.type === "list" ? false : reduceTo(editor, "paragraph", child, childPath),
  );

const repairRow: Repair = (editor, node, path) =>
  repairChildren(node, path, (child, childPath) => {
    if (child.type === "cell") return false;
    Transforms.wrapNodes(editor, { type: "cell", id: createId(), children: [] as never }, { at: childPath });
    return true;
  });

const repairWholeTable: Repair = (editor, node, path) => {
  const wrapped = repairChildren(node, path, (child, childPath) => {
    if (child.type === "row") return false;
    Transforms.wrapNodes(editor, { type: "row", id: createId(), children: [] as never }, { at: childPath });
    return true;
  });
  if (wrapped) return true;
  const repaired = repairTable(node as Table);
  if (repaired === node) return false;
  replaceNode(editor, path, repaired);
  return true;
};

/** A link holds text only, and goes when its text does; a footnote within one parts it in two. */
const repairLink: Repair = (editor, node, path) => {
  if (Node.string(node) === "") {
    Transforms.removeNodes(editor, { at: path });
    return true;
  }
  return repairChildren(node, path, (_, childPath) => {
    Transforms.liftNodes(editor, { at: childPath });
    return true;
  });
};

const repairs: Partial<Record<PlanElement["type"], Repair>> = {
  section: repairSection,
  list: repairList,
  listItem: repairListItem,
  points: repairPoints,
  factBox: repairFlow,
  cell: repairFlow,
  row: repairRow,
  table: repairWholeTable,
  link: repairLink,
};

const CONTAINERS: ReadonlySet<PlanElement["type"]> = new Set<PlanElement["type"]>([
  "section",
  "list",
  "listItem",
  "points",
  "factBox",
  "table",
  "row",
  "cell",
]);

/** A container holding bare text gets a block around it; one that means nothing without content goes with it. */
function repairBareText(editor: Editor, node: PlanElement, path: Path): boolean {
  const first = (node.children as Node[])[0];
  if (!CONTAINERS.has(node.type) || (first && Node.isElement(first) && !editor.isInline(first))) return false;
  const emptied = Node.string(node) === "" && (node.children as Node[]).every(Node.isText);
  if (emptied && (node.type === "list" || node.type === "points" || node.type === "table" || node.type === "row")) {
    Transforms.removeNodes(editor, { at: path });
  } else if (first) {
    Transforms.wrapNodes(editor, { ...createParagraph(), children: [] as never }, { at: [...path, 0] });
  } else {
    Transforms.insertNodes(editor, createParagraph(), { at: [...path, 0] });
  }
  return true;
}

/** Only sections stand at the top; a block that landed there joins the section before it. */
function repairTop(editor: Editor): boolean {
  const children = editor.children as (Section | Block | List)[];
  if (children.length === 0) {
    Transforms.insertNodes(editor, createSection("prose", "", [createParagraph()]), { at: [0] });
    return true;
  }
  const index = children.findIndex((child) => child.type !== "section");
  if (index === -1) return false;
  const before = children[index - 1];
  if (before) Transforms.moveNodes(editor, { at: [index], to: [index - 1, before.children.length] });
  else Transforms.wrapNodes(editor, { type: "section", id: createId(), kind: "prose", children: [] as never }, { at: [0] });
  return true;
}

function repair(editor: Editor, [node, path]: NodeEntry): boolean {
  if (path.length === 0) return repairTop(editor);
  if (!Node.isElement(node)) return false;
  if (!node.id) {
    Transforms.setNodes(editor, { id: createId() }, { at: path });
    return true;
  }
  return repairBareText(editor, node, path) || (repairs[node.type]?.(editor, node, path) ?? false);
}

/** Holds every edit to the document model, so that what is saved always passes the plan's schema. */
export function withStructure<E extends Editor>(editor: E): E {
  const { normalizeNode } = editor;
  editor.normalizeNode = (entry, options) => {
    if (repair(editor, entry)) return;
    normalizeNode(entry, { ...options, fallbackElement: () => createParagraph() });
  };
  return editor;
}
