import type { ExportFormat } from "../../../shared/exportChoice.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import type { PlanFile } from "../assets/assets.ts";
import { exportPlan } from "../export/exportPlan.ts";
import { writeFileAtomically } from "../files/writeFileAtomically.ts";
import type { CommandResult } from "./command.ts";

/** What the person may check at a glance: "6 afsnit, heraf 5 fokusområder, 22 punkter, 2 tabeller, 4 mål, 1 figur, 3 fodnoter". */
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
  const figures = (counts.get("chart") ?? 0) + (counts.get("image") ?? 0);
  const focusAreas = sections.filter(({ kind }) => kind === "focusArea").length;
  return [
    `${sections.length} afsnit (heraf ${focusAreas} ${focusAreas === 1 ? "fokusområde" : "fokusområder"})`,
    count("point", "punkt", "punkter"),
    count("table", "tabel", "tabeller"),
    count("goal", "mål", "mål"),
    `${figures} ${figures === 1 ? "figur" : "figurer"}`,
    count("footnote", "fodnote", "fodnoter"),
  ].join(", ");
}

/** Of the pictures that the plan shows, how many its file did not bring along; each is counted once. */
function countMissing({ plan, assets }: PlanFile): number {
  return new Set(planAssets(plan).flatMap(({ sha256 }) => (assets.has(sha256) ? [] : [sha256]))).size;
}

/**
 * Writes a plan with its pictures to `path` in `format`, all or nothing, and says what it holds. Pictures that are not
 * there are a finding, since nobody would miss them until the document was read.
 */
export async function writePlan(file: PlanFile, path: string, format: ExportFormat): Promise<CommandResult> {
  const { plan, assets } = file;
  writeFileAtomically(path, await exportPlan(plan, format, { assets, pageNumbers: true }));
  const output = `Skrev ${path}: ${summarise(plan)}.`;
  const missing = countMissing(file);
  if (missing === 0) return { exitCode: 0, output };
  const [pictures, them] = missing === 1 ? ["billede", "det"] : ["billeder", "dem"];
  return { exitCode: 1, output: `${output}\n${missing} ${pictures} fulgte ikke med planen og mangler i filen. Indsæt ${them} i planen igen.` };
}
