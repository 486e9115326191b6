const INVISIBLE = /[\u00ad\u200b\ufeff]/g;
const LINE_SEPARATORS = /[\u0085\u2028\u2029\u000b\u000c]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/**
 * `text` without what Word cannot hold or nobody can see: control characters become spaces, page breaks and Unicode's
 * line separators ends of lines, halves of characters the replacement character.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(LINE_SEPARATORS, "\n")
    .replaceAll(CONTROLS, " ")
    .replaceAll(INVISIBLE, "");
}
