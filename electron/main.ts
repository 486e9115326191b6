import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, dialog, Menu, session } from "electron";
import { describeProblem, toProblem } from "../shared/problem.ts";
import { createCore } from "./core/handlers/core.ts";
import { resourceUrl } from "./core/resources.ts";
import { defaultDataFolder } from "./shells/dataFolder.ts";
import { answerCalls } from "./shells/electron/answerCalls.ts";
import { APP_ADDRESS, planAddress, registerAppScheme, serveApp } from "./shells/electron/appProtocol.ts";
import { EVENT } from "./shells/electron/channels.ts";
import { chooseFolder } from "./shells/electron/chooseFolder.ts";
import { lockDownContents, lockDownSession } from "./shells/electron/lockDown.ts";
import { applicationMenu, offerContextMenu } from "./shells/electron/menu.ts";
import { isPrintWindow, printPdf } from "./shells/electron/printPdf.ts";
import { saveFile } from "./shells/electron/saveFile.ts";
import { openPackage, packagesAmong } from "./shells/openPackages.ts";
import { runHeadless } from "./shells/runHeadless.ts";

/** The program's one window, while it is open. */
function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => !isPrintWindow(window));
}

/** A load that the next one overtakes is rejected, and is no error. */
function load(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch(() => undefined);
}

function openWindow(): void {
  const window = new BrowserWindow({
    width: 1400,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    icon: fileURLToPath(resourceUrl("icons/icon.png")),
    webPreferences: {
      preload: fileURLToPath(new URL("./preload.cjs", import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  });
  offerContextMenu(window.webContents);
  load(window, APP_ADDRESS);
}

/** Everything from the first instance's start to its end: core, window, calls, files to open. */
async function runProgram(dataFolder: string): Promise<void> {
  const waiting = packagesAmong(process.argv);
  let open = (path: string): void => void waiting.push(path);
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on("web-contents-created", (_event, contents) => lockDownContents(contents));
  await app.whenReady();

  const core = createCore({
    dataFolder,
    onUnexpected: console.error,
    printPdf,
    saveFile(file) {
      const window = mainWindow();
      return window ? saveFile(window, file) : Promise.resolve({ outcome: "cancelled" });
    },
    chooseFolder() {
      const window = mainWindow();
      return window ? chooseFolder(window) : Promise.resolve("");
    },
  });
  lockDownSession(session.defaultSession);
  session.defaultSession.setSpellCheckerLanguages(["da"]);
  serveApp(session.defaultSession);
  answerCalls(core);
  core.listen((event) => mainWindow()?.webContents.send(EVENT, event));
  Menu.setApplicationMenu(applicationMenu(!app.isPackaged));

  const show = async (path: string, asPlan = false): Promise<void> => {
    const { planId, incomingId, explanation } = await openPackage(core, path, asPlan);
    const window = mainWindow();
    if (!window) return;
    if (planId !== null) load(window, planAddress(planId, incomingId));
    if (!explanation) return;
    const { title, text, offer } = explanation;
    const buttons = offer ? [offer.words, "Annullér"] : ["OK"];
    const chosen = dialog.showMessageBoxSync(window, { type: "info", title: "Planskriver", message: title, detail: text, buttons, cancelId: buttons.length - 1 });
    if (offer && chosen === 0) await show(path, offer.does === "asPlan");
  };
  open = (path) => {
    show(path).catch((error: unknown) => dialog.showErrorBox("Planskriver", describeProblem(toProblem(error))));
  };
  app.on("second-instance", (_event, args, folder) => {
    for (const path of packagesAmong(args)) open(resolve(folder, path));
    const window = mainWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    event.preventDefault();
    void core.close().then(() => app.exit(0));
  });
  openWindow();
  for (const path of waiting) open(path);
}

/** Nothing of the program's may be looked up on a network, whoever asks. */
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
registerAppScheme();

const headless = process.argv.indexOf("--headless");
const dataFlag = process.argv.indexOf("--data");
const dataFolder = (dataFlag > 0 && process.argv[dataFlag + 1]) || defaultDataFolder();
app.setPath("userData", join(dataFolder, "electron"));

if (headless > 0) {
  // The window that a page was printed in is no last one to end the program with.
  app.on("window-all-closed", () => undefined);
  void runHeadless(process.argv.slice(headless + 1), { printPdf }).then((code) => app.exit(code));
} else if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  runProgram(dataFolder).catch((error: unknown) => {
    dialog.showErrorBox("Planskriver kunne ikke startes", describeProblem(toProblem(error)));
    app.exit(2);
  });
}
