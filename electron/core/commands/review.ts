import { basename } from "node:path";
import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import type { ReturnedFile } from "../../../shared/review/index.ts";
import type { PlanFile } from "../assets/assets.ts";
import { readPackage } from "../exchange/package.ts";
import { returnedFromPackage } from "../exchange/returnedFromPackage.ts";
import { readFileBytes } from "../files/readFileBytes.ts";
import { readReturnedWord } from "../import/word/readReturnedWord.ts";
import type { Command } from "./command.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { readPlanFile } from "./readPlanFile.ts";
import { isNothing, reportJson, reportReturned, reportText } from "./returnedReport.ts";

const usage = "review RETUR(.docx .planpakke) --sent PLAN(.json .planpakke) [--json]";

async function readReturned(path: string, sent: PlanFile): Promise<ReturnedFile> {
  const format = formatFromPath(path, ["docx", "planpakke"]);
  const [name, bytes] = [basename(path), readFileBytes(path)];
  switch (format) {
    case "docx":
      return readReturnedWord(name, bytes, { plan: sent.plan, comments: sent.comments ?? NO_COMMENTS });
    case "planpakke":
      return returnedFromPackage(name, readPackage(name, bytes), sent);
  }
}

export const reviewCommand: Command = {
  usage,
  summary: "viser, hvad der er ændret og sagt i en fil, der er kommet tilbage fra gennemsyn",
  async run(args) {
    const { operands, values, flags } = parseCommandLine(args, { usage, operands: ["RETUR"], required: ["sent"], flags: ["json"] });
    const sent = readPlanFile(values.sent);
    const report = reportReturned(await readReturned(operands.RETUR, sent), { plan: sent.plan, comments: sent.comments ?? NO_COMMENTS });
    const exitCode = isNothing(report) ? 0 : 1;
    if (flags.has("json")) return { exitCode, output: reportJson(report) };
    return { exitCode, output: isNothing(report) ? "Ingen ændringer og ingen kommentarer." : reportText(report) };
  },
};
