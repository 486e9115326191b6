/** What is wrong with `text` where a number is due, and what to do about it. */
export function notANumberText(text: string): string {
  return `»${text.trim()}« er ikke et tal. Skriv fx 12.850 eller 2,1.`;
}

/** Asks which of two numbers `text` means. */
export function ambiguousText(text: string): string {
  return `»${text.trim()}« kan læses på to måder. Hvad mener du?`;
}
