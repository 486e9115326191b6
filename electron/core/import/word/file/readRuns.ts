import type { Element, Node } from "@xmldom/xmldom";
import { childElement, childElements } from "../../../export/ooxml/elements.ts";
import { NO_BREAK_HYPHEN } from "../../../export/docx/text/textRuns.ts";
import type { StyleLooks } from "./styleLooks.ts";
import { readMark, withMark } from "./trackedMarks.ts";
import type { ShownReader } from "./readShown.ts";
import type { Anchor, Fate, Format, Piece, Shown, Tracked } from "./tracked.ts";

/** Elements round runs that say nothing themselves. */
const TRANSPARENT: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:dir", "w:bdo", "w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

interface Around {
  fate: Fate;
  url?: string;
  field?: string;
}

interface OpenField {
  code: string;
  showsResult: boolean;
}

/** A run's formatting, as each of its pieces has it. */
interface Look {
  format: Format;
  former?: Format & { by: Tracked };
}

/** Where a HYPERLINK field leads, in files that write links so. */
function fieldUrl(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"\s*$/i.exec(code)?.[1];
}

/** Reads what stands in paragraphs. A field may go on from one paragraph to the next. */
export class RunReader {
  readonly #looks: StyleLooks;
  readonly #links: ReadonlyMap<string, string>;
  readonly #anchors: () => readonly Anchor[];
  readonly #onBookmark: (mark: Element) => void;
  readonly #fields: OpenField[] = [];
  readonly #shown: ShownReader;
  #paragraph: Element | undefined;

  constructor(looks: StyleLooks, links: ReadonlyMap<string, string>, anchors: () => readonly Anchor[], onBookmark: (mark: Element) => void, shown: ShownReader) {
    this.#looks = looks;
    this.#shown = shown;
    this.#links = links;
    this.#anchors = anchors;
    this.#onBookmark = onBookmark;
  }

  /** What stands in the paragraph `parent`. */
  pieces(parent: Node, fate: Fate): Piece[] {
    this.#paragraph = childElement(parent, "w:pPr");
    return this.#inline(parent, { fate });
  }

  #inline(parent: Node, around: Around): Piece[] {
    return childElements(parent).flatMap((element): Piece[] => {
      switch (element.nodeName) {
        case "w:r":
          return this.#run(element, around);
        case "w:bookmarkStart":
        case "w:bookmarkEnd":
          this.#onBookmark(element);
          return [];
        case "w:hyperlink": {
          const url = this.#links.get(element.getAttribute("r:id") ?? "");
          return this.#inline(element, { ...around, ...(url === undefined ? {} : { url }) });
        }
        case "w:fldSimple":
          return this.#inline(element, { ...around, field: element.getAttribute("w:instr") ?? "" });
        case "m:oMath":
        case "m:oMathPara":
          return [this.#object({ what: "equation", name: element.textContent ?? "" }, around)];
        default:
          return TRANSPARENT.has(element.nodeName) ? this.#inline(element, { ...around, fate: withMark(around.fate, element) }) : [];
      }
    });
  }

  #object(shown: Shown, { fate }: Around): Piece {
    return { ...fate, anchors: this.#anchors(), kind: "object", ...shown };
  }

  #run(run: Element, around: Around): Piece[] {
    const properties = childElement(run, "w:rPr");
    const change = childElement(properties, "w:rPrChange");
    const look: Look = {
      format: this.#looks.format(properties, this.#paragraph),
      ...(change ? { former: { ...this.#looks.format(childElement(change, "w:rPr"), this.#paragraph), by: readMark(change) } } : {}),
    };
    return childElements(run).flatMap((element) => this.#content(element, look, around));
  }

  /** What a run says: nothing within the code of a field. */
  #text(text: string, look: Look, around: Around): Piece[] {
    if (text === "" || this.#fields.some(({ showsResult }) => !showsResult)) return [];
    const code = this.#fields.at(-1)?.code ?? around.field;
    const link = this.#fields.flatMap((field) => fieldUrl(field.code) ?? []).at(-1);
    const url = around.url ?? link;
    const isField = code !== undefined && fieldUrl(code) === undefined;
    return [
      {
        ...around.fate,
        anchors: this.#anchors(),
        kind: "text",
        text,
        ...look,
        ...(url === undefined ? {} : { url }),
        ...(isField ? { field: code.replaceAll(/\s+/g, " ").trim() } : {}),
      },
    ];
  }

  #content(element: Element, look: Look, around: Around): Piece[] {
    switch (element.nodeName) {
      case "w:t":
      case "w:delText":
        return this.#text(element.textContent ?? "", look, around);
      case "w:tab":
      case "w:ptab":
        return this.#text("\t", look, around);
      case "w:br":
        switch (element.getAttribute("w:type")) {
          case "page":
            return [{ ...around.fate, anchors: this.#anchors(), kind: "pageBreak" }];
          case "column":
            return [];
          default:
            return this.#text("\n", look, around);
        }
      case "w:cr":
        return this.#text("\n", look, around);
      case "w:noBreakHyphen":
        return this.#text(NO_BREAK_HYPHEN, look, around);
      case "w:softHyphen":
        return this.#text("\u00AD", look, around);
      case "w:sym":
        return this.#text(symbol(element), look, around);
      case "w:footnoteReference":
        return [{ ...around.fate, anchors: this.#anchors(), kind: "note", id: element.getAttribute("w:id") ?? "" }];
      case "w:endnoteReference":
        return [this.#object({ what: "endnote", name: "" }, around)];
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return [this.#object(this.#shown(element), around)];
      case "mc:AlternateContent": {
        const choice = childElement(element, "mc:Choice");
        return choice ? childElements(choice).flatMap((inner) => this.#content(inner, look, around)) : [];
      }
      case "w:fldChar":
        this.#field(element.getAttribute("w:fldCharType") ?? "");
        return [];
      case "w:instrText":
      case "w:delInstrText": {
        const field = this.#fields.at(-1);
        if (field) field.code += element.textContent ?? "";
        return [];
      }
      default:
        return [];
    }
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({ code: "", showsResult: false });
    else if (type === "separate" && field) field.showsResult = true;
    else if (type === "end") this.#fields.pop();
  }
}

/** A character of a symbol font stands in its private area; what it looks like there cannot be told. */
function symbol(element: Element): string {
  const code = parseInt(element.getAttribute("w:char") ?? "", 16);
  return Number.isNaN(code) || (code >= 0xf000 && code <= 0xf0ff) ? "•" : String.fromCodePoint(code);
}
