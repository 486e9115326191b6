import { basename } from "node:path";
import { problemError } from "../../../shared/problem.ts";
import { readFileBytes } from "../files/readFileBytes.ts";
import { importDocument } from "../import/importDocument.ts";
import { agendaOption } from "./agendaOption.ts";
import type { Command } from "./command.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { writePlan } from "./writePlan.ts";

const usage = "export PLAN(.json .planpakke) --to FIL(.docx .md .json .planpakke) [--document sagsfremstilling [--headings ID|FIL(.json)]]";

export const exportCommand: Command = {
  usage,
  summary: "skriver en plan som Word-fil, tekst eller pakke",
  async run(args) {
    const { operands, values } = parseCommandLine(args, {
      usage,
      operands: ["PLAN"],
      required: ["to"],
      optional: ["document", "headings"],
      later: ["edition", "word-template", "changes-since"],
    });
    const { to } = values;
    if (to.toLowerCase().endsWith(".pdf")) throw problemError("usage", { hint: "Eksport til .pdf findes endnu ikke." });
    const format = formatFromPath(to, ["docx", "md", "json", "planpakke"]);
    formatFromPath(operands.PLAN, ["json", "planpakke"]);
    const agendaOf = agendaOption(values);
    const file = importDocument(basename(operands.PLAN), readFileBytes(operands.PLAN));
    return writePlan(file, to, format, agendaOf(file.plan));
  },
};
