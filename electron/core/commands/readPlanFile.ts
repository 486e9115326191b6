import { basename } from "node:path";
import type { PlanFile } from "../assets/assets.ts";
import { readFileBytes } from "../files/readFileBytes.ts";
import { importDocument } from "../import/importDocument.ts";
import { formatFromPath } from "./outputFormat.ts";

/** A plan that Planskriver has written (`.json` `.planpakke`). Throws a `ProblemError` for anything else. */
export function readPlanFile(path: string): PlanFile {
  formatFromPath(path, ["json", "planpakke"]);
  return importDocument(basename(path), readFileBytes(path));
}
