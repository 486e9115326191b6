import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceUrl } from "../../../electron/core/resources.ts";

describe("resourceUrl", () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "planskriver-resources-"));
  });
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  async function resourceUrlFrom(folder: string): Promise<typeof resourceUrl> {
    mkdirSync(join(home, folder), { recursive: true });
    const copy = join(home, folder, "resources.ts");
    copyFileSync(fileURLToPath(new URL("../../../electron/core/resources.ts", import.meta.url)), copy);
    return ((await import(/* @vite-ignore */ pathToFileURL(copy).href)) as { resourceUrl: typeof resourceUrl }).resourceUrl;
  }

  it("finds the project's own resources from the source tree", () => {
    expect(existsSync(resourceUrl("icons/icon.svg"))).toBe(true);
  });

  it("finds them from the built tree, past folders of the same name that hold something else", async () => {
    mkdirSync(join(home, "resources/templates"), { recursive: true });
    mkdirSync(join(home, "dist/resources"), { recursive: true });
    const built = await resourceUrlFrom("dist/electron/core");
    expect(fileURLToPath(built("templates/x.json"))).toBe(join(home, "resources/templates/x.json"));
  });
});
