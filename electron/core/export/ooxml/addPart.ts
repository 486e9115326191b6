import { addRelationship, readRelationships, setContentType } from "./relationships.ts";
import type { WordPackage } from "./wordPackage.ts";
import { DOCUMENT } from "./names.ts";

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
  setContentType(word, path, contentType);
  return addRelationship(word, DOCUMENT, { kind, target: path, external: false });
}

/** The parts that the main document's relationships of one kind ("header") lead to, by the relationship's id. */
export function partsOfKind(word: WordPackage, kind: string): Map<string, string> {
  const found = readRelationships(word, DOCUMENT).filter((one) => one.kind === kind && !one.external);
  return new Map(found.map(({ id, target }) => [id, target]));
}
