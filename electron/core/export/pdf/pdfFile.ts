/** A reference to another object: "12 0 R". */
const REFERENCE = /(\d+) 0 R/;

/** Strings of PDF that are not plain ASCII are UTF-16 with a mark in front; written in hexadecimal, nothing needs escaping. */
function pdfString(text: string): string {
  const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  return `<${utf16.toString("hex").toUpperCase()}>`;
}

/**
 * A PDF as Chromium's engine writes it: objects that are not compressed, found by one table at the end of the file. Not a
 * reader of anybody else's files.
 */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #table: number;
  readonly #offsets: readonly number[];
  readonly #trailer: string;

  private constructor(bytes: Buffer, table: number) {
    this.#bytes = bytes;
    this.#table = table;
    const end = bytes.toString("latin1", table);
    const [head = "", count = "0"] = /^xref\s+0 (\d+)\s+/.exec(end) ?? [];
    // Every entry takes 20 bytes, of which the first ten are where its object begins.
    this.#offsets = Array.from({ length: Number(count) }, (_, index) => Number(end.slice(head.length + 20 * index, head.length + 20 * index + 10)));
    this.#trailer = end.slice(end.indexOf("trailer"));
  }

  /** Undefined where the file is not written as this class knows it. */
  static open(pdf: Uint8Array): PdfFile | undefined {
    const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString("latin1", Math.max(0, bytes.length - 100)))?.[1]);
    return Number.isInteger(table) && bytes.toString("latin1", table, table + 7) === "xref\n0 " ? new PdfFile(bytes, table) : undefined;
  }

  /** What stands in the object with this number; "" for none. */
  #object(number: number | undefined): string {
    const start = this.#offsets[number ?? 0] ?? 0;
    if (start === 0) return "";
    return this.#bytes.toString("latin1", start, this.#bytes.indexOf("endobj", start)).replace(/^\d+ 0 obj\s*/, "");
  }

  /** The number of the object that `key` of a dictionary refers to. */
  static #referred(dictionary: string, key: string): number | undefined {
    const found = new RegExp(`/${key} ${REFERENCE.source}`).exec(dictionary)?.[1];
    return found === undefined ? undefined : Number(found);
  }

  /** The numbers of the objects that are pages, in their order; they hang on branches of a few each. */
  #pages(node: number | undefined): number[] {
    if (node === undefined) return [];
    const kids = /\/Kids \[([^\]]*)\]/.exec(this.#object(node))?.[1];
    return kids === undefined ? [node] : Array.from(kids.matchAll(new RegExp(REFERENCE, "g")), ([, kid]) => this.#pages(Number(kid))).flat();
  }

  /** For each place in the document that a link leads to, by its name, the number of its page; the first is 1. */
  destinations(): Map<string, number> {
    const catalog = this.#object(PdfFile.#referred(this.#trailer, "Root"));
    const pages = this.#pages(PdfFile.#referred(catalog, "Pages"));
    const names = this.#object(PdfFile.#referred(catalog, "Dests"));
    const found = Array.from(names.matchAll(/\/(\w+) \[(\d+) 0 R\b/g), ([, name = "", page]): [string, number] => [name, pages.indexOf(Number(page)) + 1]);
    return new Map(found.filter(([, page]) => page > 0));
  }

  /** The file with `properties` set: names such as "Author", and what they are to be. Appended, as PDF has changes made. */
  withProperties(properties: Readonly<Record<string, string>>): Uint8Array {
    const number = PdfFile.#referred(this.#trailer, "Info");
    const size = /\/Size (\d+)/.exec(this.#trailer)?.[1];
    const root = PdfFile.#referred(this.#trailer, "Root");
    const old = this.#object(number).trim();
    if (number === undefined || size === undefined || root === undefined || !old.startsWith("<<") || !old.endsWith(">>")) return this.#bytes;
    const kept = Object.keys(properties).reduce(
      (rest, name) => rest.replace(new RegExp(`/${name} (?:\\((?:\\\\[^]|[^\\\\)])*\\)|<[^>]*>)\\s*`), ""),
      old.slice(2, -2),
    );
    const set = Object.entries(properties).map(([name, text]) => `/${name} ${pdfString(text)}\n`);
    const start = this.#bytes.length;
    const object = `${number} 0 obj\n<<${set.join("")}${kept}>>\nendobj\n`;
    const table = [
      `xref\n${number} 1\n${String(start).padStart(10, "0")} 00000 n \n`,
      `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${number} 0 R\n/Prev ${this.#table}>>\n`,
      `startxref\n${start + object.length}\n%%EOF\n`,
    ];
    return new Uint8Array(Buffer.concat([this.#bytes, Buffer.from(object + table.join(""), "latin1")]));
  }
}
