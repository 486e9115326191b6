import { describeChanges, type ChangeDescription, type ChangeGroup } from "../../../shared/diff/describeChange.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import type { Command } from "./command.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { readPlanFile } from "./readPlanFile.ts";

const usage = "diff A B [--json]";

/** "Brødtekst ændret (»Kommunen vil …«): »otte« → »ni«". */
function line({ what, where, detail }: ChangeDescription): string {
  return `  ${what}${where === "" ? "" : ` (${where})`}${detail === "" ? "" : `: ${detail}`}`;
}

/** The changes as programs read them: each with the words a person gets. */
function toJson(groups: readonly ChangeGroup[]): string {
  const changes = groups.flatMap(({ title, changes: own }) =>
    own.map(({ change, ...words }) => ({ ...change, sectionTitle: change.section === null ? null : title, ...words })),
  );
  return JSON.stringify(changes, null, 2);
}

export const diffCommand: Command = {
  usage,
  summary: "viser, hvad der er ændret fra plan A til plan B (.json .planpakke)",
  run(args) {
    const { operands, flags } = parseCommandLine(args, { usage, operands: ["A", "B"], flags: ["json"] });
    const [{ plan: a }, { plan: b }] = [readPlanFile(operands.A), readPlanFile(operands.B)];
    const groups = describeChanges(a, diffPlans(a, b));
    const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
    const exitCode = count === 0 ? 0 : 1;
    if (flags.has("json")) return Promise.resolve({ exitCode, output: toJson(groups) });
    if (count === 0) return Promise.resolve({ exitCode, output: "Ingen ændringer." });
    const first = count === 1 ? "1 ændring:" : `${count} ændringer:`;
    const lines = groups.flatMap(({ title, changes }) => ["", title, ...changes.map(line)]);
    return Promise.resolve({ exitCode, output: [first, ...lines].join("\n") });
  },
};
