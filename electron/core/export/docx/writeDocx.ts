import { SectionType } from "docx";
import { createLook } from "../../../../shared/look/look.ts";
import type { Edition } from "../../../../shared/exportChoice.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { NO_ASSETS, type Assets } from "../../assets/assets.ts";
import { readersPlanWithReferences } from "../readersPlan.ts";
import { createAnchors } from "./anchors.ts";
import { coverBand, writeCover } from "./cover.ts";
import { createFooter } from "./footer.ts";
import { packDocument, pageProperties } from "./packDocument.ts";
import { writeSections } from "./sections.ts";
import { startWriting } from "./startWriting.ts";

export interface DocxOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
  /** What the file is for. A hearing edition says so on its front page; `markForHearing` does the rest. */
  edition?: Edition;
  /** Whether each section and block can be told by its id in the finished file (`anchors.ts`). */
  anchors?: boolean;
}

/**
 * The plan as a Word file (Office Open XML, transitional). Guidance and what was left empty is not in it. Page numbers in
 * its lists are blank, and Word works them out as it opens the file, unless `numberPages` has done so before.
 */
export async function writeDocx(whole: Plan, { assets = NO_ASSETS, edition = "final", anchors = edition === "review" }: DocxOptions = {}): Promise<Uint8Array> {
  const read = readersPlanWithReferences(whole);
  const look = createLook(read.plan.theme);
  const plain = startWriting(read, look, assets);
  const writing = anchors ? { ...plain, anchors: createAnchors(read.sections) } : plain;
  const page = pageProperties(look.page);
  return packDocument(writing, [
    { properties: { page: { ...page, borders: coverBand(look) } }, children: writeCover(writing, edition) },
    {
      properties: { page, type: SectionType.NEXT_PAGE },
      footers: { default: createFooter(read.plan) },
      children: writeSections(writing),
    },
  ]);
}
