import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

interface Looking {
  /** A CSS selector: what stands around it was looked at before, and a plan takes seconds. */
  part?: string;
  /** Looks at notices too, rather than wait until they have gone. */
  withNotices?: boolean;
}

/** What axe finds wrong with the page as it is now, one line for each place. */
export async function violations(page: Page, { part = "html", withNotices = false }: Looking = {}): Promise<string[]> {
  await page.evaluate(axe);
  // Colours half-way through a transition are nobody's choice; what is broken off has come to its end too.
  await page.evaluate((leavesTimers) => {
    // A notice's time on the screen is an animation too, of something that cannot be seen.
    const isTimer = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.hasAttribute("data-timer-status") === true;
    const seen = document.getAnimations().filter((animation) => !(leavesTimers && isTimer(animation)));
    return Promise.allSettled(seen.map((animation) => animation.finished));
  }, withNotices);
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
