import { childElement, childElements } from "./elements.ts";
import { relatedPart } from "./relationships.ts";
import type { WordPackage } from "./wordPackage.ts";

/** Which plan a review edition was made of: its id, and the `contentHash` of the version that was sent. */
export interface SentMark {
  plan: string;
  content: string;
}

/** What the properties are called where Word lists those that are not its own; LibreOffice keeps them too. */
const PLAN = "Planskriver plan";
const CONTENT = "Planskriver version";

/** `mark` as properties of a document, as the library takes them. */
export function sentProperties({ plan, content }: SentMark): { name: string; value: string }[] {
  return [{ name: PLAN, value: plan }, { name: CONTENT, value: content }];
}

/** What a file says it was made of; undefined where it does not. */
export function readSentMark(word: WordPackage): SentMark | undefined {
  const path = relatedPart(word, "", "custom-properties");
  const root = path === undefined ? undefined : childElement(word.xml(path), "Properties");
  const values = new Map(
    (root ? childElements(root, "property") : []).map((property) => [property.getAttribute("name"), (property.textContent ?? "").trim()]),
  );
  const [plan, content] = [values.get(PLAN), values.get(CONTENT)];
  return plan && content ? { plan, content } : undefined;
}
