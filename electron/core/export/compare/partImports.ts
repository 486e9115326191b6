import type { Document, Element } from "@xmldom/xmldom";
import { XMLSerializer } from "@xmldom/xmldom";
import { childElements } from "../ooxml/elements.ts";
import { namespaces } from "../ooxml/names.ts";
import { relationsPath, type Relation, type Side } from "./side.ts";

const CONTENT_TYPES = "[Content_Types].xml";

function bytesOf(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** `target` as it is written in the relationships of `part`. */
function relativeTo(part: string, target: string): string {
  const [from, to] = [part.split("/").slice(0, -1), target.split("/")];
  const shared = from.findIndex((folder, index) => folder !== to[index]);
  const common = shared === -1 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/** Brings parts of the older file, such as pictures and charts, into the newer one under names of their own. */
export class PartImports {
  readonly #older: Side;
  readonly #newer: Side;
  readonly #parts = new Map<string, string>();
  readonly #relations = new Map<string, string>();

  constructor(older: Side, newer: Side) {
    this.#older = older;
    this.#newer = newer;
  }

  /** The relationship in `part` of the newer file that leads where the one called `id` leads in the older file. */
  relation(part: string, id: string): string {
    const key = `${part} ${id}`;
    const known = this.#relations.get(key);
    if (known !== undefined) return known;
    const relation = this.#older.relation(part, id);
    if (!relation) return id;
    const added = this.#addRelation(part, relation.external ? relation : { ...relation, target: this.#part(relation.target) });
    this.#relations.set(key, added);
    return added;
  }

  #addRelation(part: string, { type, target, external }: Relation): string {
    const path = relationsPath(part);
    const { word } = this.#newer;
    if (!word.has(path)) {
      word.set(path, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${namespaces.relationships}"/>`));
    }
    const document = word.xml(path);
    const id = `rIdOlder${this.#relations.size + 1}`;
    const added = document.createElementNS(namespaces.relationships, "Relationship");
    added.setAttribute("Id", id);
    added.setAttribute("Type", type);
    added.setAttribute("Target", external ? target : relativeTo(part, target));
    if (external) added.setAttribute("TargetMode", "External");
    document.documentElement?.appendChild(added);
    return id;
  }

  /** The path in the newer file of a part of the older one, which brings along what it leads to. */
  #part(path: string): string {
    const known = this.#parts.get(path);
    if (known !== undefined) return known;
    const name = path.lastIndexOf("/") + 1;
    const copy = `${path.slice(0, name)}older${this.#parts.size + 1}-${path.slice(name)}`;
    this.#parts.set(path, copy);
    this.#newer.word.set(copy, this.#older.word.bytes(path));
    this.#addContentType(path, copy);
    const relations = relationsPath(path);
    if (this.#older.word.has(relations)) {
      const list = this.#older.word.xml(relations).cloneNode(true) as Document;
      for (const each of list.getElementsByTagNameNS(namespaces.relationships, "Relationship")) {
        const relation = this.#older.relation(path, each.getAttribute("Id") ?? "");
        if (relation && !relation.external) each.setAttribute("Target", relativeTo(copy, this.#part(relation.target)));
      }
      this.#newer.word.set(relationsPath(copy), bytesOf(list));
    }
    return copy;
  }

  #addContentType(path: string, copy: string): void {
    const find = (side: Side, name: string, attribute: string, value: string): Element | undefined => {
      const types = side.word.xml(CONTENT_TYPES).documentElement;
      return types ? childElements(types, name).find((each) => each.getAttribute(attribute)?.toLowerCase() === value.toLowerCase()) : undefined;
    };
    const own = find(this.#older, "Override", "PartName", `/${path}`);
    const extension = path.slice(path.lastIndexOf(".") + 1);
    const byExtension = (side: Side): Element | undefined => find(side, "Default", "Extension", extension);
    const original = own ?? (byExtension(this.#newer) ? undefined : byExtension(this.#older));
    if (!original) return;
    const document = this.#newer.word.xml(CONTENT_TYPES);
    const added = document.importNode(original, true);
    if (own) added.setAttribute("PartName", `/${copy}`);
    document.documentElement?.appendChild(added);
  }
}
