import { SectionType } from "docx";
import { contentHash } from "../../../../shared/contentHash.ts";
import { createLook, type Look } from "../../../../shared/look/look.ts";
import type { Edition } from "../../../../shared/exportChoice.ts";
import { NO_COMMENTS, readable, type CommentThread } from "../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { NO_ASSETS, type Assets } from "../../assets/assets.ts";
import { readersPlanWithReferences } from "../readersPlan.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { createAnchors } from "./review/anchors.ts";
import { markCommentedBlocks } from "./review/blockComments.ts";
import { placeComments } from "./review/commentPlaces.ts";
import { writeComments } from "./review/comments.ts";
import { coverBand, writeCover } from "./front/cover.ts";
import { createFooter } from "./footer.ts";
import { packDocument, pageProperties } from "./packDocument.ts";
import { writeSections } from "./sections.ts";
import { startWriting } from "./startWriting.ts";

/** How a municipality's own Word file wants what is written in it. */
export interface InTemplate {
  look: Look;
  /** Whether its front page shows a logo already. */
  showsLogo: boolean;
}

export interface DocxOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
  /** What is said of the plan; only a review edition has it. */
  comments?: readonly CommentThread[];
  /** What the file is for. A hearing edition says so on its front page; `markForHearing` does the rest. */
  edition?: Edition;
  /** Where the file is to be put into a municipality's own Word file, how it is written for that. */
  inTemplate?: InTemplate;
  /** Whether each section and block can be told by its id in the finished file (`anchors.ts`). */
  anchors?: boolean;
}

/**
 * The plan as a Word file (Office Open XML, transitional). Guidance and what was left empty is not in it. Page numbers in
 * its lists are blank, and Word works them out as it opens the file, unless `numberPages` has done so before.
 */
export async function writeDocx(whole: Plan, options: DocxOptions = {}): Promise<Uint8Array> {
  const { assets = NO_ASSETS, edition = "final", inTemplate, anchors = edition === "review" } = options;
  const comments = readable(options.comments ?? NO_COMMENTS);
  const read = readersPlanWithReferences(whole);
  const look = inTemplate?.look ?? createLook(read.plan.theme);
  const plain = startWriting(read, look, assets);
  const places = edition === "review" ? placeComments(whole, read.sections, comments) : undefined;
  const writing = anchors ? { ...plain, anchors: createAnchors(read.sections, places?.ranges) } : plain;
  const page = pageProperties(look.page);
  const sections = [
    {
      properties: { page: inTemplate ? page : { ...page, borders: coverBand(look) } },
      children: writeCover(writing, edition, inTemplate),
    },
    {
      properties: { page, type: SectionType.NEXT_PAGE },
      footers: { default: createFooter(read.plan) },
      children: writeSections(writing),
    },
  ];
  if (!places) return packDocument(writing, sections);
  const packed = await packDocument(writing, sections, {
    comments: writeComments(comments, places.lost),
    trackRevisions: true,
    sent: { plan: whole.id, content: contentHash(whole) },
  });
  if (comments.length === 0) return packed;
  const word = WordPackage.open(packed);
  markCommentedBlocks(word, places.blocks);
  return word.save();
}
