import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/**
 * What axe finds wrong with the page as it is now, one line for each place; only with what is in `part`, a CSS selector,
 * where what stands around it was looked at before: a plan takes seconds.
 */
export async function violations(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(axe);
  // Colours half-way through a transition are nobody's choice; what is broken off has come to its end too.
  await page.evaluate(() => {
    // A notice's time on the screen is an animation too, of something that cannot be seen.
    const isTimer = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.hasAttribute("data-timer-status") === true;
    const seen = document.getAnimations().filter((animation) => !isTimer(animation));
    return Promise.allSettled(seen.map((animation) => animation.finished));
  });
  const { violations: found } = await page.evaluate(
    // Fluent's focus management puts in invisible stops that pass the focus on at once; axe cannot know that.
    (include) =>
      (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } }).axe.run(
        { include: [include], exclude: ["[data-tabster-dummy]"] },
        // Telling of everything that is as it should be takes a third of its time.
        { resultTypes: ["violations"] },
      ),
    part,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}
