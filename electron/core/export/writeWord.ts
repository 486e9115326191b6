import type { AgendaTemplate } from "../../../shared/agenda/agendaTemplate.ts";
import type { Edition } from "../../../shared/exportChoice.ts";
import { NO_COMMENTS, type CommentThread } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { NO_ASSETS, type Assets, type PlanFile } from "../assets/assets.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import { writeAgendaDocx } from "./agenda/writeAgendaDocx.ts";
import { writeChanges } from "./compare/writeChanges.ts";
import { writeDocx, type DocxOptions } from "./docx/writeDocx.ts";
import { markForHearing } from "./editions/hearingEdition.ts";
import { markSentFooters } from "./ooxml/sentPlan.ts";
import { numberPages } from "./pageNumbers/numberPages.ts";
import { applyWordTemplate } from "./wordTemplate/applyWordTemplate.ts";
import { readWordTemplate } from "./wordTemplate/readWordTemplate.ts";
import { writeInTemplate } from "./wordTemplate/writeInTemplate.ts";

export interface WordOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
  /** What is said of the plan, for those editions and formats that carry it. */
  comments?: readonly CommentThread[];
  /** The headings of the memo that is written in the plan's place. */
  agenda?: AgendaTemplate;
  /** What the file is for; a memo has no editions. */
  edition?: Edition;
  /** The plan that changes are shown against, as changes a reader of Word can accept or reject; a memo shows none. */
  changesSince?: PlanFile;
  /** The municipality's own Word file, where it is written in that. */
  wordTemplate?: NamedBytes;
  /** Whether pages are laid out to number the contents list, which takes some times as long as all the rest. */
  pageNumbers?: boolean;
  /** Called with how far the work is, from 0 to 1. Only laying out pages takes long enough to be told of. */
  onProgress?: (fraction: number) => void;
}

/** How far the work is when the text is written: laying out the pages is one step to the library. */
const WRITTEN = 0.1;

function writePlan(plan: Plan, { changesSince }: WordOptions, options: DocxOptions): Promise<Uint8Array> {
  return changesSince ? writeChanges(plan, changesSince, new Date(), options) : writeDocx(plan, options);
}

/** The plan, or the memo it goes to the agenda with, as the bytes of a Word file, from its text to its page numbers. */
export async function writeWord(plan: Plan, options: WordOptions = {}): Promise<Uint8Array> {
  const { assets = NO_ASSETS, agenda, comments = NO_COMMENTS, edition = "final", pageNumbers = false, onProgress } = options;
  const template = options.wordTemplate && readWordTemplate(options.wordTemplate.name, options.wordTemplate.bytes);
  const inTemplate = template && writeInTemplate(template, plan.theme);
  const docx = { assets, comments, edition, ...(inTemplate ? { inTemplate } : {}) };
  const written = await (agenda ? writeAgendaDocx(plan, agenda, docx) : writePlan(plan, options, docx));
  const dressed = template && inTemplate ? applyWordTemplate(written, template, inTemplate.look, agenda !== undefined) : written;
  const marked = agenda ? dressed : edition === "hearing" ? await markForHearing(dressed) : edition === "review" ? markSentFooters(dressed) : dressed;
  if (!pageNumbers) return marked;
  onProgress?.(WRITTEN);
  return numberPages(marked);
}
