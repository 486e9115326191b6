import { formatAmount, MISSING } from "../figures/formatAmount.ts";
import { formatDecimal } from "../figures/formatDecimal.ts";
import type { Field, Inline, KeyFigureMention } from "./nodes/index.ts";
import { formatPeriod } from "./period.ts";
import type { Plan } from "./plan.ts";
import { referenceTargets, referenceWords, type ReferenceTarget } from "./references.ts";
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

/** Says what each derived inline of `plan` says; the plan is looked through once, at the first reference. */
export function derivedWords(plan: WordsOfPlan): (inline: DerivedInline) => string {
  let targets: ReadonlyMap<string, ReferenceTarget> | undefined;
  return (inline) => {
    switch (inline.type) {
      case "field":
        return fieldWords(inline.name, plan);
      case "keyFigure":
        return keyFigureWords(inline, plan);
      case "reference":
        targets ??= referenceTargets(plan);
        return referenceWords(targets.get(inline.target), inline.form);
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
