import type { Element } from "@xmldom/xmldom";
import { childElement, childElements, valueAt } from "../ooxml/elements.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";

const STYLES = "word/styles.xml";

/** The styles of a Word file, and what each of them says once those it builds on have been heard. */
export class StyleSheet {
  readonly ids: ReadonlySet<string>;
  readonly root: Element | undefined;
  readonly defaultParagraph: string | undefined;
  readonly #styles = new Map<string, Element>();
  readonly #found = new Map<string, Element | undefined>();

  constructor(word: WordPackage) {
    this.root = word.has(STYLES) ? childElement(word.xml(STYLES), "w:styles") : undefined;
    let defaultParagraph: string | undefined;
    for (const style of this.root ? childElements(this.root, "w:style") : []) {
      const id = style.getAttribute("w:styleId") ?? "";
      if (!this.#styles.has(id)) this.#styles.set(id, style);
      const isDefault = ["1", "true", "on"].includes(style.getAttribute("w:default") ?? "");
      if (isDefault && style.getAttribute("w:type") === "paragraph") defaultParagraph = id;
    }
    this.defaultParagraph = defaultParagraph;
    this.ids = new Set(this.#styles.keys());
  }

  get all(): Element[] {
    return [...this.#styles.values()];
  }

  /** The name that Word knows the style by in every language, such as "heading 1". */
  name(id: string): string {
    return valueAt(this.#styles.get(id), "w:name") ?? "";
  }

  /** A style and those it builds on, itself first. A circle ends where it closes. */
  chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    for (let next = id; next !== undefined; ) {
      const style: Element | undefined = this.#styles.get(next);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = valueAt(style, "w:basedOn");
    }
    return chain;
  }

  /** What the style says at `path`, itself or through one it builds on. */
  find(id: string | undefined, ...path: string[]): Element | undefined {
    if (id === undefined) return undefined;
    const key = `${id} ${path.join("/")}`;
    if (this.#found.has(key)) return this.#found.get(key);
    const found = this.chain(id)
      .map((style) => childElement(style, ...path))
      .find((element) => element !== undefined);
    this.#found.set(key, found);
    return found;
  }

  /** What holds where no style says anything. */
  documentDefault(...path: string[]): Element | undefined {
    return childElement(this.root, "w:docDefaults", ...path);
  }

  /** Whether the style is one of Word's headings or builds on one. */
  isHeading(id: string): boolean {
    return this.chain(id).some((style) => /^(?:heading|overskrift) [1-9]$/i.test(valueAt(style, "w:name") ?? ""));
  }
}
