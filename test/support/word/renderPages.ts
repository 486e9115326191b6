import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The words on each page of Word files as LibreOffice lays them out, all in one go. Needs `soffice` and `pdftotext`. */
export async function renderAll(files: readonly Uint8Array[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-render-"));
  try {
    const paths = files.map((_, index) => join(folder, `plan${index}.docx`));
    await Promise.all(paths.map((path, index) => writeFile(path, files[index] ?? new Uint8Array())));
    // A profile of its own, since LibreOffice runs once per profile and hands a second start over to the first.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths], { timeout: 110_000 });
    const pages: string[][] = [];
    for (const path of paths) {
      const { stdout } = await run("pdftotext", ["-layout", path.replace(/docx$/, "pdf"), "-"], { maxBuffer: 64 * 1024 * 1024 });
      pages.push(stdout.split("\f").slice(0, -1));
    }
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same of one file. */
export async function renderPages(bytes: Uint8Array): Promise<string[]> {
  const [pages = []] = await renderAll([bytes]);
  return pages;
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
