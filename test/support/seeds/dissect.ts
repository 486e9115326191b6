/** What a piece of a page becomes. A step is an item of a numbered list, whose number is derived. */
export type PieceKind =
  | "title"
  | "heading2"
  | "heading3"
  | "paragraph"
  | "item"
  | "step"
  | "marker"
  | "goal"
  | "comment";

export interface Piece {
  kind: PieceKind;
  text: string;
}

/** Where a piece begins: its kind and the few words it begins with. "" begins right where the text does. */
export type Beginning = readonly [PieceKind, string];

/**
 * Cuts running text at `beginnings`, which must stand in it in this order. Nothing is left over: each piece goes on to
 * where the next begins. Throws where one is not found.
 */
export function dissect(text: string, beginnings: readonly Beginning[]): Piece[] {
  const whole = text.replaceAll(/\s+/g, " ").trim();
  let from = 0;
  const starts = beginnings.map(([kind, words], index) => {
    const start = whole.indexOf(words, index === 0 ? 0 : from);
    if (start === -1) throw new Error(`"${words}" is not where it was expected`);
    if (index === 0 && start !== 0) throw new Error(`the text begins with "${whole.slice(0, 40)}"`);
    from = start + Math.max(words.length, 1);
    return { kind, start };
  });
  return starts.map(({ kind, start }, index) => ({ kind, text: whole.slice(start, starts[index + 1]?.start).trim() }));
}
