import { parseAsync, renderDocument, type HElement, type Options } from "docx-preview";
import { fontStack } from "../../../shared/look/fonts.ts";
import type { HeaderParts, PageSetup } from "./pageSetup.ts";
import type { Flow } from "./flows.ts";
import type { PreparedWord } from "./prepareWord.ts";
import { LEADS_TO, NOTE_CLASS, TAB_CLASS } from "./drawnMarks.ts";

/** What of docx-preview's own model of a document is used here. */
interface ParsedWord {
  documentPart: { body: { children: unknown[]; props: object } };
}

/** The parts of one flow as elements that hang nowhere yet. */
export interface DrawnFlow {
  blocks: HTMLElement[];
  /** One for each reference to a footnote, in their order. */
  notes: HTMLElement[];
}

type Described = Parameters<Options["h"]>[0];

function isDescription(described: Described): described is HElement {
  return typeof described === "object" && "tagName" in described && !(described instanceof Node);
}

/** Only what a page needs: nothing that loads, runs or leads out of the window. */
function createElement(described: Described): Node {
  if (typeof described === "string") return document.createTextNode(described);
  if (!isDescription(described)) return described;
  const { ns, tagName, className, style, children = [], id, lang, href, colSpan } = described as HElement & {
    ns?: string;
    id?: string;
    lang?: string;
    href?: string;
    colSpan?: number;
  };
  if (tagName === "#fragment") {
    const fragment = document.createDocumentFragment();
    fragment.append(...children.map(createElement));
    return fragment;
  }
  if (tagName === "#comment" || tagName === "iframe") return document.createComment("");
  if (tagName === "wbr") return document.createTextNode("\u2011");
  // Notes are numbered as they are met, and stand on the pages that refer to them: they make no list of their own.
  const element = ns ? document.createElementNS(ns, tagName) : document.createElement(tagName === "li" ? "div" : tagName);
  if (className) element.setAttribute("class", className);
  if (typeof style === "string") element.setAttribute("style", style);
  else if (style) Object.assign((element as HTMLElement).style, style);
  if (lang) element.setAttribute("lang", lang);
  if (id) element.setAttribute("data-bookmark", id);
  if (colSpan) element.setAttribute("colspan", String(colSpan));
  if (href?.startsWith("#")) element.setAttribute(LEADS_TO, href.slice(1));
  const [only] = children;
  if (tagName === "sup" && typeof only === "string") element.classList.add(NOTE_CLASS);
  if (tagName === "span" && only === "\u2003") element.classList.add(TAB_CLASS);
  element.append(...children.map(createElement));
  return element;
}

const OPTIONS: Partial<Options> = {
  className: "docx",
  inWrapper: false,
  breakPages: false,
  ignoreLastRenderedPageBreak: false,
  ignoreFonts: true,
  renderAltChunks: false,
  renderChanges: true,
  renderComments: false,
  renderHeaders: true,
  renderFooters: true,
  renderFootnotes: true,
  renderEndnotes: false,
  h: createElement,
};

/** Fonts by what this machine has of their kind. */
function withFontStacks(css: string): string {
  return css.replaceAll(/(font-family|--docx-\w+-font):\s*([^;\r\n]+);/g, (whole, property: string, value: string) => {
    const [name = ""] = value.split(",");
    const plain = name.trim().replaceAll(/^["']|["']$/g, "");
    return plain === "" || plain.startsWith("var(") ? whole : `${property}: ${fontStack(plain)};`;
  });
}

/** docx-preview as a source of parts of pages: it reads the file once and draws as much of it as is asked for. */
export class WordDrawing {
  readonly #document: ParsedWord;
  readonly #blocks: unknown[];
  /** The style sheet of the file, for a shadow root of its own. */
  css = "";

  private constructor(document: ParsedWord) {
    this.#document = document;
    this.#blocks = document.documentPart.body.children;
  }

  static async open({ bytes }: PreparedWord): Promise<WordDrawing> {
    const parsed = (await parseAsync(new Blob([bytes]), OPTIONS)) as ParsedWord;
    const drawing = new WordDrawing(parsed);
    const nodes = await drawing.#draw([], {});
    const sheets = nodes.filter((node) => node instanceof HTMLStyleElement);
    drawing.css = withFontStacks(sheets.map(({ textContent }) => textContent ?? "").join("\n"));
    return drawing;
  }

  async #draw(blocks: unknown[], props: object): Promise<Node[]> {
    const { body } = this.#document.documentPart;
    body.children = blocks;
    body.props = props;
    return renderDocument(this.#document, OPTIONS);
  }

  async flow({ from, to }: Flow): Promise<DrawnFlow> {
    const nodes = await this.#draw(this.#blocks.slice(from, to), {});
    const pages = nodes.filter((node) => node instanceof HTMLElement && node.tagName === "SECTION") as HTMLElement[];
    const within = (selector: string) => pages.flatMap((page) => Array.from(page.querySelectorAll<HTMLElement>(selector)));
    for (const text of within("[style*=font-family]")) {
      const [name = ""] = text.style.fontFamily.split(",");
      if (!name.startsWith("var(")) text.style.fontFamily = fontStack(name.trim().replaceAll(/^["']|["']$/g, ""));
    }
    return { blocks: within(":scope > article > *"), notes: within(":scope > ol > *") };
  }

  /** A header or footer of `setup`; undefined where it has none of this kind. */
  async running(parts: HeaderParts, kind: keyof HeaderParts, where: "header" | "footer"): Promise<HTMLElement | undefined> {
    const id = parts[kind];
    if (id === undefined) return undefined;
    const nodes = await this.#draw([{ type: "paragraph", children: [] }], { [`${where}Refs`]: [{ id, type: "default" }] });
    const page = nodes.find((node) => node instanceof HTMLElement && node.tagName === "SECTION") as HTMLElement | undefined;
    return page?.querySelector<HTMLElement>(`:scope > ${where}`) ?? undefined;
  }
}

/** Whether a page with this place in its section and this number takes the first, the even or the usual header. */
export function headerKind({ hasFirst }: PageSetup, isFirst: boolean, number: number, evenHeaders: boolean): keyof HeaderParts {
  if (hasFirst && isFirst) return "first";
  return evenHeaders && number % 2 === 0 ? "even" : "default";
}
