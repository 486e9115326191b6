import { escapeHtml } from "../../../../shared/html/escape.ts";

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Tags that have no content and no end. */
const VOID: ReadonlySet<string> = new Set(["br", "col", "img", "meta"]);

/** An element around `content`, which is HTML already. An attribute that is undefined or false is left out; true has no value. */
export function element(tag: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined || value === false) return "";
    return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  const start = `<${tag}${written.join("")}>`;
  return VOID.has(tag) ? start : `${start}${content}</${tag}>`;
}

/** A paragraph of the class that the style sheet sets it by. */
export function paragraph(style: string | undefined, content: string, id?: string): string {
  return element("p", { id, class: style }, content);
}
