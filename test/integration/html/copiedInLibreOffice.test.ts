import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { blocksToHtml } from "../../../shared/html/blocksToHtml.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { listOf, openDocx, styleOf, type OpenedDocx } from "../../support/word/openDocx.ts";
import { child, elements, wordText } from "../../support/word/xml.ts";
import { notIn, wordsOf } from "../../support/words.ts";

const run = promisify(execFile);

describe.skipIf(!haveTools("soffice"))("the whole example, copied and opened in LibreOffice", () => {
  const plan = examplePlan();
  let folder: string;
  let docx: OpenedDocx;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "planskriver-copied-"));
    await writeFile(join(folder, "copied.html"), `<html><body>${blocksToHtml(plan.sections, plan)}</body></html>`);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = "docx:MS Word 2007 XML";
    await run("soffice", [profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", target, "--outdir", folder, join(folder, "copied.html")], {
      timeout: 110_000,
    });
    docx = openDocx(await readFile(join(folder, "copied.docx")));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("has every word", () => {
    const seen = [docx.document, ...docx.paths.filter((path) => path.endsWith("footnotes.xml")).map((path) => docx.part(path))];
    const words = wordsOf(seen.flatMap((part) => elements(part, "w:p").map(wordText)).join("\n"));
    expect(notIn(wordsOf(plainText(spellOut(plan).sections)), words)).toEqual([]);
  });

  it("has real headings, lists and tables", () => {
    const nodes = plan.sections.flatMap((section) => [...descendants(section)]).filter((node) => "type" in node);
    const count = (type: string) => nodes.filter((node) => node.type === type).length;
    const headings = docx.paragraphs.filter((paragraph) => /^Heading\d$/.test(styleOf(paragraph) ?? ""));
    expect(headings.length).toBe(count("title") + count("heading"));
    expect(elements(docx.document, "w:tbl").length).toBeGreaterThanOrEqual(count("table"));
    expect(docx.paragraphs.filter(listOf).length).toBeGreaterThanOrEqual(count("listItem"));
    const repeated = elements(docx.document, "w:tr").filter((row) => child(row, "w:trPr", "w:tblHeader"));
    expect(repeated.length).toBeGreaterThanOrEqual(count("table"));
  });
});
