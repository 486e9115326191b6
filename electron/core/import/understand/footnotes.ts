import { createFootnote, type Inline, type Text } from "../../../../shared/plan/nodes/index.ts";
import { isText } from "../../../../shared/plan/tree.ts";
import { isBlank, joinInlines, noteOf, splitLines } from "../inlines.ts";
import { mapInlines } from "../mapInlines.ts";
import { paragraphOf, type SourceBlock } from "../source.ts";

/** What a mark looks like: a number, or one of the signs used before numbers. */
const MARK = /^\s*(\d{1,3}|\*{1,3}|[†‡])\s*[).:]?\s*$/;

/** A note in the text: its mark, its words, and the index of the block it stood in. */
interface Note {
  key: string;
  words: Inline[];
  block: number;
}

function markIn(node: Inline | undefined): string | undefined {
  return node && isText(node) && node.superscript ? MARK.exec(node.text)?.[1] : undefined;
}

/** The mark a line starts with, where words follow it. */
function noteKey(line: readonly Inline[]): { key: string; words: Inline[] } | undefined {
  const start = line.findIndex((node) => !isText(node) || node.text.trim() !== "");
  const key = markIn(line[start]);
  const words = line.slice(start + 1);
  return key !== undefined && !isBlank(words) ? { key, words } : undefined;
}

/** Splits a paragraph into the notes it consists of; lines after a note's first belong to it. */
function notesIn(block: SourceBlock, index: number): { notes: Note[]; rest: Inline[][] } {
  const notes: Note[] = [];
  const rest: Inline[][] = [];
  if (block.type !== "paragraph") return { notes, rest };
  for (const line of splitLines(block.inlines)) {
    const started = noteKey(line);
    const open = notes.at(-1);
    if (started) notes.push({ ...started, block: index });
    else if (open) open.words = joinInlines([open.words, line], " ");
    else rest.push(line);
  }
  return { notes, rest };
}

interface Mark {
  node: Text;
  key: string;
  block: number;
}

function marksIn(blocks: readonly SourceBlock[], notes: readonly Note[]): Mark[] {
  const keys = new Set(notes.map(({ key }) => key));
  const marks: Mark[] = [];
  blocks.forEach((block, index) => {
    mapInlines(block, (inlines) => {
      for (const node of inlines) {
        const key = markIn(node);
        if (key !== undefined && isText(node) && keys.has(key)) marks.push({ node, key, block: index });
      }
      return [...inlines];
    });
  });
  return marks;
}

/** The nearest free mark before the note, since numbers may start over on each page; else the first after it. */
function joinedMarks(marks: readonly Mark[], notes: readonly Note[]): Map<Text, Note> {
  const joined = new Map<Text, Note>();
  for (const note of notes) {
    const free = marks.filter(({ key, node }) => key === note.key && !joined.has(node));
    const mark = free.findLast(({ block }) => block <= note.block) ?? free[0];
    if (mark) joined.set(mark.node, note);
  }
  return joined;
}

/**
 * The document with its notes joined to their marks: superscript numbers in the text, and paragraphs that start with
 * the same number wherever they stand. A note without a mark, or a mark without a note, stays as it is.
 */
export function joinFootnotes(blocks: readonly SourceBlock[]): SourceBlock[] {
  const found = blocks.map(notesIn);
  const notes = found.flatMap((each) => each.notes);
  if (notes.length === 0) return [...blocks];

  const bodies = blocks.map((block, index): SourceBlock => {
    const rest = found[index]?.rest ?? [];
    return block.type === "paragraph" && found[index]?.notes.length ? paragraphOf(joinInlines(rest, "\n")) : block;
  });
  const joined = joinedMarks(marksIn(bodies, notes), notes);
  const used = new Set(joined.values());
  const withMarks = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((node) => {
      const note = isText(node) ? joined.get(node) : undefined;
      return note ? createFootnote(noteOf(note.words)) : node;
    });
  return bodies.flatMap((body, index): SourceBlock[] => {
    const unused = (found[index]?.notes ?? []).filter((note) => !used.has(note));
    const loose = unused.map((note) => paragraphOf([{ text: note.key, superscript: true }, ...note.words]));
    const kept = mapInlines(body, withMarks);
    return kept.type === "paragraph" && isBlank(kept.inlines) ? loose : [kept, ...loose];
  });
}
