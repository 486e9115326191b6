import { existsSync } from "node:fs";

/** Asked for rather than `resources/` alone, since Electron keeps a folder of that name beside every packaged program. */
const LANDMARK = "resources/templates/";

/** Nearest first: the source tree and the built one differ in how far up the project's own folder lies. */
function findHome(module: string): URL {
  let folder = new URL("./", module);
  while (!existsSync(new URL(LANDMARK, folder))) {
    const above = new URL("../", folder);
    if (above.href === folder.href) throw new Error(`No folder above ${module} holds ${LANDMARK}`);
    folder = above;
  }
  return folder;
}

/** A file that ships with the program, by its path within `resources/` with forward slashes. It need not exist. */
export function resourceUrl(path: string): URL {
  return new URL(`resources/${path}`, findHome(import.meta.url));
}
