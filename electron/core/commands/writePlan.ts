import type { ExportFormat } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import type { PlanFile } from "../assets/assets.ts";
import { exportPlan } from "../export/exportPlan.ts";
import { writeFileAtomically } from "../files/writeFileAtomically.ts";
import type { CommandResult } from "./command.ts";

/** What the person may check at a glance: "6 afsnit, heraf 5 fokusområder, 22 punkter, 2 tabeller og 3 fodnoter". */
function summarise({ sections }: Plan): string {
  const counts = new Map<string, number>();
  for (const section of sections) {
    for (const node of descendants(section)) {
      if ("type" in node) counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
    }
  }
  const count = (type: string, one: string, many: string) => {
    const number = counts.get(type) ?? 0;
    return `${number} ${number === 1 ? one : many}`;
  };
  const focusAreas = sections.filter(({ kind }) => kind === "focusArea").length;
  return [
    `${sections.length} afsnit (heraf ${focusAreas} ${focusAreas === 1 ? "fokusområde" : "fokusområder"})`,
    count("point", "punkt", "punkter"),
    count("table", "tabel", "tabeller"),
    count("footnote", "fodnote", "fodnoter"),
  ].join(", ");
}

/** Writes a plan with its pictures to `path` in `format`, all or nothing, and says what it holds. */
export async function writePlan({ plan, assets }: PlanFile, path: string, format: ExportFormat): Promise<CommandResult> {
  writeFileAtomically(path, await exportPlan(plan, format, { assets, pageNumbers: true }));
  return { exitCode: 0, output: `Skrev ${path}: ${summarise(plan)}.` };
}
