import { childElements, descendantElements } from "./elements.ts";
import { namespaces } from "./names.ts";
import type { WordPackage } from "./wordPackage.ts";

const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels";

/** A part of the main document that is new to it. `kind` is what its relationship's type ends in ("header"). */
export interface NewPart {
  path: `word/${string}`;
  kind: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Adds a part that the main document refers to; gives the id of its relationship. */
export function addPart(word: WordPackage, { path, kind, contentType, bytes }: NewPart): string {
  word.set(path, bytes);
  const types = word.xml("[Content_Types].xml");
  const override = types.createElementNS(namespaces.contentTypes, "Override");
  override.setAttribute("PartName", `/${path}`);
  override.setAttribute("ContentType", contentType);
  types.documentElement?.appendChild(override);

  const relationships = word.xml(DOCUMENT_RELATIONSHIPS);
  const taken = new Set(descendantElements(relationships, "Relationship").map((element) => element.getAttribute("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const relationship = relationships.createElementNS(namespaces.relationships, "Relationship");
  relationship.setAttribute("Id", `rId${number}`);
  relationship.setAttribute("Type", `${RELATIONSHIP_TYPES}/${kind}`);
  relationship.setAttribute("Target", path.slice("word/".length));
  relationships.documentElement?.appendChild(relationship);
  return `rId${number}`;
}

/** The parts that the main document's relationships of one kind ("header") lead to, by the relationship's id. */
export function partsOfKind(word: WordPackage, kind: string): Map<string, string> {
  const relationships = word.xml(DOCUMENT_RELATIONSHIPS).documentElement;
  const found = relationships ? childElements(relationships, "Relationship") : [];
  return new Map(
    found
      .filter((element) => element.getAttribute("Type")?.endsWith(`/${kind}`) && element.getAttribute("TargetMode") !== "External")
      .map((element) => {
        const target = element.getAttribute("Target") ?? "";
        return [element.getAttribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `word/${target}`];
      }),
  );
}
