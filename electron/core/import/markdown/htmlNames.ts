import { markOfTag } from "../../../../shared/html/tags.ts";
import type { Mark } from "../../../../shared/plan/nodes/index.ts";

/** The mark an HTML element sets on its text. In a file `ins` is how text is underlined; pasted, it is a tracked change. */
export function markOf(name: string): Mark | undefined {
  return name === "ins" ? "underline" : markOfTag(name);
}

/** HTML's element names, and those Word and OCR programs write: tags to drop. Other "tags" are an author's words. */
const NAMES = new Set(
  ("a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button " +
    "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed " +
    "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe " +
    "img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object " +
    "ol optgroup option output p page page-break param picture pre progress q rp rt ruby s samp script section select " +
    "slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead " +
    "time title tr track tt u ul var video wbr").split(" "),
);

export function isHtmlName(name: string): boolean {
  return NAMES.has(name) || name.includes(":");
}
