import { problemError, ProblemError } from "../../../../shared/problem.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { readAnchorName, readSectionTag } from "../../export/ooxml/anchorNames.ts";
import { descendantElements, valueAt } from "../../export/ooxml/elements.ts";
import { openWordFile, type OpenedWordFile } from "../../export/wordTemplate/openWordFile.ts";

/** The largest file that is opened; pictures of a plan take some megabytes each. */
const LIMIT_MB = 200;

/** A template and a file that came back are opened alike; what to do where it fails is another matter. */
function asReturned(error: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { code, details } = error.problem;
  const name = String(details?.["name"] ?? "");
  switch (code) {
    case "wordTemplate.notWord":
      return problemError("returnedWord.notWord", { name, looksLike: String(details?.["looksLike"] ?? "") });
    case "wordTemplate.oldWord":
      return problemError("returnedWord.oldWord", { name });
    case "wordTemplate.protected":
      return problemError("returnedWord.protected", { name });
    case "wordTemplate.macros":
      return problemError("returnedWord.macros", { name });
    case "wordTemplate.strict":
      return problemError("returnedWord.strict", { name });
    case "wordTemplate.broken":
      return problemError("returnedWord.broken", { name });
    default:
      return error;
  }
}

/** What a file's anchors say it was made from: ids of sections, and of blocks and their parts. */
export interface AnchoredIds {
  sections: ReadonlySet<string>;
  parts: ReadonlySet<string>;
}

/** The ids that the anchors of an opened file tell; both sets are empty in a file that is no review edition. */
export function anchoredIds({ word, documentPath }: OpenedWordFile): AnchoredIds {
  const document = word.xml(documentPath);
  const sections = descendantElements(document, "w:sdt").flatMap((control) => readSectionTag(valueAt(control, "w:sdtPr", "w:tag") ?? "") ?? []);
  const names = descendantElements(document, "w:bookmarkStart").flatMap((mark) => readAnchorName(mark.getAttribute("w:name") ?? "") ?? []);
  const of = (isSection: boolean): string[] => names.filter(({ part }) => (part === "section") === isSection).map(({ id }) => id);
  return { sections: new Set([...sections, ...of(true)]), parts: new Set(of(false)) };
}

/**
 * Opens a Word file that came back from review. Throws `file.empty`, `file.tooLarge` or one of the `returnedWord`
 * problems, which say what the file is instead; `name` is the file's, for the message.
 */
export function openReturned(name: string, bytes: Uint8Array): OpenedWordFile {
  try {
    return openWordFile(name, bytes, LIMIT_MB);
  } catch (error) {
    throw asReturned(error);
  }
}

/** Throws `returnedWord.notSent` or `returnedWord.otherPlan` where `file` is no review edition of `plan`. */
export function mustBeOf(plan: Plan, file: OpenedWordFile, name: string, ids: ReadonlySet<string>): void {
  const { sections, parts } = anchoredIds(file);
  if (sections.size === 0 && parts.size === 0) throw problemError("returnedWord.notSent", { name });
  if (![...sections, ...parts].some((id) => ids.has(id))) throw problemError("returnedWord.otherPlan", { name, title: plan.title });
}
