import { onTestFinished } from "vitest";
import type { CoreEvent, Input, Method, Output } from "../../../shared/contract.ts";
import { ProblemError, problemError, problemSchema } from "../../../shared/problem.ts";
import { createCore, type Core, type CoreOptions } from "../../../electron/core/handlers/core.ts";
import { tempFolder } from "./tempFolder.ts";

export interface TestCore {
  core: Core;
  events: CoreEvent[];
  /** Calls as the renderer does: gives the output, or throws the problem. */
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Resolves with the first event, past ones included, that `matches`. */
  event<E extends CoreEvent>(matches: (event: CoreEvent) => event is E): Promise<E>;
}

/** A core on a folder of its own, closed when the test is over. */
export function startCore(options: Partial<CoreOptions> = {}): TestCore {
  const core = createCore({
    dataFolder: tempFolder(),
    printPdf: () => Promise.reject(problemError("print.noBrowser")),
    saveFile: () => Promise.resolve({ outcome: "cancelled" }),
    ...options,
  });
  onTestFinished(() => core.close());
  const events: CoreEvent[] = [];
  core.listen((event) => events.push(event));

  return {
    core,
    events,
    async call(method, input) {
      const answer = await core.call(method, input);
      if (!answer.ok) throw new ProblemError(problemSchema.parse(answer));
      return answer.value as never;
    },
    event(matches) {
      const past = events.find(matches);
      if (past) return Promise.resolve(past);
      return new Promise((resolve) => {
        const stop = core.listen((event) => {
          if (!matches(event)) return;
          stop();
          resolve(event);
        });
      });
    },
  };
}
