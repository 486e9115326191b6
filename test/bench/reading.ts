import type { Page } from "playwright-core";
import { planJson } from "../../electron/core/export/json.ts";
import { callCore } from "../e2e/support/plans.ts";
import { startProgram } from "../e2e/support/program.ts";
import { bigPlan } from "./bigPlan.ts";
import { interleave, type Row } from "./measure.ts";
import { plainHtml } from "./plainHtml.ts";

const TASK = "3,000 paragraphs, 60 tables, 40 charts";
const RIVAL = "bare contenteditable";
const FRAME = 1000 / 60;
const OPENINGS = 5;
const SCROLLS = 3;
/** Screens passed in a turn, and how far each jump goes, in CSS pixels: less than a window, as by Page Down. */
const STEPS = 60;
const STEP = 700;

/** Resolves with the time from `act` until what it did has been painted. Runs in the page. */
async function untilPainted(act: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  await new Promise<void>((painted) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // A message posted while a frame is being made arrives when style, layout and paint are done.
      channel.port1.onmessage = () => painted();
      channel.port2.postMessage(null);
    });
  });
  return performance.now() - start;
}

/** Makes `untilPainted` known to the page, also after it loads anew. */
async function teach(page: Page): Promise<void> {
  await page.addInitScript(`window.untilPainted = ${untilPainted.toString()}`);
  await page.evaluate(`window.untilPainted = ${untilPainted.toString()}`);
}

interface TaughtWindow extends Window {
  untilPainted: typeof untilPainted;
}

async function openOurs(page: Page, id: string): Promise<number[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await page.getByLabel("Planens tekst").waitFor({ state: "detached" });
  const taken = await page.evaluate(
    (planId) =>
      (window as unknown as TaughtWindow).untilPainted(
        () =>
          new Promise<void>((shown) => {
            const look = () => document.querySelector('[aria-label="Planens tekst"]') && (watch.disconnect(), shown());
            const watch = new MutationObserver(look);
            watch.observe(document.body, { childList: true, subtree: true });
            location.hash = `#/plan/${planId}`;
          }),
      ),
    id,
  );
  return [taken];
}

async function openTheirs(page: Page, html: string): Promise<number[]> {
  await page.bringToFront();
  const taken = await page.evaluate(
    (text) =>
      (window as unknown as TaughtWindow).untilPainted(() => {
        document.body.innerHTML = text;
      }),
    html,
  );
  return [taken];
}

/** Goes down the page screen by screen; each time is from a jump until the new screen is painted. */
async function scrollDown(page: Page, selector: string): Promise<number[]> {
  await page.bringToFront();
  return page.evaluate(
    async ([scroller, steps, step]) => {
      const desk = document.querySelector(scroller);
      if (!desk) throw new Error("nothing to scroll");
      desk.scrollTop = 0;
      const times: number[] = [];
      for (let i = 0; i < steps; i++) {
        times.push(
          await (window as unknown as TaughtWindow).untilPainted(() => {
            desk.scrollTop += step;
          }),
        );
      }
      return times;
    },
    [selector, STEPS, STEP] as const,
  );
}

/** How long a very long plan takes to open, and to show its next screen, against no editor at all with the same text. */
export async function reading(): Promise<Row[]> {
  const plan = bigPlan({ tables: 60, charts: 40 });
  const html = plainHtml(plan);
  const program = await startProgram();
  try {
    const bytes = Buffer.from(planJson(plan)).toString("base64");
    const { id } = await callCore(program.page, "library.import", { fileName: "plan.json", bytes });
    const rival = await program.page.context().newPage();
    for (const page of [program.page, rival]) await teach(page);
    const opened = await interleave(
      { ours: () => openOurs(program.page, id), theirs: () => openTheirs(rival, html) },
      { rounds: OPENINGS },
    );
    const scrolled = await interleave(
      { ours: () => scrollDown(program.page, "[data-desk]"), theirs: () => scrollDown(rival, "html") },
      { rounds: SCROLLS },
    );
    return [
      { task: `opening, ${TASK}`, rival: RIVAL, ...opened, target: "within a second of it", met: opened.ours.p95 <= opened.theirs.p95 + 1000 },
      { task: `scrolling, ${TASK}`, rival: RIVAL, ...scrolled, target: "p95 within two frames of it", met: scrolled.ours.p95 <= scrolled.theirs.p95 + 2 * FRAME },
    ];
  } finally {
    await program.stop();
  }
}
