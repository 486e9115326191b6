import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createCore, type Core } from "../../core/handlers/core.ts";
import type { FinishedFile } from "../../core/jobs/exportJobs.ts";
import { readRendererFile, RENDERER_FOLDER, SECURITY_HEADERS } from "../rendererFiles.ts";
import { EventStreams } from "./eventStream.ts";
import { printPdf } from "./printPdf.ts";
import { Session } from "./session.ts";

/** The largest package, in base64, in bytes. */
const LARGEST_BODY = 280 * 1024 * 1024;

export interface BrowserShellOptions {
  dataFolder: string;
  /** The built renderer; another folder in tests. */
  rendererFolder?: string;
  /** How many bytes a call may bring; fewer in tests. */
  bodyLimit?: number;
  onUnexpected?: (error: unknown) => void;
  /** Told how many pages are open, each time that changes. */
  onPages?: (count: number) => void;
}

export interface BrowserShell {
  readonly core: Core;
  /** A new address that lets one browser in, once; `place` is what follows the `#` of the screen it shows. */
  address(place?: string): string;
  close(): Promise<void>;
}

/** Serves the program to a browser on this machine. Throws as `createCore` does. */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const { dataFolder, rendererFolder = RENDERER_FOLDER, bodyLimit = LARGEST_BODY, onPages = () => undefined } = options;
  const events = new EventStreams(onPages);
  let download: (FinishedFile & { jobId: string }) | undefined;
  const core = createCore({
    dataFolder,
    ...(options.onUnexpected && { onUnexpected: options.onUnexpected }),
    printPdf,
    saveFile: (file) => {
      download = file;
      return Promise.resolve({ outcome: "download", url: `/download/${file.jobId}` });
    },
  });
  core.listen((event) => events.send(event));

  const server = createServer((request, response) => {
    respond(request, response).catch(() => (response.headersSent ? response.destroy() : refuse(response, 500)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const session = new Session(port);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!comesFromHere(request)) return refuse(response, 403);
    // Joined as text: resolved against the origin, "//name" would be taken for another host.
    const url = URL.parse(`${origin}${request.url}`);
    if (url?.origin !== origin) return refuse(response, 404);

    const token = url.searchParams.get("token");
    if (request.method === "GET" && url.pathname === "/" && token !== null) {
      const cookie = session.redeem(token);
      if (!cookie) return refuse(response, 403);
      response.writeHead(303, { "Set-Cookie": cookie, "Cache-Control": "no-store", Location: "/" }).end();
      return;
    }
    if (!session.admits(request)) return refuse(response, 403);

    const [, route, name] = /^\/(call|download)\/([\w.-]+)$/.exec(url.pathname) ?? [];
    if (request.method === "POST") {
      return route === "call" && name ? answerCall(core, name, await readBody(request, bodyLimit), response) : refuse(response, 404);
    }
    if (request.method !== "GET") return refuse(response, 405);
    if (url.pathname === "/events") return events.add(response);
    if (route === "download") {
      return download && download.jobId === name ? sendFile(response, download) : refuse(response, 404);
    }

    const file = await readRendererFile(url.pathname, rendererFolder);
    if (!file) return refuse(response, 404);
    response.writeHead(200, { "Content-Type": file.type, "Cache-Control": "no-cache" }).end(file.bytes);
  }

  /** The Host keeps out pages whose name was made to point here; the Origin keeps out every other page. */
  function comesFromHere({ headers, method }: IncomingMessage): boolean {
    const fitting = method === "POST" ? [origin] : [origin, undefined];
    return headers.host === host && fitting.includes(headers.origin);
  }

  return {
    core,
    address: (place = "") => `${origin}/?token=${session.issueToken()}${place}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      events.close();
      await core.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const REFUSALS = {
  403: "Åbn Planskriver fra programmet selv. Adressen virker kun én gang.",
  404: "Findes ikke.",
  405: "Kan ikke bruges her.",
  413: "Indholdet er for stort.",
  500: "Der opstod en uventet fejl.",
} as const;

function refuse(response: ServerResponse, status: keyof typeof REFUSALS): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" }).end(REFUSALS[status]);
}

/** The whole body, or undefined where it has more than `limit` bytes. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function answerCall(core: Core, method: string, body: string | undefined, response: ServerResponse): Promise<void> {
  if (body === undefined) return refuse(response, 413);
  const answer = await core.call(method, parseJson(body));
  response
    .writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" })
    .end(JSON.stringify(answer));
}

/** As RFC 6266 has it: a plain name for old clients, and the real one, æøå and all. */
function sendFile(response: ServerResponse, { fileName, bytes }: FinishedFile): void {
  const plain = fileName.replaceAll(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  response
    .writeHead(200, {
      "Content-Type": "application/octet-stream",
      "Content-Length": bytes.byteLength,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      "Cache-Control": "no-store",
    })
    .end(bytes);
}
