import { z } from "zod";
import {
  contract,
  eventSchema,
  type Bridge,
  type CoreEvent,
  type Input,
  type Method,
  type Output,
} from "../../shared/contract.ts";
import { problemError, ProblemError, problemSchema } from "../../shared/problem.ts";
import { createHttpBridge } from "./httpBridge.ts";

declare global {
  interface Window {
    /** Put there by a shell that has a transport of its own; without one the core is reached over HTTP. */
    planskriver?: Bridge;
  }
}

const bridge = window.planskriver ?? createHttpBridge();

/** Whether the shell can open dialogs of the system, such as one to choose a folder in. */
export const hasDialogs = window.planskriver !== undefined;

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  problemSchema.extend({ ok: z.literal(false) }),
]);

/** Calls the core. Throws `ProblemError`: what the core answered, or `core.unreachable` where no answer came. */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const received = await bridge.call(method, input).catch(() => {
    throw problemError("core.unreachable");
  });
  const answer = answerSchema.safeParse(received);
  if (!answer.success) throw problemError("core.unreachable");
  if (!answer.data.ok) {
    const { code, details } = answer.data;
    throw new ProblemError(details ? { code, details } : { code });
  }
  const value = contract[method].output.safeParse(answer.data.value);
  if (!value.success) throw problemError("call.invalid", { method });
  return value.data as Output<M>;
}

const listeners = new Set<(event: CoreEvent) => void>();

// For as long as the page lives, whoever listens: it is also how the browser shell knows that a window is open.
bridge.listen((received) => {
  const event = eventSchema.safeParse(received);
  if (event.success) for (const hear of listeners) hear(event.data);
});

/** Hears what the core tells unasked; the returned function ends it. */
export function listen(listener: (event: CoreEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
