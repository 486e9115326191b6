import { ipcMain, type IpcMainInvokeEvent } from "electron";
import type { Core } from "../../core/handlers/core.ts";
import { isAppAddress } from "./appProtocol.ts";
import { CALL } from "./channels.ts";

/** Only the program's own page may call, and not a frame inside it. */
function isTrusted({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}

/** Passes the page's calls on to the core. */
export function answerCalls(core: Core): void {
  ipcMain.handle(CALL, (event, method: unknown, input: unknown) => {
    if (!isTrusted(event) || typeof method !== "string") throw new Error("refused");
    return core.call(method, input);
  });
}
