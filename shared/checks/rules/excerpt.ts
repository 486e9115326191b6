/** So much of a line is shown that its author knows it again. */
const LONGEST = 80;

/** `text` on one line, cut between words where it is long. `around` is what of it must be seen. */
export function excerpt(text: string, around = ""): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const at = Math.max(0, line.indexOf(around) + Math.floor(around.length / 2) - LONGEST / 2);
  const from = at === 0 ? 0 : line.indexOf(" ", at) + 1;
  const end = from + LONGEST >= line.length ? line.length : line.lastIndexOf(" ", from + LONGEST);
  const shown = line.slice(from, end > from ? end : from + LONGEST);
  return `${from > 0 ? "… " : ""}${shown}${end < line.length ? " …" : ""}`;
}
