import { derivedWords } from "../../../../../shared/plan/derivedWords.ts";
import { blockText, type CommentAnchor } from "../../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { descendants, isText, isTextBlock, type PlanElement } from "../../../../../shared/plan/tree.ts";
import { ownRange, spellBlock } from "./ownOffsets.ts";
import type { CommentPlace, Piece, ReadPlaces } from "./readPlaces.ts";

function elementsOf({ sections }: Plan): Map<string, PlanElement> {
  const found = new Map<string, PlanElement>();
  for (const section of sections) for (const node of descendants(section)) if (!isText(node)) found.set(node.id, node);
  return found;
}

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

interface Stretch {
  piece: Piece;
  original: { start: number; end: number };
  current: { start: number; end: number };
}

/** What a comment stands on, piece by piece. */
function stretches({ pieces }: ReadPlaces, { start, end }: CommentPlace): Stretch[] {
  return pieces.slice(Math.max(start.piece, 0), end.piece + 1).map((piece, index) => {
    const isLast = Math.max(start.piece, 0) + index === end.piece;
    const side = (name: "original" | "current") => ({ start: index === 0 ? start[name] : 0, end: isLast ? end[name] : piece[name].length });
    return { piece, original: side("original"), current: side("current") };
  });
}

function isEmpty({ original, current }: Stretch): boolean {
  return original.end <= original.start && current.end <= current.start;
}

/**
 * Finds the place that a comment in a returned file speaks of, in terms of the plan as it was sent; on words that are new,
 * where they will stand once they are accepted. `theirs` is the plan with all that came.
 */
export function anchorFinder(read: ReadPlaces, sent: Plan, theirs: Plan): (place: CommentPlace | undefined) => CommentAnchor {
  const blocks = elementsOf(sent);
  const added = [...elementsOf(theirs).values()].filter(({ id }) => !blocks.has(id));
  const words = derivedWords(sent);
  const [first] = sent.sections;

  /** A place nobody can point at is told by its words. */
  const lost = (block: string, quote: string): CommentAnchor => ({ block, start: 0, end: quote.length, quote });

  const inNew = ({ piece, current }: Stretch): CommentAnchor | undefined => {
    const text = plain(piece.current);
    const found = text === "" ? undefined : added.find((block) => plain(blockText(block)) === text);
    if (!found) return undefined;
    const quote = piece.current.slice(current.start, current.end);
    return quote.trim() === "" ? { block: found.id, start: 0, end: 0, quote: "" } : { block: found.id, start: current.start, end: current.end, quote };
  };

  const inBlock = (block: PlanElement, { piece, original, current }: Stretch): CommentAnchor => {
    const spelled = spellBlock(block, words);
    const { start, end } = ownRange(spelled, piece.original, original);
    const quote = spelled.own.slice(start, end);
    if (quote !== "") return { block: block.id, start, end, quote };
    const written = piece.current.slice(current.start, current.end);
    // "Tabel 1." before a caption is nobody's words.
    const isNumber = !isTextBlock(block) && written === piece.original.slice(original.start, original.end);
    if (written.trim() === "" || isNumber) return { block: block.id, start: 0, end: 0, quote: "" };
    return { block: block.id, start, end: start + written.length, quote: written };
  };

  return (place) => {
    const all = place ? stretches(read, place) : [];
    const stretch = all.find((one) => !isEmpty(one) && blocks.has(one.piece.block ?? "")) ?? all.find((one) => !isEmpty(one)) ?? all[0];
    if (!stretch) return lost(first?.id ?? sent.id, "");
    const { piece } = stretch;
    const block = blocks.get(piece.block ?? "");
    if (block) return inBlock(block, stretch);
    const fresh = inNew(stretch);
    if (fresh) return fresh;
    const around = blocks.get(piece.inside ?? "");
    if (around) return { block: around.id, start: 0, end: 0, quote: "" };
    const said = plain(piece.current.slice(stretch.current.start, stretch.current.end) || piece.original.slice(stretch.original.start, stretch.original.end));
    const section = blocks.get(piece.section ?? "") ?? first;
    return lost(section?.id ?? sent.id, said);
  };
}
