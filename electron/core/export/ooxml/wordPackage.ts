import { DOMParser, XMLSerializer, type Document } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { CONTENT_TYPES } from "./names.ts";

/** Earliest time a zip can hold: equal content packs to equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Strict: what is not well-formed throws instead of being repaired by guesswork. */
const parser = new DOMParser({
  onError(level, message) {
    if (level !== "warning") throw new SyntaxError(message);
  },
});

/** The parser wraps what it stops at; throws `SyntaxError`. */
function parse(xml: string): Document {
  try {
    return parser.parseFromString(xml, "application/xml");
  } catch (error) {
    throw new SyntaxError("not well-formed", { cause: error });
  }
}

/**
 * A Word file taken apart, its XML parts parsed when they are asked for. Changes of a parsed part are in what `save`
 * gives; all else is kept byte for byte.
 */
export class WordPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #parsed = new Map<string, Document>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts);
  }

  /** Of bytes we have made ourselves; files from elsewhere are unpacked with `unzip`, which has limits. */
  static open(bytes: Uint8Array): WordPackage {
    return new WordPackage(new Map(Object.entries(unzipSync(bytes))));
  }

  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /** Throws where there is no such part. */
  bytes(path: string): Uint8Array {
    const parsed = this.#parsed.get(path);
    if (parsed) return strToU8(new XMLSerializer().serializeToString(parsed));
    const found = this.#parts.get(path);
    if (!found) throw new Error(`The file has no ${path}`);
    return found;
  }

  /** The part as a document to be changed in place. Throws where there is none, or `SyntaxError` where it is no XML. */
  xml(path: string): Document {
    const known = this.#parsed.get(path);
    if (known) return known;
    const document = parse(strFromU8(this.bytes(path)));
    this.#parsed.set(path, document);
    return document;
  }

  /** Adds a part or replaces it. */
  set(path: string, bytes: Uint8Array): void {
    this.#parsed.delete(path);
    this.#parts.set(path, bytes);
  }

  /** As `set`, of a document that goes on being changed in place. */
  setXml(path: string, document: Document): void {
    this.#parts.set(path, new Uint8Array());
    this.#parsed.set(path, document);
  }

  delete(path: string): void {
    this.#parsed.delete(path);
    this.#parts.delete(path);
  }

  save(): Uint8Array {
    // Readers that stream a package want its list of content types first.
    const paths = this.paths.toSorted((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES));
    return zipSync(Object.fromEntries(paths.map((path) => [path, this.bytes(path)])), { mtime: NO_TIME });
  }
}
