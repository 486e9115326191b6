import { basename } from "node:path";
import { readFileBytes } from "../files/readFileBytes.ts";
import { importDocument } from "../import/importDocument.ts";
import type { Command } from "./command.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { writePlan } from "./writePlan.ts";

const usage = "import FIL(.md .txt .json .planpakke) --to FIL(.json .planpakke)";

export const importCommand: Command = {
  usage,
  summary: "læser et dokument som en plan",
  async run(args) {
    const { operands, values } = parseCommandLine(args, { usage, operands: ["FIL"], required: ["to"] });
    const format = formatFromPath(values.to, ["json", "planpakke"]);
    const read = importDocument(basename(operands.FIL), readFileBytes(operands.FIL));
    return writePlan(read, values.to, format);
  },
};
