import { basename } from "node:path";
import { parsePeriod } from "../../../shared/plan/period.ts";
import { isTemplateFile } from "../../../shared/plan/templateFileName.ts";
import { NO_ASSETS } from "../assets/assets.ts";
import { readTemplateFile, type TemplateFile } from "../exchange/templateFile.ts";
import { readFileBytes } from "../files/readFileBytes.ts";
import { newPlan } from "../handlers/newPlan.ts";
import { findTemplate } from "../templates/templates.ts";
import type { Command } from "./command.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { writePlan } from "./writePlan.ts";

const usage = "new --template ID|FIL(.planskabelon) --title TITEL --municipality KOMMUNE --period 2025-2026 --to FIL(.json .planpakke)";

/** The template that `text` names by its id or by the path of its file. */
function templateFrom(text: string): TemplateFile {
  if (!isTemplateFile(text)) return { template: findTemplate(text), assets: NO_ASSETS };
  return readTemplateFile(basename(text), readFileBytes(text));
}

export const newCommand: Command = {
  usage,
  summary: "begynder en plan ud fra en skabelon",
  async run(args) {
    const { values } = parseCommandLine(args, {
      usage,
      required: ["template", "title", "municipality", "period", "to"],
    });
    const { title, municipality, to } = values;
    const format = formatFromPath(to, ["json", "planpakke"]);
    const { template, assets } = templateFrom(values.template);
    const plan = newPlan(template, { title, municipality, period: parsePeriod(values.period) });
    return writePlan({ plan, assets }, to, format);
  },
};
