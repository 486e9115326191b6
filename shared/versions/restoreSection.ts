import { mentions, sectionText } from "../plan/abbreviations/index.ts";
import { withFreeIds } from "../plan/freshIds.ts";
import { missingFigures, packLuggage, unpackCharts } from "../plan/luggage.ts";
import type { Section } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { descendants } from "../plan/tree.ts";

/** The ids of everything in `sections`, theirs included. */
function idsIn(sections: readonly Section[]): Set<string> {
  return new Set(sections.flatMap((section) => Array.from(descendants(section)).flatMap((node) => ("id" in node ? [node.id] : []))));
}

/** Where a section that is gone belongs: after the nearest one before it in `version` that `others` still have. */
function placeOf(id: string, version: Plan, others: readonly Section[]): number {
  const before = version.sections.slice(0, version.sections.findIndex((section) => section.id === id)).toReversed();
  for (const { id: earlier } of before) {
    const index = others.findIndex((section) => section.id === earlier);
    if (index !== -1) return index + 1;
  }
  return 0;
}

/**
 * The plan `now` with one section made what it was in `version`: where it stands now, or, if it is gone, where it stood. A
 * section that was not there then goes. Key figures and abbreviations it uses come back if they are gone, and a chart
 * keeps the numbers of a table that is; those that are still there stay as they are. What was moved out of the section
 * stays where it went too.
 */
export function restoreSection(now: Plan, version: Plan, id: string): Plan {
  const others = now.sections.filter((section) => section.id !== id);
  const then = version.sections.find((section) => section.id === id);
  if (!then) return others.length === 0 ? now : { ...now, sections: others };

  const luggage = packLuggage([then], version);
  const taken = idsIn(others);
  const own = idsIn([then]);
  const section = withFreeIds(unpackCharts(then, luggage, (table) => taken.has(table) || own.has(table)), taken);
  const index = now.sections.findIndex((one) => one.id === id);
  const known = new Set(now.abbreviations.map(({ short }) => short));
  const text = sectionText(then);
  return {
    ...now,
    sections: others.toSpliced(index === -1 ? placeOf(id, version, others) : index, 0, section),
    keyFigures: [...now.keyFigures, ...missingFigures(now.keyFigures, luggage.keyFigures)],
    abbreviations: [
      ...now.abbreviations,
      ...version.abbreviations.filter(({ short }) => !known.has(short) && mentions(text, short)),
    ],
  };
}
