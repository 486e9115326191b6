import { describeConflicts, type ConflictDescription } from "../../../shared/merge/describeConflict.ts";
import { mergeComments } from "../../../shared/merge/mergeComments.ts";
import { mergePlans } from "../../../shared/merge/mergePlans.ts";
import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import { problemError } from "../../../shared/problem.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { Command } from "./command.ts";
import { mustDiffer } from "./mustDiffer.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { readPlanFile } from "./readPlanFile.ts";
import { writePlan } from "./writePlan.ts";

const usage = "merge --base A --mine B --theirs C --to FIL(.json .planpakke) [--json]";

function mergeFiles(base: PlanFile, mine: PlanFile, theirs: PlanFile) {
  const { plan, conflicts } = mergePlans(base.plan, mine.plan, theirs.plan);
  const file: PlanFile = {
    plan,
    assets: new Map([...base.assets, ...theirs.assets, ...mine.assets]),
    comments: mergeComments(mine.comments ?? NO_COMMENTS, theirs.comments ?? NO_COMMENTS),
  };
  return { file, conflicts: describeConflicts([base.plan, theirs.plan, mine.plan, plan], conflicts) };
}

function lines({ section, what, base, mine, theirs }: ConflictDescription, index: number): string[] {
  return ["", `${index + 1}. ${section} – ${what}`, `   Før:   ${base}`, `   Min:   ${mine}`, `   Deres: ${theirs}`];
}

/** The conflicts as programs read them: each with the words a person gets. */
function toJson(conflicts: readonly ConflictDescription[]): string {
  const told = conflicts.map(({ conflict, section, what, base, mine, theirs }) => ({
    ...conflict,
    sectionTitle: conflict.section === null ? null : section,
    what,
    words: { base, mine, theirs },
  }));
  return JSON.stringify(told, null, 2);
}

export const mergeCommand: Command = {
  usage,
  summary: "fletter to udgaver af en plan, der begge er lavet ud fra A; hvor de strider mod hinanden, får filen B's",
  async run(args) {
    const { values, flags } = parseCommandLine(args, { usage, required: ["base", "mine", "theirs", "to"], flags: ["json"] });
    const format = formatFromPath(values.to, ["json", "planpakke"]);
    mustDiffer(values.to, [values.base, values.mine, values.theirs]);
    const [base, mine, theirs] = [readPlanFile(values.base), readPlanFile(values.mine), readPlanFile(values.theirs)];
    for (const [name, { plan }] of [[values.mine, mine], [values.theirs, theirs]] as const) {
      if (plan.id !== base.plan.id) throw problemError("merge.otherPlan", { name, base: values.base });
    }
    const { file, conflicts } = mergeFiles(base, mine, theirs);
    const { output } = await writePlan(file, values.to, format);
    const exitCode = conflicts.length === 0 ? 0 : 1;
    if (flags.has("json")) return { exitCode, output: toJson(conflicts) };
    if (conflicts.length === 0) return { exitCode, output: `${output}\nIngen konflikter.` };
    const first = conflicts.length === 1 ? "1 konflikt" : `${conflicts.length} konflikter`;
    return { exitCode, output: [output, `${first}. Filen har dem, som de står i ${values.mine}:`, ...conflicts.flatMap(lines)].join("\n") };
  },
};
