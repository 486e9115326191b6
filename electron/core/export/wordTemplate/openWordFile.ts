import type { ProblemError } from "../../../../shared/problem.ts";
import { problemError } from "../../../../shared/problem.ts";
import { WORD_TEMPLATE_LIMIT_MB } from "../../../../shared/wordTemplate.ts";
import { BrokenZipError, unzip } from "../../exchange/unpack.ts";
import { looksLike } from "../../import/bytes/looksLike.ts";
import { CONTENT_TYPES, namespaces } from "../ooxml/names.ts";
import { contentType, relatedPart } from "../ooxml/relationships.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";

/** The container of Office's older files, and of the newer ones that are encrypted. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const ZIP = Buffer.from("PK\x03\x04", "latin1");

const MAIN_PART = /wordprocessingml\.(?:document|template)\.main\+xml$/;
const MACROS = /vbaProject|vbaData|macroEnabled/i;

/** Word's XML has no document types; what has one was made to do harm. */
const DOCTYPE = "<!DOCTYPE";

/** The same bytes, not copied. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names in a compound file are written in UTF-16. */
function names(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, "utf16le"));
}

function compoundProblem(name: string, bytes: Buffer): ProblemError {
  if (names(bytes, "EncryptedPackage")) return problemError("wordTemplate.protected", { name });
  if (names(bytes, "WordDocument")) return problemError("wordTemplate.oldWord", { name });
  return problemError("wordTemplate.notWord", { name, looksLike: names(bytes, "Workbook") ? "et ældre Excel-ark" : "en ældre Office-fil" });
}

/** Throws for what is no zip at all. */
function rejectOtherKinds(name: string, bytes: Buffer, limitMb: number): void {
  if (bytes.length === 0) throw problemError("file.empty", { name });
  if (bytes.length > limitMb * 1024 * 1024) throw problemError("file.tooLarge", { name, limitMb });
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) throw compoundProblem(name, bytes);
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) {
    throw problemError("wordTemplate.notWord", { name, looksLike: looksLike(bytes) ?? "en tekstfil" });
  }
}

function isMarkup(path: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(path);
}

/** A Word file from elsewhere, taken apart. */
export interface OpenedWordFile {
  word: WordPackage;
  /** Where its text is: usually word/document.xml, but the package decides. */
  documentPath: string;
}

function open(name: string, bytes: Buffer): OpenedWordFile {
  const parts = unzip(bytes, () => true);
  const word = new WordPackage(parts);
  const documentPath = word.has(CONTENT_TYPES) ? relatedPart(word, "", "officeDocument") : undefined;
  const type = documentPath === undefined ? "" : contentType(word, documentPath);
  if (word.paths.some((path) => MACROS.test(path)) || MACROS.test(type)) throw problemError("wordTemplate.macros", { name });
  if (documentPath === undefined || !MAIN_PART.test(type)) {
    const kind = looksLike(bytes) ?? "en zip-fil";
    // A part of Word's in a package that does not know it: something cut the file short.
    throw word.paths.some((path) => path.startsWith("word/")) ? problemError("wordTemplate.broken", { name }) : problemError("wordTemplate.notWord", { name, looksLike: kind });
  }
  for (const [path, content] of parts) {
    if (isMarkup(path) && asBuffer(content).includes(DOCTYPE)) throw problemError("wordTemplate.broken", { name });
  }
  const root = word.xml(documentPath).documentElement;
  if (root?.namespaceURI?.includes("purl.oclc.org")) throw problemError("wordTemplate.strict", { name });
  if (root?.nodeName !== "w:document" || root.namespaceURI !== namespaces.w) throw problemError("wordTemplate.broken", { name });
  return { word, documentPath };
}

/**
 * Opens a Word document or template that somebody has chosen. Throws `file.empty`, `file.tooLarge` or one of the
 * `wordTemplate` problems, which say what the file is instead; `name` is the file's, for the message.
 */
export function openWordFile(name: string, bytes: Uint8Array, limitMb = WORD_TEMPLATE_LIMIT_MB): OpenedWordFile {
  const buffer = asBuffer(bytes);
  rejectOtherKinds(name, buffer, limitMb);
  try {
    return open(name, buffer);
  } catch (error) {
    if (error instanceof BrokenZipError || error instanceof SyntaxError) throw problemError("wordTemplate.broken", { name });
    throw error;
  }
}
