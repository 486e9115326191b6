import { derivedWords, type WordsOfPlan } from "./derivedWords.ts";
import { normaliseInlines } from "./normaliseInlines.ts";
import type { Section } from "./nodes/index.ts";
import { descendants, isDerivedInline, isText, isTextBlock, type DerivedInline, type PlanNode } from "./tree.ts";

function spell<N extends PlanNode>(node: N, words: (inline: DerivedInline) => string): N {
  if (isText(node)) return node;
  if (isTextBlock(node)) {
    if (!node.children.some(isDerivedInline)) return node;
    const children = node.children.map((child) =>
      isDerivedInline(child) ? { ...child.children[0], text: words(child) } : child,
    );
    return { ...node, children: normaliseInlines(children) };
  }
  if (node.type === "link" || node.type === "footnote" || isDerivedInline(node)) return node;
  const element: PlanNode = node;
  return { ...element, children: (element.children as readonly PlanNode[]).map((child) => spell(child, words)) } as N;
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

/**
 * `plan` with every field, key figure and reference replaced by the words it shows, with its marks: what exporters and
 * counts of words work on. Sections without any of them stay the same objects.
 */
export function spellOut<P extends WordsOfPlan>(plan: P): P {
  const words = derivedWords(plan);
  return { ...plan, sections: plan.sections.map((section) => (needsSpelling(section) ? spell(section, words) : section)) };
}
