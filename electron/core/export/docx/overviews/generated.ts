import type { FileChild } from "docx";
import type { GeneratedKind } from "../../../../../shared/plan/nodes/index.ts";
import { writeContents } from "./contents.ts";
import { writeFiguresOverview } from "./figuresOverview.ts";
import { writeGoalsOverview } from "./goalsOverview.ts";
import { writeAbbreviations, writeSources } from "./listings.ts";
import { writePointsOverview } from "./pointsOverview.ts";
import type { Opening, Writing } from "../writing.ts";

/** What is generated from the rest of the plan. */
export function writeGenerated(what: GeneratedKind, opening: Opening, writing: Writing): FileChild[] {
  switch (what) {
    case "contents":
      return writeContents(opening, writing);
    case "pointsOverview":
      return writePointsOverview(opening, writing);
    case "goalsOverview":
      return writeGoalsOverview(opening, writing);
    case "figures":
      return writeFiguresOverview(opening, writing);
    case "sources":
      return writeSources(opening, writing);
    case "abbreviations":
      return writeAbbreviations(opening, writing);
  }
}
