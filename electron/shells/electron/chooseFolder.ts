import { dialog, type BrowserWindow } from "electron";

/** Asks the person for a folder; "" where they choose none. */
export async function chooseFolder(window: BrowserWindow): Promise<string> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ["openDirectory"], buttonLabel: "Vælg mappe" });
  return canceled ? "" : (filePaths[0] ?? "");
}
