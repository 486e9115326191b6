import { DOMImplementation, type Document, type Element } from "@xmldom/xmldom";
import { childElement, childElements, isSwitchedOn, valueAt } from "./elements.ts";
import { namespaces } from "./names.ts";
import { builtInName, styleIdentity } from "./styleIdentity.ts";
import type { WordPackage } from "./wordPackage.ts";

export type StyleType = "paragraph" | "character" | "table" | "numbering";

/** One style of a file. Its element may be changed in place. */
export interface Style {
  id: string;
  name: string;
  type: StyleType;
  isDefault: boolean;
  element: Element;
}

const TYPES: readonly string[] = ["paragraph", "character", "table", "numbering"] satisfies StyleType[];

/** Chains are a handful long; a longer one turns back on itself. */
const LONGEST_CHAIN = 30;

function toStyle(element: Element): Style | undefined {
  const id = element.getAttribute("w:styleId");
  const type = element.getAttribute("w:type") ?? "paragraph";
  if (id === null || id === "" || !TYPES.includes(type)) return undefined;
  const isDefault = ["1", "true", "on"].includes(element.getAttribute("w:default") ?? "");
  return { id, name: valueAt(element, "w:name") ?? id, type: type as StyleType, isDefault, element };
}

/** The styles of a Word file, as they are when it is made. */
export class StyleSheet {
  readonly root: Element;
  readonly styles: readonly Style[];
  readonly #byId: ReadonlyMap<string, Style>;

  /** `document` is a parsed styles part. Throws `SyntaxError` where it is none. */
  constructor(document: Document) {
    const root = childElement(document, "w:styles");
    if (!root) throw new SyntaxError("no w:styles");
    this.root = root;
    this.styles = childElements(root, "w:style").flatMap((element) => toStyle(element) ?? []);
    this.#byId = new Map(this.styles.map((style) => [style.id, style]));
  }

  /** The styles in the part at `path`; none where there is no such part. Throws `SyntaxError` where it holds something else. */
  static read(word: WordPackage, path: string | undefined): StyleSheet {
    if (path !== undefined && word.has(path)) return new StyleSheet(word.xml(path));
    return new StyleSheet(new DOMImplementation().createDocument(namespaces.w, "w:styles", null));
  }

  byId(id: string): Style | undefined {
    return this.#byId.get(id);
  }

  defaultOf(type: StyleType): Style | undefined {
    return this.styles.find((style) => style.isDefault && style.type === type);
  }

  /** The style that `name` means: by Word's own name, then by a Danish or older one, then by another that it goes by. */
  find(name: string, type: StyleType): Style | undefined {
    const wanted = styleIdentity(name);
    const candidates = this.styles.filter((style) => style.type === type && styleIdentity(style.name) === wanted);
    const exact = candidates.find((style) => style.name.toLowerCase() === (builtInName(name) ?? name).toLowerCase());
    return exact ?? candidates[0] ?? this.styles.find((style) => style.type === type && this.#aliases(style).includes(wanted));
  }

  #aliases({ element }: Style): string[] {
    return (valueAt(element, "w:aliases") ?? "").split(/[,;]/).map(styleIdentity);
  }

  /** The style and what it is based on, nearest first. */
  chain(style: Style | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = style; at && chain.length < LONGEST_CHAIN; at = this.#byId.get(valueAt(at.element, "w:basedOn") ?? "")) {
      chain.push(at);
    }
    return chain;
  }

  /** What the style says at `path` ("w:tcPr", "w:shd"), itself or through one it is based on. */
  stated(style: Style | undefined, ...path: readonly string[]): Element | undefined {
    for (const { element } of this.chain(style)) {
      const found = childElement(element, ...path);
      if (found) return found;
    }
    return undefined;
  }

  /** What holds where no style says anything: `path` goes on from `w:docDefaults`. */
  documentDefault(...path: readonly string[]): Element | undefined {
    return childElement(this.root, "w:docDefaults", ...path);
  }

  /** Every element at the end of `path` ("w:pPr", "w:ind") that bears on the style, nearest first, document defaults last. */
  bearing(style: Style | undefined, ...path: readonly [properties: "w:pPr" | "w:rPr", ...rest: string[]]): Element[] {
    const own = this.chain(style).flatMap(({ element }) => childElement(element, ...path) ?? []);
    const defaults = this.documentDefault(`${path[0]}Default`, ...path);
    return defaults ? [...own, defaults] : own;
  }

  /** An attribute of such an element, where several may each say a part: spacing, indents, fonts. */
  attribute(style: Style | undefined, name: string, ...path: readonly [properties: "w:pPr" | "w:rPr", ...rest: string[]]): string | undefined {
    for (const element of this.bearing(style, ...path)) {
      const value = element.getAttribute(name);
      if (value !== null && value !== "") return value;
    }
    return undefined;
  }

  /** Whether a property that is on or off is on. */
  switchedOn(style: Style | undefined, ...path: readonly [properties: "w:pPr" | "w:rPr", ...rest: string[]]): boolean {
    const [nearest] = this.bearing(style, ...path);
    return isSwitchedOn(nearest);
  }
}
