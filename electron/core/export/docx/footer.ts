import { Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { styleIds } from "./styleIds.ts";
import { plainRuns } from "./textRuns.ts";

/** More letters than this leave no room for the page's number. */
const LONGEST_TITLE = 80;

/** The title as far as it goes on one line, cut between words. */
function shortTitle(title: string): string {
  const words = title.replaceAll(/\s+/g, " ").trim();
  if (words.length <= LONGEST_TITLE) return words;
  return `${words.slice(0, LONGEST_TITLE).replace(/[\s,.:;–-]*\S*$/, "")} …`;
}

/** The plan's title, and "Side 3 af 12" to the right, counted by Word. */
export function createFooter(plan: Plan): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        children: [
          ...plainRuns(`${shortTitle(plan.title)}\tSide `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          ...plainRuns(" af "),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
