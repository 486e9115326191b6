import type { AgendaTemplate } from "../../../shared/agenda/agendaTemplate.ts";
import { hearingGaps } from "../../../shared/checks/hearingGaps.ts";
import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import { describeFileFinding, type FileFinding } from "../../../shared/fileFinding.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { describeWordTemplate, PDF_IN_TEMPLATE, type ReportLine } from "../../../shared/wordTemplate.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { ExportOptions } from "../export/exportOptions.ts";
import { exportPlan } from "../export/exportPlan.ts";
import { hasTrackedChanges } from "../export/compare/writeChanges.ts";
import { verifyFile } from "../export/verify/verifyFile.ts";
import { describeTemplateFile } from "../export/wordTemplate/describeTemplate.ts";
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

/** "sagsfremstilling med 7 overskrifter (København)" */
function summariseMemo({ name, headings }: AgendaTemplate): string {
  const count = headings.reduce((sum, { below }) => sum + 1 + below.length, 0);
  return `sagsfremstilling med ${count} ${count === 1 ? "overskrift" : "overskrifter"} (${name})`;
}

/** Of the pictures that the plan shows, how many its file did not bring along; each is counted once. */
function countMissing({ plan, assets }: PlanFile): number {
  return new Set(planAssets(plan).flatMap(({ sha256 }) => (assets.has(sha256) ? [] : [sha256]))).size;
}

/** What is wrong with the finished file, one thing a line. */
function listFindings(findings: readonly FileFinding[]): string[] {
  if (findings.length === 0) return [];
  const count = findings.length === 1 ? "1 ting skal" : `${findings.length} ting skal`;
  return [`${count} rettes i filen:`, ...findings.map((finding) => `- ${describeFileFinding(finding)}`)];
}

function listMissing(file: PlanFile): string[] {
  const missing = countMissing(file);
  if (missing === 0) return [];
  const [pictures, them] = missing === 1 ? ["billede", "det"] : ["billeder", "dem"];
  return [`${missing} ${pictures} fulgte ikke med planen og mangler i filen. Indsæt ${them} i planen igen.`];
}

/** What those who are asked would miss in a hearing edition. */
function listGaps({ hearing }: Plan, { edition }: ExportOptions): string[] {
  if (edition !== "hearing") return [];
  return hearingGaps(hearing, new Date().toISOString().slice(0, 10)).map(({ message }) => message);
}

/** That there is nothing to see where changes were asked for. */
function listChanges(bytes: Uint8Array, { changesSince }: ExportOptions): string[] {
  if (!changesSince) return [];
  const { title } = changesSince.plan;
  return hasTrackedChanges(bytes)
    ? [`Ændringer siden »${title}« står i filen som sporede ændringer.`]
    : [`Der er ingen forskel på planen og »${title}«, så filen har ingen sporede ændringer.`];
}

/** What the municipality's own Word file gave and lacked; the lines that somebody must see to are findings. */
function describeTemplateOf({ wordTemplate }: ExportOptions, format: ExportFormat): ReportLine[] {
  if (!wordTemplate) return [];
  const report = () => describeWordTemplate(describeTemplateFile(wordTemplate.name, wordTemplate.bytes));
  const lines = format === "pdf" ? [{ text: PDF_IN_TEMPLATE, isFinding: false }] : report();
  return lines.map((line) => ({ ...line, text: `Word-skabelon ${wordTemplate.name}: ${line.text}` }));
}

/**
 * Writes a plan with its pictures to `path` in `format`, all or nothing, and says what it holds. Findings are pictures that
 * are not there, since nobody would miss them until the document was read, what the edition lacks, and what is wrong with a
 * finished Word file.
 */
export async function writePlan(file: PlanFile, path: string, format: ExportFormat, options: ExportOptions = {}): Promise<CommandResult> {
  const { plan, assets, comments = NO_COMMENTS } = file;
  const bytes = await exportPlan(plan, format, { assets, comments, pageNumbers: true, ...options });
  writeFileAtomically(path, bytes);
  const template = describeTemplateOf(options, format);
  const missing = options.agenda ? [] : listMissing(file);
  const found = [...missing, ...listGaps(plan, options), ...listFindings(verifyFile(bytes, format, plan, options.agenda !== undefined))];
  const summary = options.agenda ? summariseMemo(options.agenda) : summarise(plan);
  const exitCode = found.length > 0 || template.some(({ isFinding }) => isFinding) ? 1 : 0;
  return { exitCode, output: [`Skrev ${path}: ${summary}.`, ...template.map(({ text }) => text), ...listChanges(bytes, options), ...found].join("\n") };
}
