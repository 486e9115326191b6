import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The path of Electron's program, or undefined where it has not been fetched. The `electron` package itself is not
 * asked, since it answers by downloading.
 */
export function findElectron(env = process.env): string | undefined {
  try {
    const home = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
    const name = readFileSync(join(home, "path.txt"), "utf8");
    const program = join(env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(home, "dist"), name);
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}
