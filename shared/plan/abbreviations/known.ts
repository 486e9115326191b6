/**
 * What short forms in employment plans usually stand for, by short form. Suggestions only: a name changes with the law,
 * so a person accepts each.
 */
export const KNOWN_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["AMU", "arbejdsmarkedsuddannelser"],
  ["EGU", "erhvervsgrunduddannelse"],
  ["FGU", "forberedende grunduddannelse"],
  ["FVU", "forberedende voksenundervisning"],
  ["IGU", "integrationsgrunduddannelse"],
  ["KUI", "Den Kommunale Ungeindsats"],
  ["LAB", "lov om en aktiv beskæftigelsesindsats"],
  ["RAR", "Regionalt Arbejdsmarkedsråd"],
  ["SHO", "selvforsørgelses- og hjemrejseydelse eller overgangsydelse"],
  ["STAR", "Styrelsen for Arbejdsmarked og Rekruttering"],
  ["STU", "særligt tilrettelagt ungdomsuddannelse"],
  ["VEU", "voksen- og efteruddannelse"],
  ["VUC", "voksenuddannelsescenter"],
]);
