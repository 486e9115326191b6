import { strFromU8, strToU8 } from "fflate";
import { WordPackage } from "../../../../electron/core/export/ooxml/wordPackage.ts";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { readReturnedWord } from "../../../../electron/core/import/word/readReturnedWord.ts";
import { diffPlans } from "../../../../shared/diff/diffPlans.ts";
import { NO_COMMENTS } from "../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { ReturnedFile } from "../../../../shared/review/index.ts";

/** What came back, as somebody who reads a failure can take in. */
export function told({ reviews }: ReturnedFile): unknown[] {
  return reviews.map(({ by, base, theirs, notCarried }) => ({ by: by.name, changes: diffPlans(base, theirs).map((change) => JSON.stringify(change)), notCarried }));
}

/** The part of `plan`'s review edition at `path`, as `edit` leaves it. */
export async function editWord(plan: Plan, edit: (xml: string) => string, path = "word/document.xml"): Promise<Uint8Array> {
  const word = WordPackage.open(await writeWord(plan, { edition: "review" }));
  const before = strFromU8(word.bytes(path));
  const after = edit(before);
  if (after === before) throw new Error("Nothing was edited");
  word.set(path, strToU8(after));
  return word.save();
}

/** What a reviewer's edits of `plan`'s review edition are read as. */
export async function returned(plan: Plan, edit: (xml: string) => string, path?: string): Promise<ReturnedFile> {
  return readReturnedWord("plan.docx", await editWord(plan, edit, path), { plan, comments: NO_COMMENTS });
}

/** The paragraph that says `text`, replaced by what `edit` makes of it. */
export const paragraphThat = (text: string, edit: (paragraph: string) => string) => (xml: string) => {
  const at = xml.indexOf(`>${text}<`);
  const start = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
  const end = xml.indexOf("</w:p>", at) + "</w:p>".length;
  return xml.slice(0, start) + edit(xml.slice(start, end)) + xml.slice(end);
};
