import type { ExportChoice } from "../../shared/exportChoice.ts";

/** How far the choices of an export are, which are kept while the plan is open: whoever mends the text comes back to them. */
export interface ExportDraft {
  choice: ExportChoice;
  isWritingMemo: boolean;
}

const USUAL: ExportChoice = { format: "docx", document: "plan", edition: "final", wordTemplate: true, changesSince: null };

export const FIRST_EXPORT: ExportDraft = { choice: USUAL, isWritingMemo: false };

/** What a memo takes over of what was chosen for the plan. */
export function memoChoice({ wordTemplate }: ExportChoice): ExportChoice {
  return { ...USUAL, document: "sagsfremstilling", wordTemplate };
}
