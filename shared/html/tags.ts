import type { Mark } from "../plan/nodes/index.ts";

const BLOCK_TAGS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup option p plaintext " +
    "pre search section summary table tbody td tfoot th thead tr ul xmp"
  ).split(" "),
);

/** Whether a browser starts a new line for elements of this name. */
export function isBlockTag(tag: string): boolean {
  return BLOCK_TAGS.has(tag);
}

const MARK_OF_TAG: ReadonlyMap<string, Mark> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["u", "underline"],
  ["sup", "superscript"],
  ["sub", "subscript"],
]);

/** The mark that elements of this name set on their text. */
export function markOfTag(tag: string): Mark | undefined {
  return MARK_OF_TAG.get(tag);
}
