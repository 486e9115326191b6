import { shell } from "electron";
import { SAFE_URL } from "../../../shared/plan/nodes/index.ts";

/** Hands a link to the system's browser or mail program. Other kinds could start programs, and are passed over. */
export async function safeOpenExternal(url: string): Promise<void> {
  if (SAFE_URL.test(url) && URL.canParse(url)) await shell.openExternal(url);
}
