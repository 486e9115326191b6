import { attributeOf, classesOf, elementsIn, textOf, type HtmlElement, type HtmlParent } from "./tree.ts";

/** CSS property → value, both in lower case. */
export type Declarations = ReadonlyMap<string, string>;

/** What applies to an element: its own `style`, over the rules for its class. */
export type StyleReader = (element: HtmlElement) => Declarations;

/** The rest of a style sheet is looks, which the plan has its own of. */
const USED_OF_CLASSES = new Set([
  "font-weight",
  "font-style",
  "text-decoration",
  "text-decoration-line",
  "vertical-align",
  "display",
  "mso-hide",
  "mso-outline-level",
]);

function parseDeclarations(css: string): Map<string, string> {
  return new Map(
    css.split(";").flatMap((declaration) => {
      const colon = declaration.indexOf(":");
      if (colon < 1) return [];
      const value = declaration.slice(colon + 1).replace(/!important/i, "");
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.replace(/\s+/g, " ").trim().toLowerCase()]];
    }),
  );
}

/**
 * Rules for a class alone (".xl65") or an element of a class ("span.Fremhaevet"). Office writes bold and the like this
 * way; what else selectors can say does not matter to what a pasted text means.
 */
function readClassRules(root: HtmlParent): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  for (const element of elementsIn(root)) {
    if (element.tagName !== "style") continue;
    const css = textOf(element).replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, "");
    for (const [, selectors = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const used = [...parseDeclarations(body)].filter(([name]) => USED_OF_CLASSES.has(name));
      if (used.length === 0) continue;
      for (const selector of selectors.split(",").map((text) => text.trim())) {
        if (!/^[a-z0-9]*\.[\w-]+$/i.test(selector)) continue;
        const [tag = "", name = ""] = selector.split(".");
        const key = `${tag.toLowerCase()}.${name}`;
        rules.set(key, new Map([...(rules.get(key) ?? []), ...used]));
      }
    }
  }
  return rules;
}

export function createStyleReader(root: HtmlParent): StyleReader {
  const rules = readClassRules(root);
  return (element) => {
    const own = parseDeclarations(attributeOf(element, "style") ?? "");
    if (rules.size === 0) return own;
    const named = classesOf(element).flatMap((name) => [
      ...(rules.get(`.${name}`) ?? []),
      ...(rules.get(`${element.tagName}.${name}`) ?? []),
    ]);
    return named.length === 0 ? own : new Map([...named, ...own]);
  };
}

const INVISIBLE_TAGS = new Set([
  ..."area audio base canvas col colgroup datalist del frameset head iframe img link meta noembed noframes".split(" "),
  ..."noscript object param rp script style svg template title video".split(" "),
]);
const INVISIBLE_CLASSES = new Set(["MsoCommentReference", "msocomanchor", "msocomoff"]);
const INVISIBLE_PARTS = new Set(["comment-list", "comment"]);

/** Whether a reader of the source would not see this as its text: code, pictures, comments, deletions, list markers. */
export function isInvisible(element: HtmlElement, declared: Declarations): boolean {
  return (
    INVISIBLE_TAGS.has(element.tagName) ||
    attributeOf(element, "hidden") !== undefined ||
    declared.get("display") === "none" ||
    declared.get("visibility") === "hidden" ||
    declared.get("mso-hide") === "all" ||
    declared.get("mso-list") === "ignore" ||
    declared.get("mso-special-character") === "comment" ||
    INVISIBLE_PARTS.has(declared.get("mso-element") ?? "") ||
    classesOf(element).some((name) => INVISIBLE_CLASSES.has(name))
  );
}

/** Whether the text before this ends a line: a block by its name or by its style. */
export function isBlockStyle(declared: Declarations): boolean {
  return /^(block|flex|grid|list-item|table|flow-root)$/.test(declared.get("display") ?? "");
}
