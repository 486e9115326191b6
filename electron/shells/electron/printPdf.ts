import { randomUUID } from "node:crypto";
import { app, BrowserWindow, session, type Session } from "electron";
import { problemError } from "../../../shared/problem.ts";
import type { PrintPdf } from "../../core/export/pdf/printPdf.ts";
import { APP_ADDRESS, APP_SCHEME } from "./appProtocol.ts";
import { lockDownSession } from "./lockDown.ts";

/** The pages being printed, by the address each is asked for by. */
const pages = new Map<string, string>();

let printing: Session | undefined;

/** A session of its own, which holds nothing but the pages being printed and is gone when the program ends. */
function printSession(): Session {
  if (printing) return printing;
  printing = session.fromPartition("print");
  lockDownSession(printing);
  printing.protocol.handle(APP_SCHEME, ({ url }) => {
    const page = pages.get(url);
    if (page === undefined) return new Response(null, { status: 404 });
    return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  });
  return printing;
}

/** Whether a window is one that nobody sees and that a page is printed in. */
export function isPrintWindow(window: BrowserWindow): boolean {
  return printing !== undefined && window.webContents.session === printing;
}

/** Prints with the program itself, in a window that nobody sees. */
export const printPdf: PrintPdf = async (html, { signal } = {}) => {
  await app.whenReady();
  if (signal?.aborted) throw problemError("job.cancelled");
  const address = `${APP_ADDRESS}print/${randomUUID()}`;
  pages.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printSession(), javascript: false, contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  const cancelled = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(problemError("job.cancelled")), { once: true });
  });
  const printed = window.loadURL(address).then(() =>
    window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true }),
  );
  try {
    return await Promise.race([cancelled, printed.catch(() => Promise.reject(problemError("print.failed")))]);
  } finally {
    pages.delete(address);
    window.destroy();
  }
};
