import { BrowserWindow, dialog, type MessageBoxSyncOptions, type Session, type WebContents } from "electron";
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

/** Its own page may be loaded anew; any other address is refused. */
function stayOnPage(event: { url: string; preventDefault: () => void }): void {
  if (!isAppAddress(event.url)) event.preventDefault();
}

const STAY = 0;
const UNSAVED: MessageBoxSyncOptions = {
  type: "warning",
  message: "Det sidste, du har skrevet, er ikke gemt.",
  buttons: ["Bliv her", "Luk alligevel"],
  defaultId: STAY,
  cancelId: STAY,
  noLink: true,
};

/** Whether the person gives up what the page says is not saved. Electron itself would keep the page without a word. */
function givesUpUnsaved(contents: WebContents): boolean {
  const window = BrowserWindow.fromWebContents(contents);
  return (window ? dialog.showMessageBoxSync(window, UNSAVED) : dialog.showMessageBoxSync(UNSAVED)) !== STAY;
}

/** Keeps a window on the program's own pages. A link leaves it only through the system's browser. */
export function lockDownContents(contents: WebContents): void {
  contents.on("will-navigate", stayOnPage);
  contents.on("will-frame-navigate", stayOnPage);
  contents.on("will-redirect", stayOnPage);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("will-prevent-unload", (event) => {
    if (givesUpUnsaved(contents)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    void safeOpenExternal(url);
    return { action: "deny" };
  });
}
