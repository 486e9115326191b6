import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: fileURLToPath(new URL("../../../", import.meta.url)) });

/** The rules broken when the file at `path` holds `code`. */
async function brokenRules(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe("the layers", () => {
  it.each([
    ["shared/plan/ids.ts", 'import { call } from "../../renderer/app/api.ts";\nexport const x = call;\n'],
    ["shared/plan/ids.ts", 'import { createCore } from "../../electron/core/handlers/core.ts";\nexport const x = createCore;\n'],
    ["renderer/app/api.ts", 'import { createCore } from "../../electron/core/handlers/core.ts";\nexport const x = createCore;\n'],
    ["electron/core/resources.ts", 'import { x } from "../browser.ts";\nexport const y = x;\n'],
    ["electron/browser.ts", 'import { call } from "../renderer/app/api.ts";\nexport const x = call;\n'],
  ])("let nothing in %s reach above it", async (path, code) => {
    expect(await brokenRules(path, code)).toContain("import-x/no-restricted-paths");
  });

  it("let the core import no Electron, and shared and renderer no Node", async () => {
    const electron = 'import { app } from "electron";\nexport const x = app;\n';
    const node = 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n';
    expect(await brokenRules("electron/core/resources.ts", electron)).toContain("no-restricted-imports");
    expect(await brokenRules("shared/plan/ids.ts", node)).toContain("no-restricted-imports");
    expect(await brokenRules("renderer/app/api.ts", node)).toContain("no-restricted-imports");
  });

  it("hold no import cycles", async () => {
    const cyclic = 'import { titleSchema } from "./nodes/title.ts";\nexport const idSchema = titleSchema;\nexport const createId = () => "";\n';
    expect(await brokenRules("shared/plan/ids.ts", cyclic)).toContain("import-x/no-cycle");
  });
});
