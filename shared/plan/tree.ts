import type {
  Block,
  Cell,
  Heading,
  Inline,
  InlineElement,
  Lead,
  ListItem,
  Paragraph,
  Point,
  Quote,
  Row,
  Section,
  Text,
  Title,
} from "./nodes/index.ts";

/** Every element a plan is made of, at whatever depth. */
export type PlanElement = Section | Title | Block | ListItem | Point | Row | Cell | InlineElement;
export type PlanNode = PlanElement | Text;

/** An element whose children are text and inline elements. */
export type TextBlock = Title | Heading | Paragraph | Lead | Point | Quote;

/** Keyed by type so that the compiler notices one left out. */
const isTextBlockType: Readonly<Record<PlanElement["type"], boolean>> = {
  section: false,
  title: true,
  heading: true,
  paragraph: true,
  lead: true,
  list: false,
  listItem: false,
  points: false,
  point: true,
  quote: true,
  factBox: false,
  table: false,
  row: false,
  cell: false,
  generated: false,
  pageBreak: false,
  guidance: false,
  link: false,
  footnote: false,
};

/** Whether any part of a plan has this type; for telling an unknown element from a malformed one. */
export function isElementType(type: string): type is PlanElement["type"] {
  return Object.hasOwn(isTextBlockType, type);
}

export function isText(node: PlanNode): node is Text {
  return "text" in node;
}

export function isTextBlock(node: PlanNode): node is TextBlock {
  return !isText(node) && isTextBlockType[node.type];
}

/** `node` and everything below it, in reading order. A footnote's note counts as below it. */
export function* descendants(node: PlanNode): Generator<PlanNode> {
  yield node;
  if (isText(node)) return;
  const children: readonly PlanNode[] = node.type === "footnote" ? node.note : node.children;
  for (const child of children) yield* descendants(child);
}

/** The characters of a node with nothing between blocks; footnotes stand outside the sentence and are left out. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (isText(node) ? node.text : node.type === "footnote" ? "" : inlineText(node.children)))
    .join("");
}

/** A section's heading as plain text, without its number. */
export function sectionTitle(section: Section): string {
  return inlineText(section.children[0].children);
}

/** What stands in a section after its title. */
export function sectionBlocks(section: Section): Block[] {
  return section.children.slice(1) as Block[];
}
