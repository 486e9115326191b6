import type { Footnote, Inline, Link, Text } from "../../../../../shared/plan/nodes/index.ts";
import { hasWords, isText, type DerivedInline } from "../../../../../shared/plan/tree.ts";
import { printableText } from "../../../export/printableText.ts";

/** One unit of what a plan's words read as in a file, and what of the plan it comes from. */
export interface Atom {
  text: string;
  /** A text has its own characters here, as they are in the plan. */
  from: Text | Footnote | DerivedInline;
  link?: Link;
}

export interface Atoms {
  atoms: readonly Atom[];
  /** What a file shows nothing of, such as a note without words, by the place of the atom it stands before. */
  unseen: ReadonlyMap<number, readonly Inline[]>;
}

/** What stands for a footnote among atoms. */
export const NOTE = "note";

/** `words` says what is derived from the rest of the plan. */
export function atomsOf(inlines: readonly Inline[], words: (inline: DerivedInline) => string): Atoms {
  const atoms: Atom[] = [];
  const unseen = new Map<number, Inline[]>();
  const hide = (inline: Inline): void => {
    unseen.set(atoms.length, [...(unseen.get(atoms.length) ?? []), inline]);
  };
  const addText = (node: Text, link?: Link): void => {
    for (const raw of node.text.match(/\r\n|[^]/gu) ?? []) {
      const text = printableText(raw);
      if (text === "") hide({ ...node, text: raw });
      else atoms.push({ text, from: { ...node, text: raw }, ...(link ? { link } : {}) });
    }
  };
  for (const node of inlines) {
    if (isText(node)) addText(node);
    else if (node.type === "link") for (const text of node.children) addText(text, node);
    else if (node.type === "footnote") {
      if (hasWords(node.note)) atoms.push({ text: NOTE, from: node });
      else hide(node);
    } else {
      const said = Array.from(printableText(words(node)));
      if (said.length === 0) hide(node);
      for (const text of said) atoms.push({ text, from: node });
    }
  }
  return { atoms, unseen };
}
