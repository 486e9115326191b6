import { escapeHtml } from "../../../../shared/html/escape.ts";
import { MARKS, type Inline, type Link, type Mark, type Reference, type Text } from "../../../../shared/plan/nodes/index.ts";
import { isText, withoutFootnotes } from "../../../../shared/plan/tree.ts";
import { hyperlinkTarget } from "../hyperlinkTarget.ts";
import { element } from "./element.ts";
import { noteNumber } from "./notes.ts";
import type { Writing } from "./writing.ts";

const TAGS: Readonly<Record<Mark, string>> = { bold: "b", italic: "i", underline: "u", superscript: "sup", subscript: "sub" };

/** Plain words, such as a caption's. */
export function plainHtml(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>");
}

/** Raised wins over lowered, as in Word. */
function textHtml(node: Text): string {
  if (node.text === "") return "";
  const marks = MARKS.filter((mark) => node[mark] && !(mark === "subscript" && node.superscript));
  return marks.reduceRight((inner, mark) => element(TAGS[mark], {}, inner), plainHtml(node.text));
}

/** An address that no reader could follow leaves its words and is itself written after them. */
function linkHtml(link: Link): string {
  const words = link.children.map(textHtml).join("");
  const href = hyperlinkTarget(link.url);
  return href === undefined ? `${words}${plainHtml(` (${link.url})`)}` : element("a", { href }, words);
}

/** What it takes from its target leads there. */
function referenceHtml(reference: Reference, { references, anchor }: Writing): string {
  const target = references.targets.get(reference.target);
  const place = target && anchor(target.id);
  const [marks] = reference.children;
  return references
    .parts(reference)
    .map((part) => {
      const words = textHtml({ ...marks, text: part.text });
      return place === undefined || part.from === "reference" ? words : element("a", { class: "reference", href: `#${place}` }, words);
    })
    .join("");
}

/** The inline content of a block. */
export function inlineHtml(inlines: readonly Inline[], writing: Writing): string {
  return inlines
    .map((node) => {
      if (isText(node)) return textHtml(node);
      switch (node.type) {
        case "link":
          return linkHtml(node);
        case "footnote":
          return writing.notes.mark(noteNumber(node, writing.numbering), inlineHtml(node.note, writing), writing.anchor(node.id));
        case "reference":
          return referenceHtml(node, writing);
        case "field":
        case "keyFigure":
          return "";
      }
    })
    .join("");
}

/** As `inlineHtml`, for words that stand in the document once already: their footnotes are not repeated. */
export function repeatedHtml(inlines: readonly Inline[], writing: Writing): string {
  return inlineHtml(withoutFootnotes(inlines), writing);
}
