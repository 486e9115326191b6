import { describe, expect, it } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { verifyWord } from "../../../electron/core/export/verify/verifyWord.ts";
import { readersPlan } from "../../../electron/core/export/readersPlan.ts";
import { chartFigures } from "../../../shared/plan/charts/chartFigures.ts";
import { EDITIONS } from "../../../shared/exportChoice.ts";
import type { FileRule } from "../../../shared/fileFinding.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants, inlineText, isText, sectionBlocks, type PlanNode } from "../../../shared/plan/tree.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { assetOf, pngOf } from "../../support/pictures.ts";
import { rebuildHolbaek } from "../../support/seeds/holbaek.ts";
import { rebuildOdense } from "../../support/seeds/odense.ts";
import { rebuildOdsherred } from "../../support/seeds/odsherred.ts";
import { rebuildRoedovre } from "../../support/seeds/roedovre.ts";
import { haveSeeds } from "../../support/seeds/seedText.ts";
import { notIn, wordsOf } from "../../support/words.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { readWithPandoc } from "../../support/word/renderPages.ts";
import { validateForEveryWord } from "../../support/word/validateDocx.ts";
import { elements } from "../../support/word/xml.ts";

const png = pngOf(1600, 900);
const photo = assetOf(png, 1600, 900);
const assets = new Map([[photo.sha256, png]]);

/** Each plan, and the rules for accessible documents that its authors themselves went against. */
const rebuilt: readonly (readonly [string, () => Plan, FileRule[]])[] = [
  ["Odsherred", rebuildOdsherred, ["link.meaningless"]],
  ["Rødovre", rebuildRoedovre, []],
  ["Odense", () => rebuildOdense(photo), ["contents.missing"]],
  ["Holbæk", rebuildHolbaek, []],
];

/** Readers of Word files gather the notes at the end. */
function withoutNotes<N extends PlanNode>(node: N): N {
  if (isText(node) || node.type === "footnote") return node;
  const children = (node.children as readonly PlanNode[]).flatMap((child) => (isText(child) || child.type !== "footnote" ? [withoutNotes(child)] : []));
  return { ...node, children };
}

function notes({ sections }: Plan): string {
  const all = sections.flatMap((section) => Array.from(descendants(section)));
  return all.flatMap((node) => (!isText(node) && node.type === "footnote" ? [inlineText(node.note)] : [])).join("\n");
}

/** The first few of `words` that cannot be found in `text` in that order; empty where all can. */
function outOfOrder(words: readonly string[], text: readonly string[]): string[] {
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word, at);
    if (found === -1) return words.slice(index, index + 8);
    at = found + 1;
  }
  return [];
}

/** Names and numbers that the plan's charts show. */
function charted(plan: Plan): string[] {
  return plan.sections.flatMap(sectionBlocks).flatMap((block) => {
    const figures = block.type === "chart" ? chartFigures(block, plan.sections) : undefined;
    if (!figures) return [];
    return [...figures.categories, ...figures.series.flatMap(({ name, values }) => [name, ...values.flatMap((value) => value ?? [])])];
  });
}

describe.skipIf(!haveSeeds).each(rebuilt)("%s, rebuilt and written as a Word file", (_, rebuild, left) => {
  it.each(EDITIONS)("has no error in its %s edition in Microsoft's validator for any Word from 2016 on, and is accessible but for what its authors left out", async (edition) => {
    const bytes = await exportPlan(rebuild(), "docx", { assets, edition, pageNumbers: true });
    expect(await validateForEveryWord(bytes)).toEqual([]);
    expect(verifyWord(bytes).map(({ rule }) => rule)).toEqual(left);
  });

  it.skipIf(!haveTools("pandoc"))("holds every word and number of the plan in order, those of notes and charts too", async () => {
    const plan = rebuild();
    const read = readersPlan(plan);
    const bytes = await exportPlan(plan, "docx", { assets });
    const seen = wordsOf(await readWithPandoc(bytes));
    expect(outOfOrder(wordsOf(plainText(read.sections.map(withoutNotes))), seen)).toEqual([]);
    expect(notIn(wordsOf(notes(read)), seen)).toEqual([]);
    const docx = openDocx(bytes);
    const parts = docx.paths.filter((path) => /^word\/charts\/chart[^/]*\.xml$/.test(path));
    const inCharts = parts.flatMap((path) => elements(docx.part(path), "c:v").flatMap(({ children }) => wordsOf(children.join(""))));
    expect(notIn(wordsOf(charted(read).join("\n")), inCharts)).toEqual([]);
  });
});
