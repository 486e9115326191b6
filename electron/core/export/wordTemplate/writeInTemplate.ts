import type { Theme } from "../../../../shared/plan/theme.ts";
import type { InTemplate } from "../docx/writeDocx.ts";
import { frontParts, showsPicture, type WordTemplate } from "./readWordTemplate.ts";
import { readPage, templateLook } from "./templateLook.ts";

/** How a file that goes into `template` is written; `own` is the plan's theme, for what the template does not say. */
export function writeInTemplate({ word, sheet, theme, sections }: WordTemplate, own: Theme): InTemplate {
  const page = sections && readPage(sections.body.properties);
  const front = sections && frontParts(sections);
  return {
    look: templateLook({ sheet, theme, page }, own),
    showsLogo: showsPicture(word, front?.header) || showsPicture(word, front?.footer),
  };
}
