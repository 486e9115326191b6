import type { Element } from "@xmldom/xmldom";
import { childElement, childElements } from "./elements.ts";
import { footerKey, footerLines } from "./footerTexts.ts";
import { DOCUMENT } from "./names.ts";
import { relatedPart } from "./relationships.ts";
import { WordPackage } from "./wordPackage.ts";

/** Which plan a review edition was made of: its id, and the `contentHash` of the version that was sent. */
export interface SentMark {
  plan: string;
  content: string;
}

/** What the properties are called where Word lists those that are not its own; LibreOffice keeps them too. */
const PLAN = "Planskriver plan";
const CONTENT = "Planskriver version";

/** What the headers and footers said, so that it can be told whether somebody changed them. */
const FOOTERS = "Planskriver sidehoved og sidefod";

/** `mark` as properties of a document, as the library takes them. */
export function sentProperties({ plan, content }: SentMark): { name: string; value: string }[] {
  return [{ name: PLAN, value: plan }, { name: CONTENT, value: content }];
}

function properties(word: WordPackage): { path: string; all: Element[] } | undefined {
  const path = relatedPart(word, "", "custom-properties");
  const root = path === undefined ? undefined : childElement(word.xml(path), "Properties");
  return path === undefined || !root ? undefined : { path, all: childElements(root, "property") };
}

function valuesOf(word: WordPackage): ReadonlyMap<string | null, string> {
  return new Map((properties(word)?.all ?? []).map((property) => [property.getAttribute("name"), (property.textContent ?? "").trim()]));
}

/** What a file says it was made of; undefined where it does not. */
export function readSentMark(word: WordPackage): SentMark | undefined {
  const values = valuesOf(word);
  const [plan, content] = [values.get(PLAN), values.get(CONTENT)];
  return plan && content ? { plan, content } : undefined;
}

/** The `footerKey`s of what headers and footers said when the file was sent; undefined where the file does not say. */
export function readSentFooters(word: WordPackage): ReadonlySet<string> | undefined {
  const value = valuesOf(word).get(FOOTERS);
  return value === undefined ? undefined : new Set(value.split(" ").filter((key) => key !== ""));
}

/** A review edition that says what its headers and footers say; as it is where it is none. */
export function markSentFooters(bytes: Uint8Array): Uint8Array {
  const word = WordPackage.open(bytes);
  const found = properties(word);
  const last = found?.all.at(-1);
  if (!found || !last) return bytes;
  const texts = footerLines(word, DOCUMENT).flatMap(({ text, ownText }) => [text, ownText]).filter((text) => text !== "");
  const marked = last.cloneNode(true) as Element;
  marked.setAttribute("name", FOOTERS);
  marked.setAttribute("pid", String(Math.max(...found.all.map((property) => Number(property.getAttribute("pid")))) + 1));
  const value = childElements(marked)[0];
  if (value) value.textContent = [...new Set(texts.map(footerKey))].join(" ");
  last.parentNode?.appendChild(marked);
  const document = last.ownerDocument;
  if (document) word.setXml(found.path, document);
  return word.save();
}
