import { descendants, inlineText } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

const MEANINGLESS = /^(?:klik |se |læs )?(?:her|mere|mere her|link|linket|dette link|denne side|siden)[.:]?$/i;
const BARE_ADDRESS = /^https?:\/\//i;

/** Whether the words of a link say nothing of where it leads. */
export function saysNothing(words: string): boolean {
  return MEANINGLESS.test(words.trim());
}

/** Whether the words of a link are its address. */
export function isBareAddress(words: string): boolean {
  return BARE_ADDRESS.test(words.trim());
}

/** Point 10 of accessible documents: read alone, as in a list of links, each one says where it leads. */
export function checkLinkWords({ sections }: CheckedPlan): Finding[] {
  return sections.flatMap((section) =>
    Array.from(descendants(section)).flatMap((node): Finding[] => {
      if (!("type" in node) || node.type !== "link") return [];
      const words = inlineText(node.children);
      if (words.trim() === "" || !(saysNothing(words) || isBareAddress(words))) return [];
      const message = saysNothing(words)
        ? "Linkets ord siger ikke, hvor det fører hen."
        : "Linket er en bar adresse. Skriv i stedet, hvad der findes på siden.";
      return [{ rule: "link.meaningless", severity: "warning", section: section.id, block: node.id, message, place: excerpt(words) }];
    }),
  );
}
