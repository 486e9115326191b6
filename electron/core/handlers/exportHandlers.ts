import type { HandlerContext, Handlers } from "./handler.ts";

export function exportHandlers({ library, exports, saveFile }: HandlerContext): Handlers<"export"> {
  return {
    "export.start": ({ id, format }) => {
      const { plan } = library.read(id);
      return { jobId: exports.start({ plan, assets: library.assetsOf(plan) }, format) };
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
