import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { agendaTemplateOf } from "../agenda/agendaTemplates.ts";
import type { PlanFile } from "../assets/assets.ts";
import { keepSentWord } from "../exchange/receiveWord.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

/** What can look like the municipality's own Word file. */
const USING_TEMPLATE: ReadonlySet<ExportFormat> = new Set(["docx", "pdf"]);

export function exportHandlers({ library, exports, emit, saveFile }: HandlerContext): Handlers<"export"> {
  return {
    "export.start": ({ id, ...choice }) => {
      const planFile = (planId: string): PlanFile => {
        const { plan } = library.read(planId);
        return { plan, assets: library.assetsOf(plan), comments: library.comments.list(planId) };
      };
      if (choice.edition === "review" && choice.format === "docx" && choice.document === "plan") {
        keepSentWord(library, id);
        emit({ event: "planChanged", id, part: "versions" });
      }
      const older = choice.changesSince === null ? {} : { changesSince: planFile(choice.changesSince) };
      const file = planFile(id);
      const agenda =
        choice.document === "sagsfremstilling" ? { agenda: agendaTemplateOf(file.plan, library.settings().agendaTemplate) } : {};
      const template = choice.wordTemplate && USING_TEMPLATE.has(choice.format) ? library.wordTemplateFile() : null;
      return { jobId: exports.start({ ...file, ...older, ...agenda, ...(template ? { wordTemplate: template } : {}), choice }) };
    },
    "export.read": ({ jobId }) => {
      const { fileName, bytes } = exports.finishedFile(jobId);
      return { fileName, bytes: Buffer.from(bytes).toString("base64") };
    },
    "export.save": ({ jobId }) => saveFile({ jobId, ...exports.finishedFile(jobId) }),
  };
}

export function jobHandlers({ exports }: HandlerContext): Handlers<"jobs"> {
  return {
    "jobs.cancel": ({ jobId }) => {
      exports.cancel(jobId);
      return {};
    },
  };
}
