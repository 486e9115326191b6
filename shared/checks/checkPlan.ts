import { RULES, type CheckedPlan, type Finding } from "./finding.ts";
import { checkAlternativeTexts } from "./rules/alternativeTexts.ts";
import { checkReferences } from "./rules/brokenReferences.ts";
import { checkContents } from "./rules/contentsMissing.ts";
import { checkEmptySections } from "./rules/emptySections.ts";
import { checkGuidance } from "./rules/guidanceLeft.ts";
import { checkHeadingLevels } from "./rules/headingLevels.ts";
import { checkLinkWords } from "./rules/linkWords.ts";
import { checkPlaceholders } from "./rules/placeholders.ts";
import { checkProperties } from "./rules/properties.ts";
import { checkTableHeads } from "./rules/tableHeads.ts";

const CHECKS: readonly ((plan: CheckedPlan) => Finding[])[] = [
  checkProperties,
  checkReferences,
  checkPlaceholders,
  checkAlternativeTexts,
  checkTableHeads,
  checkHeadingLevels,
  checkLinkWords,
  checkContents,
  checkEmptySections,
  checkGuidance,
];

/** Everything to see to before a plan goes out: by rule, the most pressing first, and within one in reading order. */
export function checkPlan(plan: CheckedPlan): Finding[] {
  const findings = CHECKS.flatMap((check) => check(plan));
  return findings.toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}
