import { bringParts, type PartBringer } from "../ooxml/bringParts.ts";
import { addRelationship } from "../ooxml/relationships.ts";
import type { Side } from "./side.ts";

/** Brings what pieces of the older file lead to, such as pictures and charts, into the newer one. */
export class PartImports {
  readonly #older: Side;
  readonly #newer: Side;
  readonly #parts: PartBringer;
  readonly #relationships = new Map<string, string>();

  constructor(older: Side, newer: Side) {
    this.#older = older;
    this.#newer = newer;
    this.#parts = bringParts(older.word, newer.word);
  }

  /** The relationship in `part` of the newer file that leads where the one called `id` leads in the older file. */
  relationship(part: string, id: string): string {
    const key = `${part} ${id}`;
    const known = this.#relationships.get(key);
    if (known !== undefined) return known;
    const found = this.#older.relationship(part, id);
    if (!found) return id;
    const target = found.external ? found.target : this.#parts.bring(found.target);
    const added = addRelationship(this.#newer.word, part, { ...found, target });
    this.#relationships.set(key, added);
    return added;
  }
}
