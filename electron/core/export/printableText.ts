/** Line ends of other systems, and the separators that Word and Unicode use within a paragraph. */
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What XML 1.0 has no way to write: control characters, and the two that are no characters at all. */
const FORBIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

function cleanString(text: string): string {
  return text.toWellFormed().replace(LINE_BREAK, "\n").replace(FORBIDDEN, "");
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return cleanString(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}

/** `value` with every string in it reduced to characters that XML 1.0 allows; line breaks of all kinds become "\n". */
export function printableText<T>(value: T): T {
  return clean(value) as T;
}
