import { derivedWords, inlineWords, readReferences } from "../../plan/derivedWords.ts";
import { BROKEN_REFERENCE, brokenReferences } from "../../plan/references/index.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

/** References to what is deleted, which stand as such in the file. */
export function checkReferences(plan: CheckedPlan): Finding[] {
  const reader = readReferences(plan);
  const words = derivedWords(plan, () => reader);
  return brokenReferences(plan, () => reader.targets).map(({ reference, among, sectionId }) => ({
    rule: "reference.broken",
    severity: "error",
    section: sectionId,
    block: reference.id,
    message: "Henvisningen peger på noget, der er slettet.",
    place: excerpt(inlineWords(among, words), BROKEN_REFERENCE),
  }));
}
