import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC_PROGRAMS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
];

/** Edge first: it is there on every Windows machine a municipality has. */
const WINDOWS_PROGRAMS = [
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case "win32": {
      const roots = [env["ProgramFiles(x86)"], env["ProgramFiles"], env["LOCALAPPDATA"]];
      return WINDOWS_PROGRAMS.flatMap((program) => roots.flatMap((root) => (root ? [join(root, program)] : [])));
    }
    case "darwin": {
      const roots = ["/Applications", join(env["HOME"] ?? "/", "Applications")];
      return MAC_PROGRAMS.flatMap((program) => roots.map((root) => join(root, program)));
    }
    default: {
      const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
      return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** The path of a browser that can show a page as a program of its own, or undefined where none is installed. */
export function findBrowser(platform = process.platform, env = process.env): string | undefined {
  return candidates(platform, env).find(isProgram);
}
