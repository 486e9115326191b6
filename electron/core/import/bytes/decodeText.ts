import { problemError } from "../../../../shared/problem.ts";
import { looksLike } from "./looksLike.ts";

/** Text without a byte order mark is taken for UTF-16 when this share of every second byte is NUL. */
const UTF16_NUL_SHARE = 0.4;

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Danish text in UTF-16 has NUL in nearly every high byte and in no low byte. */
function markless16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const enough = (sample.length / 2) * UTF16_NUL_SHARE;
  if (sample.length < 8) return undefined;
  if (even === 0 && odd >= enough) return "utf-16le";
  if (odd === 0 && even >= enough) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding = "utf-8"): string {
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is valid, else as Windows-1252.
 * Line ends become "\n". Throws `file.empty` where there is nothing but space, and `file.notText`.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes) ?? markless16(bytes);
  const other = encoding ? undefined : looksLike(bytes);
  if (other) throw problemError("file.notText", { name, looksLike: other });
  const text = decode(bytes, encoding).replaceAll(/\r\n?/g, "\n");
  if (text.trim() === "") throw problemError("file.empty", { name });
  return text;
}
