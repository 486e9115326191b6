import { existsSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Bridge } from "../../../shared/contract.ts";
import { findElectron } from "../../../electron/shells/electron/findElectron.ts";
import { root } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const electron = findElectron();
const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
const isBuilt = existsSync(join(root, "dist/electron/main.js"));

const missing = [
  ...(electron ? [] : ["Electron's program has not been fetched (npx install-electron)"]),
  ...(hasDisplay ? [] : ["there is no display"]),
  ...(isBuilt ? [] : ["the program has not been built (npm run build)"]),
];
if (missing.length > 0) console.log(`Electron smoke test skipped: ${missing.join("; ")}.`);

describe.skipIf(missing.length > 0)("the real Electron", () => {
  it("shows the program, answers its calls and keeps it off the network", async () => {
    const isRoot = process.platform === "linux" && process.getuid?.() === 0;
    const program = await _electron.launch({
      executablePath: electron ?? "",
      args: [...(isRoot ? ["--no-sandbox"] : []), root, "--data", tempFolder()],
    });
    try {
      const page = await program.firstWindow();
      expect(page.url()).toMatch(/^app:\/\/planskriver\//);
      const answer = await page.evaluate(() => (Reflect.get(window, "planskriver") as Bridge).call("library.list", {}));
      expect(answer).toEqual({ ok: true, value: [] });
      const reached = await page.evaluate(() => fetch("https://www.star.dk/").then(() => true, () => false));
      expect(reached).toBe(false);
      expect(await page.evaluate(() => typeof Reflect.get(window, "require"))).toBe("undefined");
    } finally {
      await program.close();
    }
  });
});
