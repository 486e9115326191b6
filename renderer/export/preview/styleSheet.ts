import { wordChild, wordElements, wordSwitch, wordValue } from "./wordXml.ts";

/** The paragraph styles of a Word file, asked for one property at a time. */
export class StyleSheet {
  readonly #styles: Map<string, Element>;
  readonly #standard: string;

  constructor(styles: Document | undefined) {
    const all = (styles ? wordElements(styles, "style") : []).filter((style) => wordValue(style, "type") === "paragraph");
    this.#styles = new Map(all.map((style) => [wordValue(style, "styleId") ?? "", style]));
    const standard = all.find((style) => ["1", "true", "on"].includes(wordValue(style, "default") ?? ""));
    this.#standard = wordValue(standard, "styleId") ?? "";
  }

  /** The properties that count for a paragraph: its own, then those of its style and of what that builds on. */
  *#properties(paragraph: Element): Generator<Element> {
    const own = wordChild(paragraph, "pPr");
    if (own) yield own;
    const seen = new Set<string>();
    let id = wordValue(wordChild(own, "pStyle")) ?? this.#standard;
    while (!seen.has(id)) {
      seen.add(id);
      const style = this.#styles.get(id);
      const properties = wordChild(style, "pPr");
      if (properties) yield properties;
      id = wordValue(wordChild(style, "basedOn")) ?? id;
    }
  }

  isOn(paragraph: Element, name: string): boolean {
    for (const properties of this.#properties(paragraph)) {
      const answer = wordSwitch(properties, name);
      if (answer !== undefined) return answer;
    }
    return false;
  }

  find(paragraph: Element, name: string): Element | undefined {
    for (const properties of this.#properties(paragraph)) {
      const found = wordChild(properties, name);
      if (found) return found;
    }
    return undefined;
  }
}
