import { execFileSync, spawnSync } from "node:child_process";

/** The Debian package that brings each program the tests look over our shoulder with. */
const packages = { soffice: "libreoffice-writer", pdftotext: "poppler-utils", pandoc: "pandoc", chromium: "chromium" } as const;
export type OutsideTool = keyof typeof packages;

/** One installation at a time, also between the test runner's workers. */
const LOCK = "/tmp/planskriver-outside-tools.lock";

const found = new Map<OutsideTool, boolean>();

function isThere(tool: OutsideTool): boolean {
  return spawnSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" }).status === 0;
}

/** Only where this is plainly allowed: as root, on a system with apt. */
function install(tool: OutsideTool): string | undefined {
  if (process.getuid?.() !== 0) return "only root can install it";
  const script = `command -v ${tool} || (apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages[tool]})`;
  try {
    execFileSync("flock", [LOCK, "sh", "-c", script], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 240_000,
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
  return isThere(tool) ? undefined : "the installation brought no such program";
}

/**
 * Whether every one of `tools` can be run here, after trying to install what is missing. Where one cannot be had, the
 * reason is printed once and tests are to be skipped: `describe.skipIf(!haveTools("pandoc"))`.
 */
export function haveTools(...tools: OutsideTool[]): boolean {
  return tools.every((tool) => {
    const known = found.get(tool);
    if (known !== undefined) return known;
    const problem = isThere(tool) ? undefined : install(tool);
    if (problem !== undefined) console.warn(`Tests that need ${tool} are skipped: ${problem}`);
    found.set(tool, problem === undefined);
    return problem === undefined;
  });
}
