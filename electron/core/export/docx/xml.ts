import { FileChild, XmlComponent } from "docx";

type Attributes = Readonly<Record<string, string | number>>;
type Content = readonly (XmlComponent | string)[];

/** An element of WordprocessingML that the library has no class for. Names carry their prefix; text is escaped. */
export class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes = {}, content: Content = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...content);
  }
}

/** The same where the library takes only what may stand directly in a document's body. */
export class BodyElement extends FileChild {
  constructor(name: string, content: Content, attributes: Attributes = {}) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...content);
  }
}

/** An element whose whole content is its `w:val`. */
export function valueElement(name: string, value: string | number): Element {
  return new Element(name, { "w:val": value });
}

/** Written by hand, since the library takes a string such as "SECTION" for one of its own fields. */
export function textElement(text: string): Element {
  return new Element("w:t", { "xml:space": "preserve" }, [text]);
}
