import { parsePeriod } from "../../../shared/plan/period.ts";
import { NO_ASSETS } from "../assets/assets.ts";
import { newPlan } from "../handlers/newPlan.ts";
import type { Command } from "./command.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { writePlan } from "./writePlan.ts";

const usage = "new --template ID --title TITEL --municipality KOMMUNE --period 2025-2026 --to FIL(.json .planpakke)";

export const newCommand: Command = {
  usage,
  summary: "begynder en plan ud fra en skabelon",
  async run(args) {
    const { values } = parseCommandLine(args, {
      usage,
      required: ["template", "title", "municipality", "period", "to"],
    });
    const { template: templateId, title, municipality, to } = values;
    const format = formatFromPath(to, ["json", "planpakke"]);
    const plan = newPlan({ templateId, title, municipality, period: parsePeriod(values.period) });
    return writePlan({ plan, assets: NO_ASSETS }, to, format);
  },
};
