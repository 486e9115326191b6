import { contract, isMethod, type Answer, type CoreEvent, type Method } from "../../../shared/contract.ts";
import { problemError, toProblem } from "../../../shared/problem.ts";
import type { PrintPdf } from "../export/pdf/printPdf.ts";
import { ExportJobs } from "../jobs/exportJobs.ts";
import { Sharing } from "../sharing/sharing.ts";
import { openLibrary } from "../store/openLibrary.ts";
import { agendaHandlers } from "./agendaHandlers.ts";
import { assetHandlers } from "./assetHandlers.ts";
import { combine } from "./combine.ts";
import { commentHandlers } from "./commentHandlers.ts";
import { exchangeHandlers } from "./exchangeHandlers.ts";
import { exportHandlers, jobHandlers } from "./exportHandlers.ts";
import { folderHandlers } from "./folderHandlers.ts";
import type { HandlerContext } from "./handler.ts";
import { incomingHandlers } from "./incomingHandlers.ts";
import { libraryHandlers } from "./libraryHandlers.ts";
import { planHandlers } from "./planHandlers.ts";
import { settingsHandlers } from "./settingsHandlers.ts";
import { statusHandlers } from "./statusHandlers.ts";
import { templateHandlers } from "./templateHandlers.ts";
import { versionHandlers } from "./versionHandlers.ts";
import { wordTemplateHandlers } from "./wordTemplateHandlers.ts";

/** Everything a shell needs of the program: it passes on calls and events, and gives the core its ways to save files and to print. */
export interface Core {
  /** Answers any call with any input; never rejects. */
  call(method: string, input: unknown): Promise<Answer<unknown>>;
  /** Subscribes to what the core tells unasked; the returned function ends it. */
  listen(listener: (event: CoreEvent) => void): () => void;
  /** Waits for the calls going on, stops the jobs and closes the library. */
  close(): Promise<void>;
}

export interface CoreOptions {
  dataFolder: string;
  saveFile: HandlerContext["saveFile"];
  chooseFolder?: HandlerContext["chooseFolder"];
  printPdf: PrintPdf;
  /** Told of errors nobody foresaw, of which the person is only told that there was one. */
  onUnexpected?: (error: unknown) => void;
  /** Whether to hold the core to the contract's outputs too. By default in the source tree, where it costs nobody. */
  checkOutputs?: boolean;
}

/** Starts the core on the library in `dataFolder`. Throws as `openLibrary` does. */
export function createCore(options: CoreOptions): Core {
  const { dataFolder, saveFile, chooseFolder, printPdf, onUnexpected, checkOutputs = import.meta.url.endsWith(".ts") } = options;
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const library = openLibrary(dataFolder);
  const exports = new ExportJobs((job) => emit({ event: "job", job }), printPdf);
  const sharing = new Sharing({ library, dataFolder, emit, onUnexpected: (error) => onUnexpected?.(error) });
  listeners.add((event) => sharing.heard(event));
  const context: HandlerContext = { library, exports, sharing, emit, saveFile, chooseFolder };
  const handlers = combine({
    library: libraryHandlers(context),
    plan: planHandlers(context),
    status: statusHandlers(context),
    templates: templateHandlers(context),
    wordTemplate: wordTemplateHandlers(context),
    settings: settingsHandlers(context),
    agenda: agendaHandlers(context),
    assets: assetHandlers(context),
    export: exportHandlers(context),
    jobs: jobHandlers(context),
    versions: versionHandlers(context),
    incoming: incomingHandlers(context),
    exchange: exchangeHandlers(context),
    comments: commentHandlers(context),
    folder: folderHandlers(context),
  });

  async function perform(method: Method, input: unknown): Promise<unknown> {
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success) throw problemError("call.invalid", { method });
    const handle = handlers[method] as (input: unknown) => unknown;
    const output = await handle(parsed.data);
    if (checkOutputs) contract[method].output.parse(output);
    return output;
  }

  async function answer(method: string, input: unknown): Promise<Answer<unknown>> {
    try {
      if (!isMethod(method)) throw problemError("call.invalid", { method });
      return { ok: true, value: await perform(method, input) };
    } catch (error) {
      const { code, details } = toProblem(error);
      if (code === "unexpected") onUnexpected?.(error);
      return details ? { ok: false, code, details } : { ok: false, code };
    }
  }

  const ongoing = new Set<Promise<unknown>>();
  let closed = false;
  return {
    call(method, input) {
      if (closed) return Promise.resolve({ ok: false, code: "core.unreachable" });
      const answered = answer(method, input);
      ongoing.add(answered);
      void answered.finally(() => ongoing.delete(answered));
      return answered;
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      if (closed) return;
      closed = true;
      exports.cancelAll();
      await Promise.allSettled(ongoing);
      await sharing.close();
      library.close();
    },
  };
}
