/** What a file that is not text begins with, and what the person knows such a file as. Offsets are 0. */
const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ["%PDF-", "en PDF-fil"],
  ["{\\rtf", "en RTF-fil"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "en ældre Word- eller Excel-fil"],
  ["\x89PNG", "et billede"],
  ["\xff\xd8\xff", "et billede"],
  ["GIF8", "et billede"],
  ["\x1f\x8b", "en komprimeret fil"],
  ["7z\xbc\xaf\x27\x1c", "en komprimeret fil"],
  ["Rar!\x1a\x07", "en komprimeret fil"],
  ["SQLite format 3\0", "en database"],
];

/** Names of parts that tell one kind of zip from another; they stand uncompressed in the file. */
const ZIP_KINDS: readonly (readonly [part: string, name: string])[] = [
  ["word/document.xml", "en Word-fil"],
  ["xl/workbook.xml", "et Excel-ark"],
  ["ppt/presentation.xml", "en PowerPoint-fil"],
  ["mimetypeapplication/vnd.oasis", "et OpenDocument-dokument"],
  ["plan.json", "en .planpakke"],
];

const ZIP_START = Buffer.from("PK\x03\x04", "latin1");

/** More control characters than this share of the start means that nobody wrote it as text. */
const HIGHEST_CONTROL_SHARE = 0.02;

/** How much of the file is looked at for control characters. */
const SAMPLE = 65_536;

function zipKind(bytes: Buffer): string {
  return ZIP_KINDS.find(([part]) => bytes.includes(part, 0, "latin1"))?.[1] ?? "en zip-fil";
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}

/**
 * What `bytes` are instead of text, as words for a sentence ("en Word-fil"), or undefined where they may be text.
 * UTF-16 is full of NUL bytes: the caller tells it apart first.
 */
export function looksLike(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).equals(ZIP_START)) return zipKind(buffer);
  const start = buffer.toString("latin1", 0, 16);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (buffer.includes(0)) return "en binær fil";
  const sample = buffer.subarray(0, SAMPLE);
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > sample.length * HIGHEST_CONTROL_SHARE ? "en binær fil" : undefined;
}
