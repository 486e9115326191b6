import { Node, Transforms, type Editor, type NodeEntry, type Path } from "slate";
import { blockSchema, type Block, type Section } from "../../../shared/plan/nodes/index.ts";
import { inlineText, sectionBlocks, sectionTitle } from "../../../shared/plan/tree.ts";
import { currentBlockPath, currentSection } from "./blocks.ts";

/** A block of a kind that a template can demand to be filled in. */
export type RequirableBlock = Exclude<Block, { type: "heading" | "generated" | "pageBreak" | "guidance" }>;

const REQUIRABLE: ReadonlySet<string> = new Set(
  blockSchema.options.filter(({ shape }) => "required" in shape).map(({ shape }) => shape.type.value),
);

function isRequirable(block: Block): block is RequirableBlock {
  return REQUIRABLE.has(block.type);
}

/** The block the caret is in or on, where it is of a kind that can be demanded. */
export function requirableBlock(editor: Editor): NodeEntry<RequirableBlock> | undefined {
  const path = currentBlockPath(editor);
  if (path?.length !== 2 || path[1] === 0) return undefined;
  const block = Node.get(editor, path) as Block;
  return isRequirable(block) ? [block, path] : undefined;
}

const KIND_WORDS: Readonly<Record<RequirableBlock["type"], string>> = {
  paragraph: "Tekst",
  lead: "Ambition",
  list: "Liste",
  points: "Punkter",
  goal: "Mål",
  quote: "Citat",
  factBox: "Faktaboks",
  table: "Tabel",
  chart: "Figur",
  image: "Billede",
};

/** What the block is called where it stands: by its own caption, label or title, by the heading over it, or its kind. */
function blockName(section: Section, block: RequirableBlock): string {
  const own = { ...{ caption: "", label: "", title: "" }, ...block };
  const named = (own.caption || own.label || own.title).replace(/\s*:\s*$/, "").trim();
  if (named !== "") return named;
  const blocks = sectionBlocks(section);
  const heading = blocks.slice(0, blocks.indexOf(block)).findLast(({ type }) => type === "heading");
  const over = heading?.type === "heading" ? inlineText(heading.children).trim() : "";
  return block.type === "paragraph" && over !== "" ? over : KIND_WORDS[block.type];
}

/** `label`, or with a number after it where another part of the section has it already. */
function free(section: Section, label: string, but: { id: string }): string {
  const taken = new Set([section, ...sectionBlocks(section)].flatMap((part) =>
    part.id !== but.id && "required" in part && part.required ? [part.required] : [],
  ));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? label : `${label} ${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A label to begin with for a demand. */
export function suggestedLabel(section: Section, part: Section | RequirableBlock): string {
  if (part.type !== "section") return free(section, blockName(section, part), part);
  return free(section, sectionTitle(section).trim() || "Afsnittet", part);
}

/** Demands the part at `path`, under `label`, or demands it no more. A label in use in the section gets a number. */
export function setRequired(editor: Editor, path: Path, label: string | undefined): void {
  const section = currentSection(editor)?.[0] ?? (Node.get(editor, path.slice(0, 1)) as Section);
  const part = Node.get(editor, path) as Section | RequirableBlock;
  const wanted = label?.trim();
  if (wanted) Transforms.setNodes(editor, { required: free(section, wanted, part) }, { at: path });
  else Transforms.unsetNodes(editor, "required" as never, { at: path });
}
