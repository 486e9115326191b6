/** What an anchor is round: the words that are a block's own (`blockText`), all that was written of it, or a section. */
export type AnchoredPart = "words" | "block" | "section";

/** Word hides bookmarks whose name begins with an underscore. No names of its own ("_Toc", "_Ref") begin like these. */
const PREFIXES: Readonly<Record<AnchoredPart, string>> = { words: "_w", block: "_b", section: "_s" };

const PARTS: readonly AnchoredPart[] = ["words", "block", "section"];

/** The letters of ids (`idSchema`), and those of them that a bookmark's name may hold. No id begins with the first. */
const ID_LETTERS = "-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const NAME_LETTERS = ID_LETTERS.slice(1);

/** Tells a rewritten id from a plain one, which begins with a letter. */
const REWRITTEN = "_";

/** `digits` as a number in one system of letters, written in another. Nothing is lost unless it begins with a zero. */
function rewrite(digits: string, from: string, to: string): string {
  let value = 0n;
  for (const digit of digits) value = value * BigInt(from.length) + BigInt(from.indexOf(digit));
  let written = "";
  for (; value > 0n; value /= BigInt(to.length)) written = (to[Number(value % BigInt(to.length))] ?? "") + written;
  return written;
}

/**
 * The name of the hidden bookmark round the block or section with this id, or a part of it: letters, digits and underscores, at most 40
 * of them, as Word demands. An id with a hyphen is rewritten in the letters there are.
 */
export function anchorName(part: AnchoredPart, id: string): string {
  return PREFIXES[part] + (id.includes("-") ? REWRITTEN + rewrite(id, ID_LETTERS, NAME_LETTERS) : id);
}

/** The block or section and the part of it that a bookmark with this name is round; undefined for bookmarks that are no anchors. */
export function readAnchorName(name: string): { part: AnchoredPart; id: string } | undefined {
  const part = PARTS.find((known) => name.startsWith(PREFIXES[known]));
  const rest = name.slice(2);
  if (part === undefined || !/^\w+$/.test(rest) || !/^[a-zA-Z_]/.test(rest)) return undefined;
  const id = rest.startsWith(REWRITTEN) ? rewrite(rest.slice(1), NAME_LETTERS, ID_LETTERS) : rest;
  return anchorName(part, id) === name ? { part, id } : undefined;
}

const TAG = "planskriver:";

/** The tag of the content control round the section with this id. */
export function sectionTag(id: string): string {
  return TAG + id;
}

/** The section that a content control with this tag is round; undefined for controls of others. */
export function readSectionTag(tag: string): string | undefined {
  return tag.startsWith(TAG) ? tag.slice(TAG.length) : undefined;
}
