import { homedir } from "node:os";
import { join } from "node:path";

/** Where the user's own data belongs on each platform. */
export function defaultDataFolder(platform = process.platform, env = process.env, home = homedir()): string {
  switch (platform) {
    case "win32":
      return join(env["APPDATA"] ?? join(home, "AppData", "Roaming"), "Planskriver");
    case "darwin":
      return join(home, "Library", "Application Support", "Planskriver");
    default:
      return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "planskriver");
  }
}
