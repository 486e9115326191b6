import type { ServerResponse } from "node:http";

/** Keeps proxies and sleeping laptops from dropping a quiet stream, and shows us streams that are gone. */
const HEARTBEAT_MS = 15_000;

/** How soon a page that lost its stream comes back. Browsers' own seconds would let the program take it for closed. */
const RETRY_MS = 500;

/** The pages that listen for what the core tells unasked, as Server-Sent Events. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(":\n\n"), HEARTBEAT_MS).unref();
  readonly #onCount: (count: number) => void;

  /** `onCount` is told how many pages listen, each time that changes. */
  constructor(onCount: (count: number) => void) {
    this.#onCount = onCount;
  }

  add(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(`retry: ${RETRY_MS}\n\n`);
    this.#open.add(response);
    response.on("close", () => {
      this.#open.delete(response);
      this.#onCount(this.#open.size);
    });
    this.#onCount(this.#open.size);
  }

  send(event: unknown): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
  }
}
