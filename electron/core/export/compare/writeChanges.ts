import { NO_COMMENTS } from "../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { PlanFile } from "../../assets/assets.ts";
import { writeDocx, type DocxOptions } from "../docx/writeDocx.ts";
import { descendantElements } from "../ooxml/elements.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, FOOTNOTES } from "../ooxml/names.ts";
import { trackChanges } from "./trackChanges.ts";

/** Who has made the changes where the plan does not say whose it is. */
const NOBODY = "Planskriver";

/** An earlier plan in the look and with the hearing of the later one: neither is anything its text says. */
function asEarlier(older: Plan, newer: Plan): Plan {
  return { ...older, theme: newer.theme, hearing: newer.hearing };
}

/** As `writeDocx`, with all that differs from an earlier plan as changes of the municipality's, made at `at`. */
export async function writeChanges(plan: Plan, since: PlanFile, at: Date, options: DocxOptions = {}): Promise<Uint8Array> {
  const older = await writeDocx(asEarlier(since.plan, plan), { ...options, assets: since.assets, comments: NO_COMMENTS, anchors: true });
  const newer = await writeDocx(plan, { ...options, anchors: true });
  const anchors = options.anchors ?? options.edition === "review";
  return trackChanges(older, newer, { author: plan.municipality.trim() || NOBODY, at, anchors }).bytes;
}

/** Whether a Word file has changes that its reader can accept or reject. */
export function hasTrackedChanges(bytes: Uint8Array): boolean {
  const word = WordPackage.open(bytes);
  const parts = [DOCUMENT, FOOTNOTES].filter((path) => word.has(path));
  const marks = ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"];
  return parts.some((path) => marks.some((name) => descendantElements(word.xml(path), name).length > 0));
}
