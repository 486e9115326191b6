import { beforeEach, describe, expect, it, vi } from "vitest";
import { isPrintWindow, printPdf } from "../../../electron/shells/electron/printPdf.ts";
import * as electron from "../../support/core/electronStandIn.ts";

vi.mock("electron", () => import("../../support/core/electronStandIn.ts"));

beforeEach(() => {
  vi.clearAllMocks();
});

/** The window that the next page is printed in, which gives `pdf` when that is there. */
async function printWindow(pdf: Promise<Uint8Array>): Promise<electron.BrowserWindow> {
  const created = new Promise<electron.StandInContents>((resolve) => {
    electron.app.once("web-contents-created", (_event: unknown, contents: electron.StandInContents) => {
      contents.printToPDF.mockReturnValue(pdf);
      resolve(contents);
    });
  });
  const contents = await created;
  return vi.waitUntil(() => electron.BrowserWindow.fromWebContents(contents));
}

/** What the session of the window gives for `url`. */
async function fetchFrom(window: electron.BrowserWindow, url: string): Promise<string | undefined> {
  const session = window.webContents.session as electron.StandInSession;
  const response = await session.handlers.get("app")?.({ method: "GET", url });
  return response?.ok ? response.text() : undefined;
}

describe("printing in Electron", () => {
  it("loads the page where nothing runs and nothing is fetched, prints it with tags and outline, and closes", async () => {
    const pdf = Promise.withResolvers<Uint8Array>();
    const opened = printWindow(pdf.promise);
    const printed = printPdf("<p>Ord</p>");
    const window = await opened;
    const [address = ""] = window.loadURL.mock.calls[0] ?? [];
    expect(window.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true, nodeIntegration: false } });
    expect(isPrintWindow(window as never)).toBe(true);
    expect(await fetchFrom(window, address)).toBe("<p>Ord</p>");
    expect(await fetchFrom(window, "app://planskriver/print/other")).toBeUndefined();
    const { webRequest } = window.webContents.session as electron.StandInSession;
    const [beforeRequest] = webRequest.onBeforeRequest.mock.calls[0] ?? [];
    const decide = vi.fn<(decision: { cancel: boolean }) => void>();
    (beforeRequest as unknown as (request: { url: string }, decide: (decision: { cancel: boolean }) => void) => void)({ url: "https://example.com/" }, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel: true });

    pdf.resolve(new TextEncoder().encode("%PDF"));
    expect(new TextDecoder().decode(await printed)).toBe("%PDF");
    expect(window.webContents.printToPDF).toHaveBeenCalledExactlyOnceWith({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(electron.BrowserWindow.opened).toEqual([]);
    expect(await fetchFrom(window, address)).toBeUndefined();
  });

  it("closes its window when it is told to end", async () => {
    const stop = new AbortController();
    const opened = printWindow(new Promise(() => undefined));
    const printed = printPdf("<p>", { signal: stop.signal });
    await opened;
    stop.abort();
    await expect(printed).rejects.toMatchObject({ problem: { code: "job.cancelled" } });
    expect(electron.BrowserWindow.opened).toEqual([]);
  });
});
