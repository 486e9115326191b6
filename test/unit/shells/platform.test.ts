import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser } from "../../../electron/shells/browser/findBrowser.ts";
import { defaultDataFolder } from "../../../electron/shells/dataFolder.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

function addProgram(path: string, mode = 0o755): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  chmodSync(path, mode);
  return path;
}

describe("the user's data folder", () => {
  it.each([
    ["linux", {}, "/home/a/.local/share/planskriver"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/data/planskriver"],
    ["linux", { XDG_DATA_HOME: "" }, "/home/a/.local/share/planskriver"],
    ["darwin", {}, "/home/a/Library/Application Support/Planskriver"],
    ["win32", { APPDATA: "/roaming" }, "/roaming/Planskriver"],
  ] as const)("is where %s keeps such folders, given %o", (platform, env, folder) => {
    expect(defaultDataFolder(platform, env, "/home/a")).toBe(folder);
  });
});

describe("finding a browser", () => {
  it("takes the first on Linux's path that can be run", () => {
    const folder = tempFolder();
    const env = { PATH: ["", join(folder, "missing"), join(folder, "bin")].join(delimiter) };
    expect(findBrowser("linux", env)).toBeUndefined();
    const edge = addProgram(join(folder, "bin", "microsoft-edge"));
    addProgram(join(folder, "bin", "chromium"), 0o644);
    expect(findBrowser("linux", env)).toBe(edge);
    const chrome = addProgram(join(folder, "bin", "google-chrome"));
    expect(findBrowser("linux", env)).toBe(chrome);
  });

  it("looks among the person's own programs too on a Mac", () => {
    const home = tempFolder();
    const chrome = addProgram(join(home, "Applications", "Google Chrome.app", "Contents", "MacOS", "Google Chrome"));
    expect(findBrowser("darwin", { HOME: home })).toBe(chrome);
  });

  it("gives nothing where there is none", () => {
    expect(findBrowser("linux", {})).toBeUndefined();
    expect(findBrowser("win32", {})).toBeUndefined();
  });
});
