import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startBrowserShell, type BrowserShell, type BrowserShellOptions } from "../../../electron/shells/browser/server.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Visitor {
  shell: BrowserShell;
  /** How many pages were open after each change. */
  pages: number[];
  host: string;
  origin: string;
  cookie: string;
  /** Sends a request exactly as given, unlike `fetch`, which tidies paths and keeps hold of Host and Origin. */
  send(method: string, path: string, headers?: Record<string, string>, body?: string): Promise<Reply>;
  call(method: string, input: unknown): Promise<unknown>;
}

function send(port: string, method: string, path: string, headers: Record<string, string>, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A shell whose renderer is a page of one line, with a file beside its folder that must never come out. */
async function start(options: Pick<BrowserShellOptions, "bodyLimit"> = {}): Promise<Visitor> {
  const folder = tempFolder();
  const rendererFolder = join(folder, "renderer");
  mkdirSync(rendererFolder);
  mkdirSync(join(folder, "renderer-private"));
  writeFileSync(join(rendererFolder, "index.html"), "<p>forside</p>");
  writeFileSync(join(rendererFolder, "æ ø.json"), "{}");
  writeFileSync(join(folder, "secret.json"), "hemmeligt");
  writeFileSync(join(folder, "renderer-private", "secret.json"), "hemmeligt");
  symlinkSync(join(folder, "secret.json"), join(rendererFolder, "link.json"));

  const pages: number[] = [];
  const shell = await startBrowserShell({
    dataFolder: join(folder, "data"),
    rendererFolder,
    ...options,
    onPages: (count) => pages.push(count),
  });
  onTestFinished(() => shell.close());
  const address = new URL(shell.address());
  const { host, origin, port } = address;
  const entered = await send(port, "GET", address.pathname + address.search, { host }, "");
  const [cookie = ""] = (entered.headers["set-cookie"]?.[0] ?? "").split(";");
  return {
    shell,
    pages,
    host,
    origin,
    cookie,
    send: (method, path, headers = {}, body = "") => send(port, method, path, { host, ...headers }, body),
    call: async (method, input) =>
      JSON.parse((await send(port, "POST", `/call/${method}`, { host, origin, cookie }, JSON.stringify(input))).body),
  };
}

describe("entering the browser shell", () => {
  it("takes a token once, and gives a cookie that no script and no other site can use", async () => {
    const { shell, send } = await start();
    const { pathname, search } = new URL(shell.address());
    const first = await send("GET", pathname + search);
    expect(first).toMatchObject({ status: 303, headers: { location: "/" } });
    expect(first.headers["set-cookie"]?.[0]).toMatch(/^planskriver-\d+=\S{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await send("GET", pathname + search);
    expect(second.status).toBe(403);
    expect(second.headers["set-cookie"]).toBeUndefined();
  });

  it("leaves the cookies of other running programs alone, since browsers keep one set for all ports", async () => {
    const [one, other] = [await start(), await start()];
    const [name] = one.cookie.split("=");
    expect(other.cookie.split("=")[0]).not.toBe(name);
    const cookie = `${one.cookie}; ${other.cookie}`;
    expect((await one.send("GET", "/", { cookie })).status).toBe(200);
    expect((await other.send("GET", "/", { cookie })).status).toBe(200);
    expect((await one.send("GET", "/", { cookie: other.cookie })).status).toBe(403);
  });

  it("is refused with a made-up token, without a cookie and with a made-up one", async () => {
    const { send, origin, cookie } = await start();
    const replies = await Promise.all([
      send("GET", "/?token="),
      send("GET", "/?token=abc"),
      send("GET", "/"),
      send("GET", "/events"),
      send("GET", "/", { cookie: cookie.replace(/=.*/, "=abc") }),
      send("POST", "/call/library.list", { origin }, "{}"),
    ]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 403));
  });
});

describe("a request with the cookie", () => {
  it("gets the page under a policy that lets it reach nothing but the program", async () => {
    const { send, cookie } = await start();
    const { status, headers, body } = await send("GET", "/", { cookie });
    expect({ status, body }).toEqual({ status: 200, body: "<p>forside</p>" });
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("is refused under another host's name, as a rebound name would have it", async () => {
    const { send, cookie, host } = await start();
    for (const wrong of ["evil.example", host.replace("127.0.0.1", "localhost"), "127.0.0.1", `${host}.evil.example`]) {
      expect((await send("GET", "/", { cookie, host: wrong })).status).toBe(403);
    }
  });

  it("is refused from another page, and a call also where it hides the page it comes from", async () => {
    const { send, cookie, origin } = await start();
    for (const wrong of ["https://evil.example", "null", origin.replace("http:", "https:"), "http://127.0.0.1:1"]) {
      expect((await send("GET", "/", { cookie, origin: wrong })).status).toBe(403);
      expect((await send("POST", "/call/library.list", { cookie, origin: wrong }, "{}")).status).toBe(403);
    }
    expect((await send("POST", "/call/library.list", { cookie }, "{}")).status).toBe(403);
    expect((await send("POST", "/call/library.list", { cookie, origin }, "{}")).status).toBe(200);
  });

  it("gets no file from outside the renderer's folder, however the way is written", async () => {
    const { send, cookie } = await start();
    const ways = [
      "/../secret.json",
      "/%2e%2e/secret.json",
      "/..%2fsecret.json",
      "/..%5csecret.json",
      "/..\\secret.json",
      "/../renderer-private/secret.json",
      "/%2e%2e%2frenderer-private/secret.json",
      "//secret.json",
      "/link.json",
      "/index.html%00.json",
      "/%",
    ];
    for (const way of ways) expect(await send("GET", way, { cookie }), way).toMatchObject({ status: 404 });
    expect((await send("GET", "/%C3%A6%20%C3%B8.json", { cookie })).status).toBe(200);
  });

  it("is refused where it uses a method no route has", async () => {
    const { send, cookie, origin } = await start();
    expect((await send("PUT", "/", { cookie })).status).toBe(405);
    expect((await send("POST", "/", { cookie, origin })).status).toBe(404);
    expect((await send("GET", "/download/abc", { cookie })).status).toBe(404);
  });
});

describe("calls and events", () => {
  it("reach the core and come back as answers", async () => {
    const { call } = await start();
    expect(await call("library.list", {})).toEqual({ ok: true, value: [] });
    expect(await call("library.nope", {})).toMatchObject({ ok: false, code: "call.invalid" });
  });

  it("survive a body that is no JSON", async () => {
    const { send, cookie, origin } = await start();
    const { body } = await send("POST", "/call/library.list", { cookie, origin }, "{");
    expect(JSON.parse(body)).toMatchObject({ ok: false, code: "call.invalid" });
  });

  it("refuse a body that is larger than any package", async () => {
    const { send, cookie, origin } = await start({ bodyLimit: 1024 });
    const post = (size: number) => send("POST", "/call/library.import", { cookie, origin }, "x".repeat(size));
    expect((await post(1024)).status).toBe(200);
    expect((await post(1025)).status).toBe(413);
  });

  it("tell an open page what the core tells unasked", async () => {
    const { call, cookie, origin } = await start();
    const response = await fetch(`${origin}/events`, { headers: { cookie } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await call("library.createExample", {});
    let text = "";
    while (!text.includes("libraryChanged")) text += (await reader?.read())?.value ?? "";
    expect(text).toContain('data: {"event":"libraryChanged"}\n\n');
    await reader?.cancel();
  });

  it("count a page that goes and comes back, and ask it to be quick about it", async () => {
    const { pages, cookie, origin } = await start();
    for (let visit = 0; visit < 2; visit += 1) {
      const closed = new AbortController();
      const response = await fetch(`${origin}/events`, { headers: { cookie }, signal: closed.signal });
      const first = await response.body?.pipeThrough(new TextDecoderStream()).getReader().read();
      expect(first?.value).toBe("retry: 500\n\n");
      expect(pages.at(-1)).toBe(1);
      closed.abort();
      await vi.waitUntil(() => pages.at(-1) === 0);
    }
    expect(pages).toEqual([1, 0, 1, 0]);
  });
});
