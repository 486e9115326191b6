import { formatAmount, MISSING } from "../figures/formatAmount.ts";
import { formatDecimal } from "../figures/formatDecimal.ts";
import type { Field, Inline, KeyFigureMention, Reference } from "./nodes/index.ts";
import { formatPeriod } from "./period.ts";
import type { Plan } from "./plan.ts";
import {
  referenceParts,
  referenceTargets,
  referenceWords,
  sentenceOpeners,
  type ReferencePart,
  type ReferenceTarget,
} from "./references/index.ts";
import { inlineText, isText, type DerivedInline } from "./tree.ts";

/** Stands where a key figure was deleted while the text still shows it. */
export const LOST_KEY_FIGURE = "[nøgletal mangler]";

/** What a field says. */
export function fieldWords(name: Field["name"], plan: Pick<Plan, "title" | "municipality" | "period">): string {
  switch (name) {
    case "title":
      return plan.title;
    case "municipality":
      return plan.municipality;
    case "period":
      return formatPeriod(plan.period);
    case "periodFrom":
      return String(plan.period.from);
    case "periodTo":
      return String(plan.period.to);
  }
}

/** What a mention of a key figure says. */
export function keyFigureWords(
  { figure, form }: Pick<KeyFigureMention, "figure" | "form">,
  plan: Pick<Plan, "keyFigures" | "houseStyle">,
): string {
  const found = plan.keyFigures.find(({ id }) => id === figure);
  if (!found) return LOST_KEY_FIGURE;
  if (form === "withUnit") return formatAmount(found.value, found.unit, plan.houseStyle);
  return found.value === null ? MISSING : formatDecimal(found.value);
}

/** Everything of a plan that its derived inlines speak of. */
export type WordsOfPlan = Pick<
  Plan,
  "title" | "municipality" | "period" | "focusAreas" | "houseStyle" | "keyFigures" | "sections"
>;

/** What the references of a plan say. */
export interface ReferenceReader {
  targets: ReadonlyMap<string, ReferenceTarget>;
  /** What `reference` says, with what it takes from its target told apart. */
  parts: (reference: Reference) => ReferencePart[];
}

/** Looks `plan` through for what can be referred to, and for the references that open a sentence. */
export function readReferences(plan: WordsOfPlan): ReferenceReader {
  // Within a target's own title a reference says its target's bare title, so that two can refer to each other.
  let bare: ReadonlyMap<string, ReferenceTarget> | undefined;
  const plain = { houseStyle: plan.houseStyle, opensSentence: false };
  const inTitle = (inline: DerivedInline): string => {
    if (inline.type === "field") return fieldWords(inline.name, plan);
    if (inline.type === "keyFigure") return keyFigureWords(inline, plan);
    bare ??= referenceTargets(plan);
    return referenceWords(bare.get(inline.target), inline.form, plain);
  };
  const targets = referenceTargets(plan, (inlines) => inlineWords(inlines, inTitle));
  const openers = plan.sections.map(sentenceOpeners);
  return {
    targets,
    parts: ({ id, target, form }) => {
      const opensSentence = openers.some((ids) => ids.has(id));
      return referenceParts(targets.get(target), form, { houseStyle: plan.houseStyle, opensSentence });
    },
  };
}

/** Says what each derived inline of `plan` says; the plan is looked through once, at the first reference. */
export function derivedWords(
  plan: WordsOfPlan,
  read: () => ReferenceReader = () => readReferences(plan),
): (inline: DerivedInline) => string {
  let references: ReferenceReader | undefined;
  return (inline) => {
    switch (inline.type) {
      case "field":
        return fieldWords(inline.name, plan);
      case "keyFigure":
        return keyFigureWords(inline, plan);
      case "reference":
        references ??= read();
        return references
          .parts(inline)
          .map(({ text }) => text)
          .join("");
    }
  };
}

/** Inline content as a reader sees it, on one line; footnotes are left out. */
export function inlineWords(inlines: readonly Inline[], words: (inline: DerivedInline) => string): string {
  return inlines
    .map((node) => {
      if (isText(node)) return node.text;
      if (node.type === "link") return inlineText(node.children);
      return node.type === "footnote" ? "" : words(node);
    })
    .join("");
}
