import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

function secret(): string {
  return randomBytes(32).toString("base64url");
}

function same(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Who may talk to the server. Any program and any web page on this machine can reach a loopback port, so the browser
 * we open proves itself with a token that works once and is then replaced by a cookie no script can read.
 */
export class Session {
  /** Name and value. Browsers keep cookies by host and not by port, so each port has a name of its own. */
  readonly #cookie: string;
  readonly #unused = new Set<string>();

  /** `port` is the one the server listens on. */
  constructor(port: number) {
    this.#cookie = `planskriver-${port}=${secret()}`;
  }

  /** A new token for one opening of the program. */
  issueToken(): string {
    const token = secret();
    this.#unused.add(token);
    return token;
  }

  /** The `Set-Cookie` value that `token` is good for, the first time. */
  redeem(token: string): string | undefined {
    if (!this.#unused.delete(token)) return undefined;
    return `${this.#cookie}; HttpOnly; SameSite=Strict; Path=/`;
  }

  admits(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? "").split("; ");
    return cookies.some((cookie) => same(cookie, this.#cookie));
  }
}
