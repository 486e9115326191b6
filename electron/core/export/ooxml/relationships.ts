import { posix } from "node:path";
import { DOMImplementation, type Document, type Element } from "@xmldom/xmldom";
import { childElement, childElements } from "./elements.ts";
import { CONTENT_TYPES, namespaces } from "./names.ts";
import type { WordPackage } from "./wordPackage.ts";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** What a part of a package leads to. */
export interface Relationship {
  id: string;
  /** The last step of its type: "styles", "header", "image". */
  kind: string;
  /** A part's path in the package, or where it is outside, the address as it stands. */
  target: string;
  external: boolean;
}

/** Where the relationships of `part` are kept; "" is the package itself. */
export function relationshipsPath(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

function resolve(part: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function entriesOf(word: WordPackage, part: string): Element[] {
  const path = relationshipsPath(part);
  return word.has(path) ? childElements(childElement(word.xml(path), "Relationships") ?? word.xml(path), "Relationship") : [];
}

export function readRelationships(word: WordPackage, part: string): Relationship[] {
  return entriesOf(word, part).map((entry) => {
    const external = entry.getAttribute("TargetMode") === "External";
    const target = entry.getAttribute("Target") ?? "";
    return {
      id: entry.getAttribute("Id") ?? "",
      kind: (entry.getAttribute("Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

/** The part of that kind ("styles") that `part` leads to and that is there. */
export function relatedPart(word: WordPackage, part: string, kind: string): string | undefined {
  return readRelationships(word, part).find((one) => one.kind === kind && !one.external && word.has(one.target))?.target;
}

function emptyRelationships(): Document {
  return new DOMImplementation().createDocument(namespaces.relationships, "Relationships", null);
}

/** Makes `part` lead to `target`; gives the new relationship's id. */
export function addRelationship(word: WordPackage, part: string, { kind, target, external }: Omit<Relationship, "id">): string {
  const path = relationshipsPath(part);
  if (!word.has(path)) word.setXml(path, emptyRelationships());
  const document = word.xml(path);
  const taken = new Set(entriesOf(word, part).map((entry) => entry.getAttribute("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const entry = document.createElementNS(namespaces.relationships, "Relationship");
  entry.setAttribute("Id", `rId${number}`);
  entry.setAttribute("Type", TYPES + kind);
  entry.setAttribute("Target", external ? target : posix.relative(posix.dirname(part), target));
  if (external) entry.setAttribute("TargetMode", "External");
  childElement(document, "Relationships")?.appendChild(entry);
  return `rId${number}`;
}

/** Takes away the relationships of `part` that have one of the `ids`. */
export function removeRelationships(word: WordPackage, part: string, ids: ReadonlySet<string>): void {
  for (const entry of entriesOf(word, part)) {
    if (ids.has(entry.getAttribute("Id") ?? "")) entry.parentNode?.removeChild(entry);
  }
}

function typesRoot(word: WordPackage): Element {
  const root = childElement(word.xml(CONTENT_TYPES), "Types");
  if (!root) throw new SyntaxError(`${CONTENT_TYPES} has no Types`);
  return root;
}

/** The media type of a part, from its own entry or its ending's; "" where the package says none. */
export function contentType(word: WordPackage, part: string): string {
  const root = typesRoot(word);
  const own = childElements(root, "Override").find((entry) => resolve("", entry.getAttribute("PartName") ?? "") === part);
  const ending = posix.extname(part).slice(1).toLowerCase();
  const shared = childElements(root, "Default").find((entry) => entry.getAttribute("Extension")?.toLowerCase() === ending);
  return (own ?? shared)?.getAttribute("ContentType") ?? "";
}

export function setContentType(word: WordPackage, part: string, type: string): void {
  if (contentType(word, part) === type) return;
  const entry = word.xml(CONTENT_TYPES).createElementNS(namespaces.contentTypes, "Override");
  entry.setAttribute("PartName", `/${part}`);
  entry.setAttribute("ContentType", type);
  typesRoot(word).appendChild(entry);
}

/** Takes a part and what it says of itself out of the package; what led to it is the caller's to see to. */
export function removePart(word: WordPackage, part: string): void {
  word.delete(part);
  word.delete(relationshipsPath(part));
  for (const entry of childElements(typesRoot(word), "Override")) {
    if (entry.getAttribute("PartName") === `/${part}`) entry.parentNode?.removeChild(entry);
  }
}
