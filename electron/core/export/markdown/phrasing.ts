import type { PhrasingContent } from "mdast";
import { MARKS, type Footnote, type Inline, type Mark } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import { isText } from "../../../../shared/plan/tree.ts";

export type NoteNumbers = Pick<Numbering, "footnotes">;

/** The number a footnote has in the plan, which is also what its mark is called in the file. */
export function noteNumber({ id }: Footnote, { footnotes }: NoteNumbers): string {
  return String(footnotes.get(id) ?? 0);
}

export const tags: Readonly<Record<Mark, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  superscript: "sup",
  subscript: "sub",
};

const signs: Partial<Record<Mark, "strong" | "emphasis">> = { bold: "strong", italic: "emphasis" };

function lines(text: string): PhrasingContent[] {
  return text.split("\n").flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: "break" } as const] : []),
    ...(line === "" ? [] : [{ type: "text", value: line } as const]),
  ]);
}

/** The characters on either side of a stretch of text; "" where the block begins or ends. */
interface Between {
  before: string;
  after: string;
}

/** A link or a footnote's mark meets its neighbours with a bracket. */
function words(node: Inline | undefined): string {
  return node === undefined ? "" : isText(node) ? node.text : "[]";
}

/** By code point, as an emoji is one character. */
const firstOf = (text: string): string => [...text].at(0) ?? "";
const lastOf = (text: string): string => [...text].at(-1) ?? "";

/**
 * Whether stars between these two are read as marks: never with a space within, and where a letter is without, only with
 * a letter within. Never beside characters beyond the basic plane either, which not every reader takes for one.
 */
function touches(inside: string, outside: string): boolean {
  if (inside.length !== 1 || outside.length > 1 || /\s/.test(inside)) return false;
  return !/[\p{P}\p{S}]/u.test(inside) || /^(?:|\s|[\p{P}\p{S}])$/u.test(outside);
}

function isSign(node: PhrasingContent | undefined): boolean {
  return node?.type === "strong" || node?.type === "emphasis";
}

function isHtml(node: PhrasingContent | undefined): boolean {
  return node?.type === "html";
}

/** The serializer takes a line end from before HTML, lest it begin a block; as HTML the break stays. */
function withSafeBreaks(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node, index) =>
    node.type === "break" && isHtml(content[index + 1]) ? { type: "html", value: "<br>" } : node,
  );
}

/** With Markdown's own sign where it has one that will be understood, else as the HTML that it allows. */
function marked(mark: Mark, children: PhrasingContent[], plain: boolean): PhrasingContent[] {
  const type = signs[mark];
  if (type && plain && !isHtml(children[0]) && !isHtml(children.at(-1))) return [{ type, children: withSafeBreaks(children) }];
  return [{ type: "html", value: `<${tags[mark]}>` }, ...children, { type: "html", value: `</${tags[mark]}>` }];
}

function single(node: Inline, numbers: NoteNumbers): PhrasingContent[] {
  if (isText(node)) return lines(node.text);
  if (node.type === "link") return [{ type: "link", url: node.url, children: phrasing(node.children, numbers) }];
  if (node.type !== "footnote") return [];
  const identifier = noteNumber(node, numbers);
  return [{ type: "footnoteReference", identifier, label: identifier }];
}

/** How many of `inlines` from the first on share a mark. */
function reach(inlines: readonly Inline[], mark: Mark): number {
  const end = inlines.findIndex((node) => !isText(node) || !node[mark]);
  return end === -1 ? inlines.length : end;
}

/** The mark that goes furthest stands outermost, so that runs with a mark in common share one pair of signs. */
function grouped(
  inlines: readonly Inline[],
  marks: readonly Mark[],
  around: Between,
  numbers: NoteNumbers,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let at = 0; at < inlines.length; ) {
    const rest = inlines.slice(at);
    const [mark, length] = marks
      .map((name) => [name, reach(rest, name)] as const)
      .reduce((best, other) => (other[1] > best[1] ? other : best), [undefined, 0] as readonly [Mark | undefined, number]);
    const group = rest.slice(0, Math.max(length, 1));
    const here: Between = {
      before: at === 0 ? around.before : lastOf(words(inlines[at - 1])),
      after: at + group.length === inlines.length ? around.after : firstOf(words(inlines[at + group.length])),
    };
    if (mark) {
      const inner = grouped(group, marks.filter((name) => name !== mark), here, numbers);
      const plain =
        !isSign(result.at(-1)) &&
        touches(firstOf(words(group[0])), here.before) &&
        touches(lastOf(words(group.at(-1))), here.after);
      result.push(...marked(mark, inner, plain));
    } else {
      result.push(...group.flatMap((node) => single(node, numbers)));
    }
    at += group.length;
  }
  return result;
}

/** Inline content as Markdown's. */
export function phrasing(inlines: readonly Inline[], numbers: NoteNumbers): PhrasingContent[] {
  const written = inlines.filter((node) => !isText(node) || node.text !== "");
  return withSafeBreaks(grouped(written, MARKS, { before: "", after: "" }, numbers));
}

/** The same, to be set in bold as a whole. */
export function boldPhrasing(inlines: readonly Inline[], numbers: NoteNumbers): PhrasingContent[] {
  const bold = inlines.map((node): Inline => (isText(node) ? { ...node, bold: true } : node));
  return phrasing(bold, numbers);
}
