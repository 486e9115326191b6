import type { Version, VersionKind } from "./version.ts";

const DAY = 24 * 60 * 60 * 1000;

/** What nobody asked for, and so may go when there are others like it. */
const THINNED: ReadonlySet<VersionKind> = new Set(["automatic", "received", "restored"]);

/**
 * How many are kept, by age in ms: of those that share so much of their moment (ISO 8601), the last. Each stretch is part
 * of the next, so that it makes no difference how often versions are thinned on the way.
 */
const STEPS = [
  { until: 7 * DAY, shared: "2025-01-31T12".length },
  { until: 92 * DAY, shared: "2025-01-31".length },
  { until: Infinity, shared: "2025-01".length },
];

/** The newest stay, however many. */
const ALL_UNTIL = 2 * DAY;

/**
 * The ids of the versions that may go: of those made without being asked for, all of the last two days stay, then one an
 * hour for a week, one a day for three months, and one a month after that. Always the last of each, hence the newest.
 */
export function thinVersions(versions: readonly Pick<Version, "id" | "kind" | "at">[], now: Date): string[] {
  const newestFirst = versions.filter(({ kind }) => THINNED.has(kind)).toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return newestFirst.flatMap(({ id, at }, index) => {
    const later = newestFirst[index - 1];
    const age = now.getTime() - Date.parse(at);
    const step = STEPS.find(({ until }) => age <= until);
    if (!later || !step || age <= ALL_UNTIL) return [];
    return later.at.slice(0, step.shared) === at.slice(0, step.shared) ? [id] : [];
  });
}
