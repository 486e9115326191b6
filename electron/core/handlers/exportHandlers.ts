import type { PlanFile } from "../assets/assets.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function exportHandlers({ library, exports, saveFile }: HandlerContext): Handlers<"export"> {
  return {
    "export.start": ({ id, ...choice }) => {
      const planFile = (planId: string): PlanFile => {
        const { plan } = library.read(planId);
        return { plan, assets: library.assetsOf(plan) };
      };
      const older = choice.changesSince === null ? {} : { changesSince: planFile(choice.changesSince) };
      return { jobId: exports.start({ ...planFile(id), ...older, choice }) };
    },
    "export.read": ({ jobId }) => {
      const { fileName, bytes } = exports.finishedFile(jobId);
      return { fileName, bytes: Buffer.from(bytes).toString("base64") };
    },
    "export.save": async ({ jobId }) => {
      const saved = await saveFile({ jobId, ...exports.finishedFile(jobId) });
      if (saved.outcome !== "cancelled") exports.forget(jobId);
      return saved;
    },
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
