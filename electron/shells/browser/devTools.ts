import type { Readable, Writable } from "node:stream";

/** What the browser answers or tells; `id` is that of the question. */
interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

interface Waiting {
  resolve: (result: Record<string, unknown>) => void;
  reject: (error: Error) => void;
}

/** Undefined for what is no message; a broken pipe must not take the program with it. */
function readMessage(bytes: Buffer): Message | undefined {
  try {
    return JSON.parse(bytes.toString("utf8")) as Message;
  } catch {
    return undefined;
  }
}

/**
 * A conversation with a browser by the Chrome DevTools Protocol, through two pipes that nobody else can reach. Each
 * message is JSON with a zero byte behind it.
 */
export class DevTools {
  readonly #writing: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (params: Record<string, unknown>) => void>();
  #asked = 0;
  #rest: Buffer[] = [];

  constructor(writing: Writable, reading: Readable) {
    this.#writing = writing;
    reading.on("data", (chunk: Buffer) => this.#take(chunk));
    // A browser that has ended is told of by its process.
    writing.on("error", () => undefined);
    reading.on("error", () => undefined);
  }

  #take(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...this.#rest, chunk.subarray(start, end)]);
      this.#rest = [];
      start = end + 1;
      const message = readMessage(whole);
      if (message) this.#answer(message);
    }
    this.#rest.push(chunk.subarray(start));
  }

  #answer({ id, method, params, result, error }: Message): void {
    if (method !== undefined) this.#listeners.get(method)?.(params ?? {});
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result ?? {});
  }

  /** Asks the browser, or with `sessionId` the page of that session. Rejects with the browser's own words. */
  ask(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<Record<string, unknown>> {
    this.#asked += 1;
    const id = this.#asked;
    const answered = new Promise<Record<string, unknown>>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#writing.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return answered;
  }

  /** Has `listener` called whenever the browser tells of `method`, in the order it does. */
  listen(method: string, listener: (params: Record<string, unknown>) => void): void {
    this.#listeners.set(method, listener);
  }
}
