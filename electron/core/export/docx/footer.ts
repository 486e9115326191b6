import { Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { footerTitle } from "../footerTitle.ts";
import { styleIds } from "./styles/styleIds.ts";
import { plainRuns } from "./text/textRuns.ts";

/** The plan's title, and "Side 3 af 12" to the right, counted by Word. */
export function createFooter(plan: Plan): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        children: [
          ...plainRuns(`${footerTitle(plan.title)}\tSide `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          ...plainRuns(" af "),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
