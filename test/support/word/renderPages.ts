import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The words on each page of a Word file as LibreOffice lays it out. Needs `soffice` and `pdftotext`. */
export async function renderPages(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-render-"));
  try {
    await writeFile(join(folder, "plan.docx"), bytes);
    // A profile of its own, since LibreOffice runs once per profile and hands a second start over to the first.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "plan.docx")], {
      timeout: 110_000,
    });
    const { stdout } = await run("pdftotext", ["-layout", join(folder, "plan.pdf"), "-"], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split("\f").slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A Word file as Pandoc reads it, as plain text without line wrapping. Needs `pandoc`. */
export async function readWithPandoc(bytes: Uint8Array, format: "plain" | "json" = "plain"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-pandoc-"));
  try {
    const file = join(folder, "plan.docx");
    await writeFile(file, bytes);
    const { stdout } = await run("pandoc", [file, "-f", "docx", "-t", format, "--wrap=none"], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
