import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writePackage } from "../../../electron/core/exchange/package.ts";
import { openLibrary } from "../../../electron/core/store/openLibrary.ts";
import type * as standIn from "../../support/core/electronStandIn.ts";
import { laptopOf } from "../../support/core/laptops.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

type Electron = typeof standIn;

const argv = process.argv;
let electron: Electron;

beforeEach(async () => {
  vi.resetModules();
  electron = await import("../../support/core/electronStandIn.ts");
  vi.doMock("electron", () => electron);
});

afterEach(() => {
  process.argv = argv;
});

/** Runs the whole of main.ts, as Electron does with these arguments. */
async function start(...args: string[]): Promise<void> {
  process.argv = ["planskriver", ...args];
  await import("../../../electron/main.ts");
}

async function openedWindow(): Promise<InstanceType<Electron["BrowserWindow"]>> {
  return vi.waitUntil(() => electron.BrowserWindow.opened[0]);
}

async function quit(): Promise<void> {
  electron.app.emit("will-quit", { preventDefault: () => undefined });
  await vi.waitUntil(() => electron.app.exit.mock.calls.length > 0);
}

describe("the Electron shell", () => {
  it("opens one window that holds the program's page and nothing it could misuse", async () => {
    await start("--data", tempFolder());
    const window = await openedWindow();
    expect(window.options).toMatchObject({
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        devTools: false,
        preload: expect.stringMatching(/preload\.cjs$/),
      },
    });
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith("app://planskriver/");
    expect(window.webContents.openWindow?.({ url: "app://planskriver/" })).toEqual({ action: "deny" });
    const [grantsPermission] = electron.session.defaultSession.setPermissionCheckHandler.mock.calls[0] ?? [];
    expect(grantsPermission?.()).toBe(false);
    await quit();
  });

  it("registers its address and shuts off name look-ups before Electron is ready", async () => {
    electron.app.whenReady.mockReturnValue(new Promise(() => undefined));
    await start("--data", tempFolder());
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
    expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith("host-resolver-rules", "MAP * ~NOTFOUND");
    expect(electron.BrowserWindow.opened).toEqual([]);
  });

  it("leaves a second start to the first instance", async () => {
    electron.app.requestSingleInstanceLock.mockReturnValue(false);
    await start("--data", tempFolder());
    expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(0);
    expect(electron.app.whenReady).not.toHaveBeenCalled();
  });

  it("takes in and shows the planpakker it is started with and those of a second start", { timeout: 30_000 }, async () => {
    const folder = tempFolder();
    const plans = [samplePlan("Den første"), samplePlan("Den anden")] as const;
    writeFileSync(join(folder, "1.planpakke"), writePackage(plans[0]));
    writeFileSync(join(folder, "2.planpakke"), writePackage(plans[1]));
    await start("--data", join(folder, "data"), join(folder, "1.planpakke"));
    const window = await openedWindow();
    electron.app.emit("second-instance", {}, ["planskriver", "2.planpakke"], folder);
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
    await vi.waitUntil(() => window.loadURL.mock.calls.length === 3, 30_000);
    const shown = window.loadURL.mock.calls.map(([address]) => address);
    expect(shown.slice(1).toSorted()).toEqual(plans.map(({ id }) => `app://planskriver/#/plan/${id}`).toSorted());
    await quit();

    const library = openLibrary(join(folder, "data"));
    expect(library.list().map(({ title }) => title).toSorted()).toEqual(["Den anden", "Den første"]);
    library.close();
    expect(electron.dialog.showErrorBox).not.toHaveBeenCalled();
  });

  /** The plan of an author, and the path of what a reviewer sent back. */
  function answered(): { folder: string; planId: string; path: string } {
    const [anna, mette] = [laptopOf("Anna Vest"), laptopOf("Mette Holm")];
    const plan = samplePlan("Planen");
    anna.library.insert(plan);
    mette.open(anna.send(plan.id));
    mette.edit(plan.id, (now) => ({ ...now, title: "Rettet" }));
    const path = join(tempFolder(), "retur.planpakke");
    writeFileSync(path, mette.send(plan.id, "return"));
    for (const { library } of [anna, mette]) library.close();
    return { folder: anna.folder, planId: plan.id, path };
  }

  it("leads a double-clicked answer to what came back in its plan", { timeout: 30_000 }, async () => {
    const { folder, planId, path } = answered();
    await start("--data", folder, path);
    const window = await openedWindow();
    await vi.waitUntil(() => window.loadURL.mock.calls.length === 2, 30_000);
    expect(window.loadURL.mock.lastCall?.[0]).toMatch(new RegExp(`^app://planskriver/#/plan/${planId}/modtag/[0-9a-f]{64}$`));
    await quit();
  });

  it("explains a double-clicked answer to a plan that is not here, and takes nothing in", { timeout: 30_000 }, async () => {
    const folder = tempFolder();
    electron.dialog.showMessageBoxSync.mockReturnValueOnce(1);
    await start("--data", folder, answered().path);
    await vi.waitUntil(() => electron.dialog.showMessageBoxSync.mock.calls.length > 0, 30_000);
    expect(electron.dialog.showMessageBoxSync.mock.lastCall?.[1]).toMatchObject({
      message: "Planen er ikke i dit bibliotek",
      buttons: ["Importér som ny plan", "Annullér"],
    });
    await quit();
    const library = openLibrary(folder);
    expect(library.list()).toEqual([]);
    library.close();
  });

  it("says what is wrong with a planpakke and shows nothing else", async () => {
    const folder = tempFolder();
    await start("--data", join(folder, "data"), join(folder, "missing.planpakke"));
    const window = await openedWindow();
    await vi.waitUntil(() => electron.dialog.showErrorBox.mock.calls.length > 0);
    expect(electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
      "Planskriver",
      expect.stringMatching(/^Filen ».*missing\.planpakke« findes ikke\./),
    );
    expect(window.loadURL).toHaveBeenCalledOnce();
    await quit();
  });

  it("says what is wrong when the library cannot be opened, and ends", async () => {
    const dataFolder = tempFolder();
    const library = openLibrary(dataFolder);
    await start("--data", dataFolder);
    await vi.waitUntil(() => electron.app.exit.mock.calls.length > 0);
    library.close();
    expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(2);
    expect(electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
      "Planskriver kunne ikke startes",
      expect.stringContaining("Planskriver kører allerede"),
    );
  });

  it("runs a command without a window after --headless", async () => {
    const print = vi.spyOn(process.stderr, "write").mockImplementation((_text: unknown, done?: unknown) => {
      if (typeof done === "function") done();
      return true;
    });
    await start("--headless", "lav");
    await vi.waitUntil(() => electron.app.exit.mock.calls.length > 0);
    expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(2);
    expect(print.mock.calls[0]?.[0]).toMatch("Kommandoen »lav« kendes ikke.");
    expect(electron.app.whenReady).not.toHaveBeenCalled();
    print.mockRestore();
  });
});
