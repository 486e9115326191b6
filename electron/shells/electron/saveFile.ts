import { extname, join } from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import type { SavedFile } from "../../../shared/contract.ts";
import { writeFileAtomically } from "../../core/files/writeFileAtomically.ts";
import type { FinishedFile } from "../../core/jobs/exportJobs.ts";

const KINDS: Readonly<Record<string, string>> = {
  docx: "Word-dokument",
  pdf: "PDF-fil",
  md: "Tekst med Markdown",
  json: "Plan som JSON",
  planpakke: "Planpakke",
  planskabelon: "Skabelon til Planskriver",
};

/** Asks the person where to, and writes the file there, all or nothing. */
export async function saveFile(window: BrowserWindow, { fileName, bytes }: FinishedFile): Promise<SavedFile> {
  const ending = extname(fileName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath("documents"), fileName),
    filters: [{ name: KINDS[ending] ?? "Fil", extensions: [ending] }],
  });
  if (canceled || filePath === "") return { outcome: "cancelled" };
  writeFileAtomically(filePath, bytes);
  return { outcome: "written", path: filePath };
}
