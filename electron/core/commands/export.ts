import { basename } from "node:path";
import { problemError } from "../../../shared/problem.ts";
import { readFileBytes } from "../files/readFileBytes.ts";
import { importDocument } from "../import/importDocument.ts";
import type { Command } from "./command.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { writePlan } from "./writePlan.ts";

const usage = "export PLAN(.json .planpakke) --to FIL(.docx .md .json .planpakke)";

export const exportCommand: Command = {
  usage,
  summary: "skriver en plan som Word-fil, tekst eller pakke",
  async run(args) {
    const { operands, values } = parseCommandLine(args, {
      usage,
      operands: ["PLAN"],
      required: ["to"],
      later: ["edition", "word-template", "changes-since", "document", "headings"],
    });
    const { to } = values;
    if (to.toLowerCase().endsWith(".pdf")) throw problemError("usage", { hint: "Eksport til .pdf findes endnu ikke." });
    const format = formatFromPath(to, ["docx", "md", "json", "planpakke"]);
    formatFromPath(operands.PLAN, ["json", "planpakke"]);
    return writePlan(importDocument(basename(operands.PLAN), readFileBytes(operands.PLAN)), to, format);
  },
};
