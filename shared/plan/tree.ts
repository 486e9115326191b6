import type {
  Block,
  Cell,
  Field,
  Goal,
  Heading,
  Inline,
  InlineElement,
  KeyFigureMention,
  Lead,
  ListItem,
  Paragraph,
  Point,
  Quote,
  Reference,
  Row,
  Section,
  Text,
  Title,
} from "./nodes/index.ts";

/** Every element a plan is made of, at whatever depth. */
export type PlanElement = Section | Title | Block | ListItem | Point | Row | Cell | InlineElement;
export type PlanNode = PlanElement | Text;

/** An element whose children are text and inline elements. */
export type TextBlock = Title | Heading | Paragraph | Lead | Point | Quote | Goal;

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
  goal: true,
  factBox: false,
  table: false,
  row: false,
  cell: false,
  chart: false,
  image: false,
  generated: false,
  pageBreak: false,
  guidance: false,
  link: false,
  footnote: false,
  reference: false,
  field: false,
  keyFigure: false,
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

/**
 * The characters of a node with nothing between blocks. Footnotes stand outside the sentence and are left out; what
 * says something only together with the rest of the plan (a reference, a field, a key figure) must be spelled out
 * before (`spellOut.ts`) and is left out here.
 */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (isText(node) ? node.text : node.type === "link" ? inlineText(node.children) : ""))
    .join("");
}

/** An element of the sentence whose words follow from the rest of the plan. */
export type DerivedInline = Reference | Field | KeyFigureMention;

export function isDerivedInline(node: PlanNode): node is DerivedInline {
  return !isText(node) && (node.type === "reference" || node.type === "field" || node.type === "keyFigure");
}

/** Whether inline content says anything: words, a note with words, or something that is spelled out from the plan. */
export function hasWords(inlines: readonly Inline[]): boolean {
  return inlines.some((node) => {
    if (isText(node)) return node.text.trim() !== "";
    if (node.type === "footnote") return hasWords(node.note);
    return node.type === "link" ? hasWords(node.children) : true;
  });
}

/** Words without the notes that hang on them, as where they are repeated. */
export function withoutFootnotes(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((node) => isText(node) || node.type !== "footnote");
}

/** A section's heading as plain text, without its number. */
export function sectionTitle(section: Section): string {
  return inlineText(section.children[0].children);
}

/** What stands in a section after its title. */
export function sectionBlocks(section: Section): Block[] {
  return section.children.slice(1) as Block[];
}
