import { shell } from "electron";
import { SAFE_URL } from "../../../shared/plan/nodes/index.ts";

const OPENED = new Set(["https:", "mailto:"]);

/** Hands a link to the system's browser or mail program. Other kinds could start programs, and are passed over. */
export async function safeOpenExternal(url: string): Promise<void> {
  if (!SAFE_URL.test(url) || !URL.canParse(url) || !OPENED.has(new URL(url).protocol)) return;
  await shell.openExternal(url);
}
