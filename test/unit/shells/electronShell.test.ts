import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Session, WebContents, BrowserWindow } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Core } from "../../../electron/core/handlers/core.ts";
import { answerCalls } from "../../../electron/shells/electron/answerCalls.ts";
import { serveApp } from "../../../electron/shells/electron/appProtocol.ts";
import { chooseFolder } from "../../../electron/shells/electron/chooseFolder.ts";
import { lockDownContents, lockDownSession } from "../../../electron/shells/electron/lockDown.ts";
import { packagesAmong } from "../../../electron/shells/openPackages.ts";
import { safeOpenExternal } from "../../../electron/shells/electron/safeOpenExternal.ts";
import { saveFile } from "../../../electron/shells/electron/saveFile.ts";
import * as electron from "../../support/core/electronStandIn.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

vi.mock("electron", () => import("../../support/core/electronStandIn.ts"));

beforeEach(() => {
  vi.clearAllMocks();
});

describe("the app:// address", () => {
  async function fetchFrom(method: string, url: string): Promise<Response> {
    const folder = tempFolder();
    mkdirSync(join(folder, "renderer"));
    mkdirSync(join(folder, "renderer-private"));
    writeFileSync(join(folder, "renderer", "index.html"), "<p>forside</p>");
    writeFileSync(join(folder, "secret.json"), "hemmeligt");
    writeFileSync(join(folder, "renderer-private", "secret.json"), "hemmeligt");
    const session = new electron.StandInSession();
    serveApp(session as unknown as Session, join(folder, "renderer"));
    const response = await session.handlers.get("app")?.({ method, url });
    return response as Response;
  }

  it("gives the program's page under its policy", async () => {
    const response = await fetchFrom("GET", "app://planskriver/");
    expect(await response.text()).toBe("<p>forside</p>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([
    ["POST", "app://planskriver/", 405],
    ["GET", "app://evil/index.html", 403],
    ["GET", "app://planskriver.evil/index.html", 403],
    ["GET", "app://planskriver/missing.html", 404],
    ["GET", "app://planskriver/../secret.json", 404],
    ["GET", "app://planskriver/%2e%2e/secret.json", 404],
    ["GET", "app://planskriver/..%2fsecret.json", 404],
    ["GET", "app://planskriver/..%2frenderer-private%2fsecret.json", 404],
    ["GET", "app://planskriver/%00", 404],
  ])("answers %s %s with %i", async (method, url, status) => {
    expect((await fetchFrom(method, url)).status).toBe(status);
  });
});

describe("a locked-down session", () => {
  const session = new electron.StandInSession();
  lockDownSession(session as unknown as Session);
  const [[checkPermission], [askPermission], [useDevice], [beforeRequest]] = [
    session.setPermissionCheckHandler.mock.calls[0] as [() => boolean],
    session.setPermissionRequestHandler.mock.calls[0] as unknown as [(c: null, p: string, decide: (granted: boolean) => void) => void],
    session.setDevicePermissionHandler.mock.calls[0] as [() => boolean],
    session.webRequest.onBeforeRequest.mock.calls[0] as unknown as [
      (details: { url: string }, decide: (response: { cancel: boolean }) => void) => void,
    ],
  ];

  it("grants no permission", () => {
    const decide = vi.fn();
    askPermission(null, "media", decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(checkPermission()).toBe(false);
    expect(useDevice()).toBe(false);
  });

  it.each([
    ["app://planskriver/index.html", false],
    ["data:image/png;base64,AAAA", false],
    ["blob:app://planskriver/1", false],
    ["https://planskriver.dk/", true],
    ["http://127.0.0.1/", true],
    ["file:///etc/passwd", true],
    ["ws://127.0.0.1/", true],
    ["app://evil/", true],
    ["app://planskriver.evil/", true],
  ])("decides about a request for %s: stopped is %s", (url, cancel) => {
    const decide = vi.fn();
    beforeRequest({ url }, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
});

describe("locked-down contents", () => {
  /** Tells contents of an event, and returns whether they stopped what it announces. */
  function isStopped(name: string, details: { url?: string } = {}): boolean {
    const contents = new electron.StandInContents(undefined);
    lockDownContents(contents as unknown as WebContents);
    const event = { ...details, preventDefault: vi.fn() };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  }

  it.each(["will-navigate", "will-frame-navigate", "will-redirect"])("stop a %s away from the program's page", (name) => {
    expect(isStopped(name, { url: "https://www.star.dk/" })).toBe(true);
    expect(isStopped(name, { url: "file:///etc/passwd" })).toBe(true);
    expect(isStopped(name, { url: "app://planskriver.evil/" })).toBe(true);
  });

  it("let the page load itself anew", () => {
    expect(isStopped("will-navigate", { url: "app://planskriver/#/plan/a" })).toBe(false);
    expect(isStopped("will-frame-navigate", { url: "app://planskriver/#/plan/a" })).toBe(false);
  });

  it("hold no page within the page", () => {
    expect(isStopped("will-attach-webview")).toBe(true);
  });

  it.each([
    ["Bliv her", false],
    ["Luk alligevel", true],
  ])("ask before a page with unsaved text goes, and take »%s« at its word", (answer, goes) => {
    electron.dialog.showMessageBoxSync.mockImplementation(({ buttons }: { buttons: string[] }) => buttons.indexOf(answer));
    // To prevent the event is to go on in spite of the page.
    expect(isStopped("will-prevent-unload")).toBe(goes);
    expect(electron.dialog.showMessageBoxSync).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "Det sidste, du har skrevet, er ikke gemt.", defaultId: 0, cancelId: 0 }),
    );
  });

  it("open no window of their own, and hand links to the system", () => {
    const contents = new electron.StandInContents(undefined);
    lockDownContents(contents as unknown as WebContents);
    expect(contents.openWindow?.({ url: "https://www.star.dk/" })).toEqual({ action: "deny" });
    expect(contents.openWindow?.({ url: "file:///etc/passwd" })).toEqual({ action: "deny" });
    expect(electron.shell.openExternal.mock.calls).toEqual([["https://www.star.dk/"]]);
  });
});

describe("opening a link", () => {
  it("passes on addresses on the web and of people", async () => {
    await safeOpenExternal("https://www.retsinformation.dk/eli/lta/2014/1482");
    await safeOpenExternal("http://www.lindholm.dk/planer");
    await safeOpenExternal("mailto:plan@lindholm.dk");
    expect(electron.shell.openExternal).toHaveBeenCalledTimes(3);
  });

  it.each(["file:///etc/passwd", "javascript:alert(1)", "ms-msdt:/id", "https://", "", "https://a b"])(
    "passes over %j",
    async (url) => {
      await safeOpenExternal(url);
      expect(electron.shell.openExternal).not.toHaveBeenCalled();
    },
  );
});

describe("a call from a page", () => {
  const call = vi.fn(() => Promise.resolve({ ok: true, value: [] }));
  function handler(): (event: unknown, method: unknown, input: unknown) => unknown {
    answerCalls({ call } as unknown as Core);
    return electron.ipcMain.handle.mock.calls[0]?.[1] as never;
  }

  it("is answered by the core when it comes from the program's own page", async () => {
    const event = { senderFrame: { url: "app://planskriver/#/plan/a", parent: null } };
    expect(await handler()(event, "library.list", {})).toEqual({ ok: true, value: [] });
    expect(call).toHaveBeenCalledExactlyOnceWith("library.list", {});
  });

  it.each([
    ["another page", { url: "https://evil.example/", parent: null }],
    ["a page whose name starts alike", { url: "app://planskriver.evil/", parent: null }],
    ["a frame inside the page", { url: "app://planskriver/", parent: {} }],
    ["a frame that is gone", null],
  ])("is refused when it comes from %s", (_, senderFrame) => {
    expect(() => handler()({ senderFrame }, "library.list", {})).toThrow("refused");
    expect(call).not.toHaveBeenCalled();
  });

  it("is refused when its method is no name", () => {
    const event = { senderFrame: { url: "app://planskriver/", parent: null } };
    expect(() => handler()(event, { toString: () => "library.list" }, {})).toThrow("refused");
  });
});

describe("saving an exported file", () => {
  const file = { fileName: "Plan - Lindholm.docx", bytes: new TextEncoder().encode("indhold") };
  const window = {} as BrowserWindow;

  it("suggests the file's name and writes it where the person says", async () => {
    const folder = tempFolder();
    const filePath = join(folder, "min plan.docx");
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    expect(await saveFile(window, file)).toEqual({ outcome: "written", path: filePath });
    expect(readFileSync(filePath, "utf8")).toBe("indhold");
    expect(readdirSync(folder)).toEqual(["min plan.docx"]);
    expect(electron.dialog.showSaveDialog).toHaveBeenCalledWith(window, {
      defaultPath: join("/hjem/Dokumenter", file.fileName),
      filters: [{ name: "Word-dokument", extensions: ["docx"] }],
    });
  });

  it("writes nothing when the person changes their mind", async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: "" });
    expect(await saveFile(window, file)).toEqual({ outcome: "cancelled" });
  });
});

describe("choosing a folder", () => {
  it("gives the one that the person chose, and nothing when they change their mind", async () => {
    const window = {} as BrowserWindow;
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ["/fælles/planer"] });
    expect(await chooseFolder(window)).toBe("/fælles/planer");
    expect(electron.dialog.showOpenDialog).toHaveBeenCalledWith(window, { properties: ["openDirectory"], buttonLabel: "Vælg mappe" });
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await chooseFolder(window)).toBe("");
  });
});

describe("a double-clicked planpakke", () => {
  it("is found among the program's arguments", () => {
    expect(packagesAmong(["planskriver", "--data", "C:\\Planer\\A.PLANPAKKE", "-x.planpakke", "b.docx", "c d.planpakke"])).toEqual([
      "C:\\Planer\\A.PLANPAKKE",
      "c d.planpakke",
    ]);
  });
});
