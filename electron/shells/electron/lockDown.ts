import type { Session, WebContents } from "electron";
import { isAppAddress } from "./appProtocol.ts";
import { safeOpenExternal } from "./safeOpenExternal.ts";

/** Schemes that stay inside the program: its pages, what they make themselves, and the developer's tools. */
const INSIDE = new Set(["data:", "blob:", "devtools:"]);

/** Shuts a session off from the network and from everything a web page may ask permission for. */
export function lockDownSession(session: Session): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isAppAddress(url) && !INSIDE.has(new URL(url).protocol) });
  });
  // Where the system has no spelling checker Electron would fetch a dictionary; this address leads nowhere.
  session.setSpellCheckerDictionaryDownloadURL("app://none/");
}

/** Keeps a window on the program's own pages. A link leaves it only through the system's browser. */
export function lockDownContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void safeOpenExternal(url);
    return { action: "deny" };
  });
}
