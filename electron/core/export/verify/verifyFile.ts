import type { ExportFormat } from "../../../../shared/exportChoice.ts";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { verifyWord } from "./verifyWord.ts";

/** A guiding word or two may well be the author's own elsewhere. */
const SHORTEST_GUIDANCE = 20;

function guidanceOf({ sections }: Plan): string[] {
  return sections
    .flatMap(({ children }) => children.flatMap((block) => (block.type === "guidance" ? [inlineText(block.children)] : [])))
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text.length >= SHORTEST_GUIDANCE);
}

/**
 * What is wrong with a file that has been made of `plan`; only Word files are gone through. In a memo, headings without
 * text are meant: the decision is written under one at the meeting.
 */
export function verifyFile(bytes: Uint8Array, format: ExportFormat, plan: Plan, isMemo = false): FileFinding[] {
  if (format !== "docx") return [];
  const findings = verifyWord(bytes, guidanceOf(plan));
  return isMemo ? findings.filter(({ rule }) => rule !== "text.none") : findings;
}
