import { execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { planJson } from "../../../electron/core/export/json.ts";
import { readersPlan } from "../../../electron/core/export/readersPlan.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { printPdf } from "../../../electron/shells/browser/printPdf.ts";
import { createParagraph, createSection } from "../../../shared/plan/nodes/index.ts";
import { contents } from "../../../shared/plan/overviews/index.ts";
import { root } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { notIn, planWords, wordsOf } from "../../support/words.ts";

const run = promisify(execFile);

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a program of Poppler's says of a PDF. */
async function poppler(program: "pdfinfo" | "pdftotext" | "pdftohtml", args: readonly string[], file: string): Promise<string> {
  const files = program === "pdfinfo" ? [file] : program === "pdftotext" ? [file, "-"] : ["-stdout", file];
  return (await run(program, [...args, ...files], { maxBuffer: 64 * 1024 * 1024 })).stdout;
}

/** The words of each page of a PDF, which is written into `folder`. */
async function pagesOf(bytes: Uint8Array, folder: string): Promise<string[]> {
  const file = join(folder, "plan.pdf");
  writeFileSync(file, bytes);
  return (await poppler("pdftotext", [], file)).split("\f").slice(0, -1);
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, "");

describe.skipIf(!haveTools("chromium", "pdftotext"))("the example as a PDF", () => {
  const plan = readersPlan(examplePlan());
  const folder = mkdtempSync(join(tmpdir(), "planskriver-pdf-"));
  const file = join(folder, "plan.pdf");
  let bytes: Uint8Array;
  let pages: string[];

  beforeAll(async () => {
    bytes = await exportPlan(examplePlan(), "pdf", { assets: exampleAssets(), printPdf });
    pages = await pagesOf(bytes, folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says what it is called, whose it is, in which language it is, and is tagged", async () => {
    const info = await poppler("pdfinfo", [], file);
    expect(info).toMatch(/^Title: +Beskæftigelsesplan 2027-2028$/m);
    expect(info).toMatch(/^Author: +Lindholm Kommune$/m);
    expect(info).toMatch(/^Creator: +Planskriver$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*\(A4\)$/m);
    const source = Buffer.from(bytes).toString("latin1");
    expect(source).toContain("/Lang (da-DK)");
    expect(source).toContain("/DisplayDocTitle true");
  });

  it("tells a screen reader what is heading, list, table, link and figure", async () => {
    const structure = await poppler("pdfinfo", ["-struct-text"], file);
    for (const tag of ["H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Caption", "Link", "BlockQuote", "Figure"]) {
      expect(structure).toMatch(new RegExp(`^ +${tag}\\b`, "m"));
    }
    expect(structure).toMatch(/\/Scope \/Column/);
    expect(structure).toMatch(/\/Scope \/Row/);
    const source = Buffer.from(bytes).toString("latin1");
    expect(source.match(/\/S \/Figure\b/g)).toHaveLength(2);
    expect(source.match(/\/S \/Figure\s+\/Alt [(<]/g)).toHaveLength(2);
  });

  it("has an outline of its headings", async () => {
    const outline = /<outline>[^]*<\/outline>/.exec(await poppler("pdftohtml", ["-xml", "-i"], file))?.[0] ?? "";
    const entries = Array.from(outline.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g), ([, , title = ""]) => squeezed(title));
    expect(notIn(contents(plan, 4).map(({ text }) => squeezed(text)), entries)).toEqual([]);
  });

  it("states in its contents list the page that each heading is on", () => {
    const list = pages.findIndex((page) => page.startsWith("Indhold"));
    const entries = contents(plan);
    expect(entries.length).toBeGreaterThan(15);
    const stated = squeezed(pages[list] ?? "");
    let at = 0;
    for (const { text } of entries) {
      // From the page of the heading before it: a line, or some, that say nothing else.
      const alone = new RegExp(`^${Array.from(squeezed(text), (sign) => sign.replace(/[^\p{L}\p{N}]/u, "\\$&")).join("\\s*")}$`, "m");
      at = pages.findIndex((words, index) => index >= at && index !== list && alone.test(words));
      expect(stated, text).toContain(`${squeezed(text)}${at + 1}`);
    }
  });

  it("holds every word of the plan", () => {
    expect(notIn(planWords(plan), wordsOf(pages.join("\n")))).toEqual([]);
  });

  it("shows nothing but words on a page of one section, and no list of pages to fill", async () => {
    const small = { ...examplePlan(), sections: [createSection("prose", "Kort", [createParagraph([{ text: "Én linje." }])])] };
    const prints: string[] = [];
    const pdf = await exportPlan(small, "pdf", { printPdf: (html, options) => (prints.push(html), printPdf(html, options)) });
    expect(prints).toHaveLength(1);
    expect(await pagesOf(pdf, tempFolder())).toHaveLength(2);
  });
});

describe.skipIf(process.platform === "win32")("printing with a browser", () => {
  /** Puts a program called chromium in front of all others. */
  function install(script: string): { folder: string; temporary: string } {
    const folder = tempFolder();
    const temporary = tempFolder();
    writeFileSync(join(folder, "chromium"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "chromium"), 0o755);
    vi.stubEnv("PATH", `${folder}:/usr/bin:/bin`);
    vi.stubEnv("TMPDIR", temporary);
    return { folder, temporary };
  }

  /** The process that the program runs in, once it has begun. */
  async function pidIn(folder: string): Promise<number> {
    const file = join(folder, "pid");
    await vi.waitUntil(() => existsSync(file) && readFileSync(file, "utf8").endsWith("\n"), 20_000);
    return Number(readFileSync(file, "utf8"));
  }

  it("says what to do where there is none", async () => {
    vi.stubEnv("PATH", tempFolder());
    await expect(exportPlan(examplePlan(), "pdf", { printPdf })).rejects.toThrow("hverken Edge, Chrome eller Chromium");
  });

  it("says so where it ends without having printed, and leaves nothing behind", async () => {
    const { temporary } = install("exit 3");
    await expect(printPdf("<p>")).rejects.toMatchObject({ problem: { code: "print.failed" } });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("ends the browser with the command that is told to end, which leaves no file", async () => {
    const { folder, temporary } = install('echo $$ > "$(dirname "$0")/pid"; exec sleep 600');
    const plan = join(folder, "plan.json");
    writeFileSync(plan, planJson(examplePlan()));
    const command = spawn(process.execPath, [`${root}electron/cli.ts`, "export", plan, "--to", join(folder, "plan.pdf")], { stdio: "ignore" });
    const ended = new Promise((resolve) => command.once("exit", resolve));
    const pid = await pidIn(folder);
    command.kill("SIGTERM");
    expect(await ended).toBe(2);
    expect(() => process.kill(pid, 0)).toThrow();
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(join(folder, "plan.pdf"))).toBe(false);
  });

  it("ends a browser that does not answer when told to, and leaves nothing behind", async () => {
    const { folder, temporary } = install('echo $$ > "$(dirname "$0")/pid"; exec sleep 600');
    const stop = new AbortController();
    const printed = printPdf("<p>", { signal: stop.signal });
    const pid = await pidIn(folder);
    stop.abort();
    await expect(printed).rejects.toMatchObject({ problem: { code: "job.cancelled" } });
    expect(() => process.kill(pid, 0)).toThrow();
    expect(readdirSync(temporary)).toEqual([]);
  });
});
