import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The path of Electron's program, or undefined where it has not been fetched. `ELECTRON_OVERRIDE_DIST_PATH` names a
 * folder that holds another. The `electron` package itself is not asked, since it answers by downloading.
 */
export function findElectron(env = process.env): string | undefined {
  try {
    const home = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
    const own = env["ELECTRON_OVERRIDE_DIST_PATH"];
    const nameFile = join(home, "path.txt");
    const name = own && !existsSync(nameFile) ? "electron" : readFileSync(nameFile, "utf8");
    const program = join(own || join(home, "dist"), name);
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}
