import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, descendantElements } from "../ooxml/elements.ts";
import { namespaces } from "../ooxml/names.ts";
import { readRelationships, removeRelationships } from "../ooxml/relationships.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { speakDanish } from "./addStyles.ts";

const DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative";
const DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

/** What speaks of other places in the template, and would clash with ours or lead nowhere. */
const LEFT_OUT = ["w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd"];

/** The file's title by the path that Word writes, whatever prefixes it has. */
const TITLE = /^\/[^/]*:coreProperties(?:\[1\])?\/[^/]*:title(?:\[1\])?$/;
/** A property of the file itself (title, company), by which Word fills a control in. */
const FILE_PROPERTIES = /core-properties|extended-properties|coverPageProps|\/elements\/1\.1\//;

/** The nearest drawing round an element, or what else of a run can go without leaving half a thing behind. */
function drawingAround(element: Element): Element {
  let found = element;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (["w:drawing", "w:pict", "w:object", "mc:AlternateContent"].includes(at.nodeName)) found = at;
    if (at.nodeName === "w:r") break;
  }
  return found;
}

/** Pictures that lie on somebody's drive or the net are not there for readers, and asking for them tells of the reader. */
function dropLinkedPictures(word: WordPackage, path: string, root: Element): void {
  const linked = new Set(readRelationships(word, path).flatMap(({ id, kind, external }) => (external && kind !== "hyperlink" ? [id] : [])));
  if (linked.size === 0) return;
  for (const element of Array.from(root.getElementsByTagName("*"))) {
    const leads = ["link", "embed", "id", "href"].some((name) => linked.has(element.getAttributeNS(namespaces.r, name) ?? ""));
    const whole = leads ? drawingAround(element) : undefined;
    whole?.parentNode?.removeChild(whole);
  }
  removeRelationships(word, path, linked);
}

/** The shapes that Word itself calls watermarks: "Kladde" across every page. */
export function watermarks(root: Document | Element): Element[] {
  return descendantElements(root, "v:shape").filter((shape) => /^PowerPlusWaterMarkObject/.test(shape.getAttribute("id") ?? ""));
}

/** What a template's watermark says is true of the template; a plan has that of its edition or none. */
function dropWatermarks(root: Element): void {
  for (const shape of watermarks(root)) {
    const whole = drawingAround(shape);
    whole.parentNode?.removeChild(whole);
  }
}

function markDecorative(properties: Element): void {
  const document = properties.ownerDocument as Document;
  const list = childElement(properties, "a:extLst") ?? document.createElementNS(namespaces.a, "a:extLst");
  if (!list.parentNode) properties.appendChild(list);
  if (childElements(list, "a:ext").some((each) => each.getAttribute("uri") === DECORATIVE_URI)) return;
  const extension = document.createElementNS(namespaces.a, "a:ext");
  extension.setAttribute("uri", DECORATIVE_URI);
  const mark = document.createElementNS(DECORATIVE, "adec:decorative");
  mark.setAttribute("val", "1");
  extension.appendChild(mark);
  list.appendChild(extension);
}

/**
 * Readers hear nothing of headers and footers, so pictures there that are not described are decoration; each gets a
 * number (`nextId`) that no other drawing in the file has.
 */
function settleDrawings(root: Element, nextId: () => number): void {
  for (const properties of descendantElements(root, "wp:docPr")) {
    properties.setAttribute("id", String(nextId()));
    if ((properties.getAttribute("descr") ?? "").trim() === "") markDecorative(properties);
  }
}

/** Controls that were filled from data kept in the template keep what they show; those for the file's own title follow it. */
function settleControls(root: Element, title: string): void {
  for (const binding of [...descendantElements(root, "w:dataBinding"), ...descendantElements(root, "w15:dataBinding")]) {
    const source = `${binding.getAttribute("w:prefixMappings") ?? ""} ${binding.getAttribute("w:xpath") ?? ""}`;
    if (!FILE_PROPERTIES.test(source)) {
      binding.parentNode?.removeChild(binding);
      continue;
    }
    const control = binding.parentElement?.parentElement;
    if (!control || title === "" || !TITLE.test(binding.getAttribute("w:xpath") ?? "")) continue;
    const [first, ...rest] = descendantElements(control, "w:t");
    if (first) first.textContent = title;
    for (const text of rest) text.textContent = "";
    for (const placeholder of childElements(binding.parentElement ?? control, "w:showingPlcHdr")) placeholder.parentNode?.removeChild(placeholder);
  }
}

/** Makes a header or footer of the template, brought into `word`, one of this file: nothing in it clashes or leads astray. */
export function settlePart(word: WordPackage, path: string, { title, nextId }: { title: string; nextId: () => number }): void {
  const root = word.xml(path).documentElement;
  if (!root) return;
  for (const name of LEFT_OUT) for (const element of descendantElements(root, name)) element.parentNode?.removeChild(element);
  dropLinkedPictures(word, path, root);
  dropWatermarks(root);
  settleDrawings(root, nextId);
  settleControls(root, title);
  speakDanish(root);
}
