import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A twentieth of a point, in which Word measures, as points. */
export const TWIP = 1 / 20;

/** The XML parts of a Word file as documents that can be read and changed, and the file they make. */
export class WordParts {
  readonly #files: Record<string, Uint8Array>;
  readonly #parts = new Map<string, Document>();

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
  }

  /** Undefined where there is no such part, or it is no XML. */
  part(path: string): Document | undefined {
    const known = this.#parts.get(path);
    if (known) return known;
    const bytes = this.#files[path];
    if (!bytes) return undefined;
    const parsed = new DOMParser().parseFromString(strFromU8(bytes), "application/xml");
    if (parsed.getElementsByTagName("parsererror").length > 0) return undefined;
    this.#parts.set(path, parsed);
    return parsed;
  }

  /** What the parts' relationships lead to, by id, as paths within the file. */
  targets(path: string): Map<string, string> {
    const at = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, at);
    const relations = this.part(`${folder}_rels/${path.slice(at)}.rels`)?.documentElement.children ?? [];
    return new Map(
      Array.from(relations, (relation) => {
        const target = relation.getAttribute("Target") ?? "";
        return [relation.getAttribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : folder + target] as const;
      }),
    );
  }

  /** The file with its changed parts. Not packed: it is read at once, by a reader in the same window. */
  save(): Uint8Array<ArrayBuffer> {
    const changed = Object.fromEntries(
      [...this.#parts].map(([path, part]) => [path, strToU8(new XMLSerializer().serializeToString(part))]),
    );
    return zipSync({ ...this.#files, ...changed }, { level: 0 });
  }
}

/** All elements of WordprocessingML with this name below `root`; an array, so that they may be moved meanwhile. */
export function wordElements(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(W, name));
}

export function wordChild(parent: Element | undefined, name: string): Element | undefined {
  if (!parent) return undefined;
  for (const child of parent.children) if (child.localName === name && child.namespaceURI === W) return child;
  return undefined;
}

/** An attribute of WordprocessingML. */
export function wordValue(element: Element | undefined, name = "val"): string | undefined {
  return element?.getAttributeNS(W, name) ?? undefined;
}

/** The same as a number; undefined where it is none. */
export function wordNumber(element: Element | undefined, name = "val"): number | undefined {
  const value = wordValue(element, name);
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a property that is on or off is on; undefined where it is not spoken of. */
export function wordSwitch(parent: Element | undefined, name: string): boolean | undefined {
  const element = wordChild(parent, name);
  if (!element) return undefined;
  return !["0", "false", "off"].includes(wordValue(element) ?? "1");
}

/** The id of the relationship that an element leads through. */
export function relationOf(element: Element, name = "id"): string | undefined {
  return element.getAttributeNS(R, name) ?? undefined;
}

export function createWord(document: Document, name: string, values: Record<string, string> = {}, children: readonly Node[] = []): Element {
  const element = document.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(values)) element.setAttributeNS(W, `w:${key}`, value);
  element.append(...children);
  return element;
}

/** What marks of ours in the prepared file begin with; docx-preview turns a run's style into a class. */
const MARK = "planskriver-";

/** A run by which a place is found again in what docx-preview draws. `text` only where something has to be seen. */
export function markRun(document: Document, mark: string, text = ""): Element {
  const properties = createWord(document, "rPr", {}, [createWord(document, "rStyle", { val: MARK + mark })]);
  const words = createWord(document, "t");
  words.textContent = text;
  return createWord(document, "r", {}, text === "" ? [properties] : [properties, words]);
}

/** The class that docx-preview gives what `markRun` marked. */
export function markClass(mark: string): string {
  return `docx_${MARK}${mark}`;
}

/** Puts the children of `element` in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
