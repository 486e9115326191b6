import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";
import { planJson } from "../../electron/core/export/json.ts";
import { examplePlan } from "../../electron/core/templates/templates.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { blockText, type CommentThread } from "../../shared/plan/comments/index.ts";
import { callCore, openPlan, storedPlan } from "../e2e/support/plans.ts";
import { startProgram, type Program } from "../e2e/support/program.ts";
import { threadOn } from "../support/comments.ts";
import { bigPlan } from "./bigPlan.ts";
import { interleave, type Row } from "./measure.ts";
import { plainHtml } from "./plainHtml.ts";

const FRAME = 1000 / 60;
const ROUNDS = 5;
const KEYS_PER_ROUND = 60;
/** Between keys, in ms: as the fastest typists do, so that saving and whatever else is put off falls among the keys. */
const PAUSE = 60;
/** How much of its paragraph a comment is on, in characters. */
const QUOTED = 40;
const KEYS = "vi vil fremme en tidlig indsats og holde fast i den ";

/** Where times are gathered in the page: from a trusted key's own time stamp until its frame has been painted. */
interface MeteredWindow extends Window {
  keyTimes?: number[];
}

async function meterKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as MeteredWindow).keyTimes = times;
    const painted = new MessageChannel();
    const pending: number[] = [];
    // A message posted while a frame is being made arrives when style, layout and paint are done.
    painted.port1.onmessage = () => times.push(...pending.splice(0).map((pressed) => performance.now() - pressed));
    const onKey = (event: KeyboardEvent) => {
      pending.push(event.timeStamp);
      requestAnimationFrame(() => painted.port2.postMessage(null));
    };
    window.addEventListener("keydown", onKey, { capture: true });
  });
}

/** Puts the caret in the middle of the text of the middle paragraph. */
async function clickMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('[contenteditable] [data-block="paragraph"]')]
      .filter((paragraph) => (paragraph.textContent?.length ?? 0) > 200);
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    const text = middle && document.createTreeWalker(middle, NodeFilter.SHOW_TEXT).nextNode();
    if (!(text instanceof Text)) throw new Error("no paragraph to type in");
    middle?.scrollIntoView({ block: "center" });
    middle?.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
    getSelection()?.collapse(text, Math.floor(text.length / 2));
  });
  // The caret and what the jump brought into view settle before the first key.
  await delay(500);
}

/** How much text the paragraph with the caret holds. */
function lengthAtCaret(page: Page): Promise<number> {
  return page.evaluate(
    () => getSelection()?.anchorNode?.parentElement?.closest('[data-block="paragraph"]')?.textContent?.length ?? 0,
  );
}

async function typeKeys(page: Page, count: number): Promise<number[]> {
  await page.bringToFront();
  const before = await lengthAtCaret(page);
  for (let i = 0; i < count; i++) {
    await page.keyboard.press(KEYS.charAt(i % KEYS.length));
    await delay(PAUSE);
  }
  await delay(PAUSE);
  const typed = (await lengthAtCaret(page)) - before;
  if (typed !== count) throw new Error(`${count} keys gave ${typed} characters`);
  return page.evaluate(() => (window as MeteredWindow).keyTimes?.splice(0) ?? []);
}

/** Threads on the first words of as many paragraphs, spread over the plan. */
function threadsIn(plan: Plan, count: number): CommentThread[] {
  const blocks = plan.sections.flatMap(({ children }) => children.filter((block) => block.type === "paragraph"));
  return Array.from({ length: count }, (_, turn) => blocks[Math.floor((turn * blocks.length) / count)]).flatMap((block) => {
    const quote = block && blockText(block).slice(0, QUOTED);
    return block && quote ? [threadOn({ block: block.id, start: 0, end: quote.length, quote })] : [];
  });
}

interface Typing {
  plan: Plan;
  /** How many comments stand in it. */
  comments?: number;
}

async function typeIn(program: Program, task: string, { plan, comments = 0 }: Typing): Promise<Row> {
  const bytes = Buffer.from(planJson(plan)).toString("base64");
  const { id } = await callCore(program.page, "library.import", { fileName: "plan.json", bytes });
  if (comments > 0) {
    const stored = await storedPlan(program.page, id);
    await callCore(program.page, "comments.change", { id, threads: threadsIn(stored, comments) });
  }
  await openPlan(program.page, id);
  const rival = await program.page.context().newPage();
  await rival.setContent(plainHtml(plan));
  for (const page of [program.page, rival]) {
    await page.bringToFront();
    await meterKeys(page);
    await clickMiddle(page);
  }
  const { ours, theirs } = await interleave(
    { ours: () => typeKeys(program.page, KEYS_PER_ROUND), theirs: () => typeKeys(rival, KEYS_PER_ROUND) },
    { rounds: ROUNDS },
  );
  await rival.close();
  return {
    task: `typing, ${task}`,
    rival: "bare contenteditable",
    ours,
    theirs,
    target: "p95 within a frame of it",
    met: ours.p95 <= theirs.p95 + FRAME,
  };
}

/** Time from a key press until it is on the screen, against no editor at all holding the same text. */
export async function typing(): Promise<Row[]> {
  const plans: [string, Typing][] = [
    ["example plan", { plan: examplePlan() }],
    ["3,000 paragraphs", { plan: bigPlan() }],
    ["3,000 paragraphs, 60 tables, 40 charts", { plan: bigPlan({ tables: 60, charts: 40 }) }],
    ["3,000 paragraphs, 200 comments", { plan: bigPlan(), comments: 200 }],
  ];
  const rows: Row[] = [];
  for (const [task, typed] of plans) {
    const program = await startProgram();
    try {
      rows.push(await typeIn(program, task, typed));
    } finally {
      await program.stop();
    }
  }
  return rows;
}
