import { derivedWords, type WordsOfPlan } from "./derivedWords.ts";
import { normaliseInlines } from "./normaliseInlines.ts";
import type { Section } from "./nodes/index.ts";
import { descendants, isDerivedInline, isText, isTextBlock, type DerivedInline, type PlanNode } from "./tree.ts";

function spell<N extends PlanNode>(
  node: N,
  words: (inline: DerivedInline) => string,
  keeps: (inline: DerivedInline) => boolean,
): N {
  if (isText(node)) return node;
  if (isTextBlock(node)) {
    if (!node.children.some(isDerivedInline)) return node;
    const children = node.children.map((child) =>
      isDerivedInline(child) && !keeps(child) ? { ...child.children[0], text: words(child) } : child,
    );
    return { ...node, children: normaliseInlines(children) };
  }
  if (node.type === "link" || node.type === "footnote" || isDerivedInline(node)) return node;
  const element: PlanNode = node;
  return { ...element, children: (element.children as readonly PlanNode[]).map((child) => spell(child, words, keeps)) } as N;
}

/** `node` with everything derived in it replaced by what `words` says it says, with its marks. */
export function spellOutNode<N extends PlanNode>(node: N, words: (inline: DerivedInline) => string): N {
  return spell(node, words, () => false);
}

/** Sections keep their identity until they change, so each is looked through once per change. */
const holdsDerived = new WeakMap<Section, boolean>();

function needsSpelling(section: Section): boolean {
  const known = holdsDerived.get(section);
  if (known !== undefined) return known;
  const needs = Array.from(descendants(section)).some(isDerivedInline);
  holdsDerived.set(section, needs);
  return needs;
}

/** Keeps references as they are, for a file that can hold them as living ones. */
export interface SpellOutOptions {
  keepReferences?: boolean;
}

/**
 * `plan` with every field, key figure and reference replaced by the words it shows, with its marks: what exporters and
 * counts of words work on. Sections without any of them stay the same objects.
 */
export function spellOut<P extends WordsOfPlan>(plan: P, { keepReferences = false }: SpellOutOptions = {}): P {
  const words = derivedWords(plan);
  const keeps = (inline: DerivedInline) => keepReferences && inline.type === "reference";
  return {
    ...plan,
    sections: plan.sections.map((section) => (needsSpelling(section) ? spell(section, words, keeps) : section)),
  };
}
