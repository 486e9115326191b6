/** An element of a parsed XML document; names keep their prefix. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const NAME = "[A-Za-z_][\\w.:-]*";
const TOKEN = new RegExp(
  `<\\?[^?]*\\?>|<(/)?(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/)?>|([^<]+)`,
  "y",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Every character that XML 1.0 has no place for, in whatever form it is written. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function decode(text: string): string {
  const decoded = text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known !== undefined && whole.endsWith(";")) return known;
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    if (!code || !whole.endsWith(";")) throw new Error(`Not an entity: ${whole}`);
    return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]));
  });
  if (FORBIDDEN.test(decoded) || !decoded.isWellFormed()) throw new Error(`Forbidden character in ${JSON.stringify(text)}`);
  return decoded;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Error(`Attribute ${name} stands twice`);
    attributes[name] = decode(double ?? single ?? "");
  }
  return attributes;
}

/**
 * Parses the XML that Office files are made of, strictly: throws at anything that is not well-formed. Comments, CDATA and
 * document types, which such files have none of, count as mistakes.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new Error(`Not well-formed at ${at}: ${source.slice(at, at + 80)}`);
    const [, closing, name, attributes, empty, text] = token;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      if (parent === root && text.trim() !== "") throw new Error(`Text outside the root: ${text}`);
      if (parent !== root) parent.children.push(decode(text));
    } else if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: readAttributes(attributes ?? ""), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  const [first, ...others] = root.children;
  if (first === undefined || typeof first === "string" || others.length > 0) throw new Error("There is not one root element");
  return first;
}

/** Every element below `element` in document order, itself included; only those called `name` where it is given. */
export function elements(element: XmlElement, name?: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === "string" ? [] : elements(child, name)));
  return name === undefined || element.name === name ? [element, ...below] : below;
}

export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (inside, name) => inside?.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name),
    element,
  );
}

/** `w:val` of the element at the end of `path`. */
export function value(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return child(element, ...path)?.attributes["w:val"];
}

/** The words of a part of a Word document: text, with tabs and line breaks as characters. Field codes are no words. */
export function wordText(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (typeof node === "string") return element.name === "w:t" ? node : "";
      if (node.name === "w:br") return "\n";
      if (node.name === "w:noBreakHyphen") return "\u2011";
      if (node.name === "w:tab" && element.name === "w:r") return "\t";
      return wordText(node);
    })
    .join("");
}
