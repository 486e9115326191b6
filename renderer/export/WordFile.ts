import { toProblem } from "../../shared/problem.ts";
import { Observable } from "../ui/Observable.ts";
import type { MadeFile } from "./makeFile.ts";

/** A Word file that is made, and its bytes. */
export interface WordFileContent extends MadeFile {
  bytes: Uint8Array<ArrayBuffer>;
}

export interface WordFileState {
  /** The latest that was made; it stays while the next one is made. */
  file: WordFileContent | null;
  /** Whether `file` is what was asked for last. */
  isCurrent: boolean;
  /** How far the one under way is, from 0 to 1. */
  making: number | null;
  /** Why there is none of what was asked for last. */
  error: unknown;
  /** Whether the person stopped it. */
  isStopped: boolean;
}

type Make = (options: { signal: AbortSignal; onProgress: (fraction: number) => void }) => Promise<WordFileContent>;

interface Order {
  key: string;
  plan: object;
  stop: AbortController;
  promise: Promise<WordFileContent>;
}

/**
 * The Word file of a plan, made once for what is shown and what is saved: asked for again with nothing changed, it is the
 * same file.
 */
export class WordFile extends Observable<WordFileState> {
  #order: Order | undefined;

  constructor() {
    super({ file: null, isCurrent: false, making: null, error: undefined, isStopped: false });
  }

  /** The file of `plan` as it is now under the choices that `key` stands for; `make` is called where there is none yet. */
  ask(key: string, plan: object, make: Make): Promise<WordFileContent> {
    const known = this.#order;
    if (known?.key === key && known.plan === plan) return known.promise;
    known?.stop.abort();
    const stop = new AbortController();
    const order: Order = { key, plan, stop, promise: this.#make(stop, make) };
    this.#order = order;
    return order.promise;
  }

  async #make(stop: AbortController, make: Make): Promise<WordFileContent> {
    const { signal } = stop;
    this.show({ isCurrent: false, making: 0, error: undefined, isStopped: false });
    try {
      const file = await make({ signal, onProgress: (making) => signal.aborted || this.show({ making }) });
      signal.throwIfAborted();
      this.show({ file, isCurrent: true, making: null });
      return file;
    } catch (error) {
      if (!signal.aborted) {
        this.#order = undefined;
        this.show({ making: null, error });
      }
      throw error;
    }
  }

  /** Stops what is under way, as the person asks. */
  cancel(): void {
    this.#order?.stop.abort();
    this.#order = undefined;
    this.show({ making: null, isStopped: true });
  }

  /** Lets go of a file that the core no longer has. */
  forget(): void {
    this.#order = undefined;
    this.show({ isCurrent: false });
  }

  /** Nobody looks any more. */
  close(): void {
    this.#order?.stop.abort();
    this.#order = undefined;
  }
}

/** Whether the core has let go of a file meanwhile, so that it must be made anew. */
export function isGone(error: unknown): boolean {
  return toProblem(error).code === "job.unknown";
}
