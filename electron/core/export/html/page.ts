import { escapeHtml } from "../../../../shared/html/escape.ts";
import type { Look } from "../../../../shared/look/look.ts";
import { readReferences } from "../../../../shared/plan/derivedWords.ts";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { numberPlan } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import type { Assets } from "../../assets/assets.ts";
import { namePlaces } from "../placeNames.ts";
import { Notes } from "./notes.ts";
import { pageStyles } from "./style/pageStyles.ts";
import { textStyles } from "./style/textStyles.ts";
import type { Writing } from "./writing.ts";

/** Nothing is fetched and nothing runs, whatever opens the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What a page is written with: `plan` as its readers get it, and its sections with references that are still living. */
export function startWriting({ plan, sections }: { plan: Plan; sections: readonly Section[] }, look: Look, assets: Assets): Writing {
  return {
    plan,
    look,
    sections,
    numbering: numberPlan(plan),
    references: readReferences({ ...plan, sections: [...sections] }),
    anchor: namePlaces(plan),
    notes: new Notes(),
    assets,
  };
}

/** A whole page of HTML with `body`, in its look. `styles` is CSS beside the usual. */
export function pageHtml({ plan, look, numbering }: Writing, body: string, styles = ""): string {
  const marks = Array.from(numbering.points.values(), pointMark);
  return [
    '<!DOCTYPE html><html lang="da-DK"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeHtml(plan.title)}</title>`,
    `<style>${pageStyles(look, plan)}${textStyles(look, marks)}${styles}</style></head><body>`,
    body,
    "</body></html>",
  ].join("");
}
