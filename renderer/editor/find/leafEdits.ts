/** A run of characters inside a text: `length` of them from `start`. */
export interface Leaf {
  start: number;
  length: number;
}

/** In the leaf with this index: at `offset` take away `remove` characters and put `insert` there. */
export interface LeafEdit {
  leaf: number;
  offset: number;
  remove: number;
  insert: string;
}

/**
 * How to put `replacement` for the characters from `start` up to `end` of a text made of `leaves`. The new words go
 * where the first old one stood, so that they get its marks; what stands between leaves, as footnotes do, is left alone.
 */
export function leafEdits(leaves: readonly Leaf[], start: number, end: number, replacement: string): LeafEdit[] {
  let insert = replacement;
  return leaves.flatMap((leaf, index) => {
    const from = Math.max(start, leaf.start);
    const to = Math.min(end, leaf.start + leaf.length);
    if (from >= to) return [];
    const edit = { leaf: index, offset: from - leaf.start, remove: to - from, insert };
    insert = "";
    return [edit];
  });
}
