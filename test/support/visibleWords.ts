import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { spacedWords } from "./words.ts";

const HIDDEN = /^(head|script|style|template|title)$/;
const INLINE = /^(a|abbr|b|cite|code|em|font|i|ins|s|small|span|strong|sub|sup|u|o:p)$/;

/** The words a reader of the HTML sees, list markers aside, in the order of the source. */
export function visibleWords(html: string): string[] {
  const read = (node: DefaultTreeAdapterTypes.Node): string => {
    if ("value" in node) return node.value;
    if (!("childNodes" in node)) return "";
    if (!("tagName" in node)) return node.childNodes.map(read).join("");
    const style = node.attrs.find(({ name }) => name === "style")?.value ?? "";
    if (HIDDEN.test(node.tagName) || /mso-list:\s*ignore/i.test(style)) return "";
    const inside = node.childNodes.map(read).join("");
    return INLINE.test(node.tagName) ? inside : ` ${inside} `;
  };
  return spacedWords(read(parse(html)));
}
