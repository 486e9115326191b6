import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** What axe finds wrong with the page as it is now, one line for each place. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // Colours half-way through a transition are nobody's choice; what is broken off has come to its end too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await page.evaluate(
    // Fluent's focus management puts in invisible stops that pass the focus on at once; axe cannot know that.
    () =>
      (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } }).axe.run(
        { exclude: ["[data-tabster-dummy]"] },
        // Telling of everything that is as it should be takes a third of its time.
        { resultTypes: ["violations"] },
      ),
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}
