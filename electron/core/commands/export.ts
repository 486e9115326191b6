import { basename } from "node:path";
import { EDITIONS, type Edition } from "../../../shared/exportChoice.ts";
import { problemError } from "../../../shared/problem.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import { readFileBytes } from "../files/readFileBytes.ts";
import { importDocument } from "../import/importDocument.ts";
import { agendaOption } from "./agendaOption.ts";
import type { Command } from "./command.ts";
import { mustDiffer } from "./mustDiffer.ts";
import { formatFromPath } from "./outputFormat.ts";
import { parseCommandLine } from "./parseCommandLine.ts";
import { writePlan } from "./writePlan.ts";

const usage =
  "export PLAN(.json .planpakke) --to FIL(.docx .pdf .md .json .planpakke) [--edition final|hearing|review] [--word-template FIL(.dotx .docx)] [--changes-since PLAN(.json .planpakke)] [--document sagsfremstilling [--headings ID|FIL(.json)]]";

/** Throws `usage` for an edition there is not, or one that a file of this kind cannot be. */
function readEdition(name: string, format: string, document = "plan"): Edition {
  const edition = EDITIONS.find((known) => known === name);
  if (!edition) throw problemError("usage", { hint: `Udgaven »${name}« kendes ikke. Vælg final, hearing eller review.` });
  if (edition === "review" && format !== "docx") throw problemError("usage", { hint: `Udgaven »${name}« kan kun skrives som Word-fil (.docx).` });
  if (edition === "hearing" && format !== "docx" && format !== "pdf") {
    throw problemError("usage", { hint: `Udgaven »${name}« kan kun skrives som Word-fil (.docx) eller PDF (.pdf).` });
  }
  if (edition !== "final" && document !== "plan") throw problemError("usage", { hint: `Udgaven »${name}« findes kun af selve planen.` });
  return edition;
}

/** The earlier plan that changes are to be shown against. Throws `usage` for a file that cannot show any. */
function readEarlier(path: string | undefined, format: string, document = "plan"): { changesSince?: PlanFile } {
  if (path === undefined) return {};
  if (format !== "docx" || document !== "plan") throw problemError("usage", { hint: "Ændringer kan kun vises i en plan, der skrives som Word-fil (.docx)." });
  formatFromPath(path, ["json", "planpakke"]);
  return { changesSince: importDocument(basename(path), readFileBytes(path)) };
}

/** The municipality's own Word file. Throws `usage` where what is written has no look of its own. */
function readTemplateOption(path: string | undefined, format: string): { wordTemplate?: NamedBytes } {
  if (path === undefined) return {};
  if (format !== "docx" && format !== "pdf") {
    throw problemError("usage", { hint: "En Word-skabelon kan kun bruges, når der skrives en Word-fil (.docx) eller PDF (.pdf)." });
  }
  return { wordTemplate: { name: basename(path), bytes: readFileBytes(path) } };
}

export const exportCommand: Command = {
  usage,
  summary: "skriver en plan som Word-fil, PDF, tekst eller pakke",
  async run(args, { printPdf }) {
    const { operands, values } = parseCommandLine(args, {
      usage,
      operands: ["PLAN"],
      required: ["to"],
      optional: ["edition", "word-template", "document", "headings", "changes-since"],
    });
    const { to } = values;
    const format = formatFromPath(to, ["docx", "pdf", "md", "json", "planpakke"]);
    const edition = readEdition(values.edition ?? "final", format, values.document);
    formatFromPath(operands.PLAN, ["json", "planpakke"]);
    mustDiffer(to, [values["word-template"], values["changes-since"], values.headings]);
    const agendaOf = agendaOption(values);
    const template = readTemplateOption(values["word-template"], format);
    const file = importDocument(basename(operands.PLAN), readFileBytes(operands.PLAN));
    const earlier = readEarlier(values["changes-since"], format, values.document);
    return writePlan(file, to, format, { edition, printPdf, ...template, ...earlier, ...agendaOf(file.plan) });
  },
};
