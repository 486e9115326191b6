import { posix } from "node:path";
import { childElement, childElements } from "./elements.ts";
import { contentType, readRelationships, relationshipsPath, setContentType } from "./relationships.ts";
import type { WordPackage } from "./wordPackage.ts";

/** Brings parts of one file into another, each once, with the parts they lead to. */
export interface PartBringer {
  /** The part's path in the file it is brought into. */
  bring(path: string): string;
  /** What `source` leads to is brought along, and `target`, which is there already, leads to it under the same ids. */
  bringRelationships(source: string, target: string): void;
}

function freePath(word: WordPackage, wanted: string): string {
  const { dir, name, ext } = posix.parse(wanted);
  let path = wanted;
  for (let number = 2; word.has(path); number += 1) path = posix.join(dir, `${name}_${number}${ext}`);
  return path;
}

export function bringParts(from: WordPackage, into: WordPackage): PartBringer {
  const brought = new Map<string, string>();

  function bringRelationships(source: string, target: string): void {
    const path = relationshipsPath(source);
    if (!from.has(path)) return;
    const relationships = new Map(readRelationships(from, source).map((one) => [one.id, one]));
    const own = relationshipsPath(target);
    into.set(own, from.bytes(path));
    const root = childElement(into.xml(own), "Relationships");
    for (const entry of root ? childElements(root, "Relationship") : []) {
      const relationship = relationships.get(entry.getAttribute("Id") ?? "");
      if (!relationship || relationship.external) continue;
      if (from.has(relationship.target)) entry.setAttribute("Target", posix.relative(posix.dirname(target), bring(relationship.target)));
      else entry.parentNode?.removeChild(entry);
    }
  }

  function bring(path: string): string {
    const known = brought.get(path);
    if (known !== undefined) return known;
    const target = freePath(into, path);
    brought.set(path, target);
    into.set(target, from.bytes(path));
    setContentType(into, target, contentType(from, path));
    bringRelationships(path, target);
    return target;
  }

  return { bring, bringRelationships };
}
