import type { Plan } from "../../../../shared/plan/plan.ts";
import { planAssets } from "../../../../shared/plan/planAssets.ts";
import { writeDocx } from "../../export/docx/writeDocx.ts";
import { DOCUMENT } from "../../export/ooxml/names.ts";
import { WordPackage } from "../../export/ooxml/wordPackage.ts";
import type { OpenedWordFile } from "../../export/wordTemplate/openWordFile.ts";

/** What stands for a picture, which is not looked at. */
const PICTURE = new Uint8Array();

/**
 * The plan as its review edition was written, to compare what came back with: what only the writer says is in both. A file
 * with no pictures at all was written where they were not at hand.
 */
export async function writeSent(plan: Plan, showsPictures: boolean): Promise<OpenedWordFile> {
  const assets = new Map(showsPictures ? planAssets(plan).map(({ sha256 }) => [sha256, PICTURE]) : []);
  const bytes = await writeDocx(plan, { assets, edition: "review" });
  return { word: WordPackage.open(bytes), documentPath: DOCUMENT };
}
