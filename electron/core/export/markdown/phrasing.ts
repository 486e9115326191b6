import type { PhrasingContent } from "mdast";
import { MARKS, type Footnote, type Inline, type Mark } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import { isText } from "../../../../shared/plan/tree.ts";

export type NoteNumbers = Pick<Numbering, "footnotes">;

/** The number a footnote has in the plan, which is also what its mark is called in the file. */
export function noteNumber({ id }: Footnote, { footnotes }: NoteNumbers): string {
  return String(footnotes.get(id) ?? 0);
}

/** What Markdown has no sign for is written as the HTML that it allows. */
const htmlMarks: Partial<Record<Mark, string>> = { underline: "u", superscript: "sup", subscript: "sub" };

function lines(text: string): PhrasingContent[] {
  return text.split("\n").flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: "break" } as const] : []),
    ...(line === "" ? [] : [{ type: "text", value: line } as const]),
  ]);
}

function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent[] {
  const tag = htmlMarks[mark];
  if (tag) return [{ type: "html", value: `<${tag}>` }, ...children, { type: "html", value: `</${tag}>` }];
  return [{ type: mark === "bold" ? "strong" : "emphasis", children }];
}

function sameMark(a: Inline | undefined, b: Inline, mark: Mark): boolean {
  return a !== undefined && isText(a) && isText(b) && a[mark] === b[mark];
}

function single(node: Inline, numbers: NoteNumbers): PhrasingContent[] {
  if (isText(node)) return lines(node.text);
  if (node.type === "link") {
    const children = phrasing(node.children, numbers);
    return [{ type: "link", url: node.url, children }];
  }
  const identifier = noteNumber(node, numbers);
  return [{ type: "footnoteReference", identifier, label: identifier }];
}

/** Neighbouring runs with a mark in common share one pair of signs, since pairs that touch cannot be told apart. */
function grouped(inlines: readonly Inline[], marks: readonly Mark[], numbers: NoteNumbers): PhrasingContent[] {
  const [mark, ...others] = marks;
  if (!mark) return inlines.flatMap((node) => single(node, numbers));
  const groups: Inline[][] = [];
  for (const node of inlines) {
    const group = groups.at(-1);
    if (group && sameMark(group[0], node, mark)) group.push(node);
    else groups.push([node]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const children = grouped(group, others, numbers);
    return first && isText(first) && first[mark] && children.length > 0 ? marked(mark, children) : children;
  });
}

/** Inline content as Markdown's. */
export function phrasing(inlines: readonly Inline[], numbers: NoteNumbers): PhrasingContent[] {
  return grouped(inlines, MARKS, numbers);
}
