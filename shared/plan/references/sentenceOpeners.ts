import type { Block, Flow, Inline, Section } from "../nodes/index.ts";
import { inlineText, isText, isTextBlock, sectionBlocks } from "../tree.ts";

/** After one of these a point ends no sentence: "jf. tabel 1". */
const ABBREVIATIONS = [
  "jf", "jvf", "jfr", "pkt", "ca", "bl.a", "f.eks", "fx", "nr", "kap", "afsn", "inkl", "ekskl", "evt", "hhv", "dvs", "sml",
  "vedr", "mht", "ift", "ifm", "ifbm", "iht", "cf", "s", "d",
];
const ABBREVIATED = new RegExp(`(?:^|[\\s(/–-])(?:${ABBREVIATIONS.map((word) => word.replaceAll(".", "\\.")).join("|")})\\.\\s*$`, "iu");
const SENTENCE_END = /[.!?…]["”’»«)\]]*\s+$/u;

/** Stands for words that follow from the plan's data, and so are never the end of a sentence. */
const WORD = "x";

function opens(before: string, atBlockStart: boolean): boolean {
  if (before.trim() === "") return atBlockStart;
  return SENTENCE_END.test(before) && !ABBREVIATED.test(before);
}

/** The references among `inlines` that open a sentence. */
function inInlines(inlines: readonly Inline[], atBlockStart: boolean): string[] {
  let before = "";
  return inlines.flatMap((node) => {
    if (isText(node)) before += node.text;
    else if (node.type === "link") before += inlineText(node.children);
    else if (node.type !== "footnote") {
      const opening = node.type === "reference" && opens(before, atBlockStart);
      before += WORD;
      return opening ? [node.id] : [];
    }
    return [];
  });
}

/** Items begin as their neighbours do: with a capital letter where any of those has one, or where `alone` says so. */
function inItems(items: readonly (readonly Inline[])[], alone: boolean): string[] {
  const others = items.filter((item) => !item.some((node) => !isText(node) && node.type === "reference"));
  const firsts = others.flatMap((item) => /\p{L}/u.exec(inlineText(item))?.[0] ?? []);
  const capital = firsts.length > 0 ? firsts.some((letter) => letter === letter.toLocaleUpperCase("da")) : alone;
  return items.flatMap((item) => inInlines(item, capital));
}

function inFlow(flow: readonly Flow[]): string[] {
  return flow.flatMap((block): string[] => {
    if (block.type === "paragraph") return inInlines(block.children, true);
    const own = inItems(block.children.map(({ children: [paragraph] }) => paragraph.children), true);
    return [...own, ...inFlow(block.children.flatMap(({ children: [, nested] }) => nested ?? []))];
  });
}

function inBlock(block: Block): string[] {
  if (isTextBlock(block)) return inInlines(block.children, true);
  switch (block.type) {
    case "list":
      return inFlow([block]);
    case "points":
      return inItems(block.children.map(({ children }) => children), false);
    case "factBox":
      return inFlow(block.children);
    case "table":
      return block.children.flatMap((row) => row.children.flatMap((cell) => inFlow(cell.children)));
    default:
      return [];
  }
}

/** Sections keep their identity until they change, so each is looked through once per change. */
const openersOf = new WeakMap<Section, ReadonlySet<string>>();

/** The ids of the references in `section` that open a sentence, and so begin with a capital letter. */
export function sentenceOpeners(section: Section): ReadonlySet<string> {
  const known = openersOf.get(section);
  if (known) return known;
  const found = new Set([...inInlines(section.children[0].children, true), ...sectionBlocks(section).flatMap(inBlock)]);
  openersOf.set(section, found);
  return found;
}
