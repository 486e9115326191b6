import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PlanFile } from "../../../electron/core/assets/assets.ts";
import { hasTrackedChanges } from "../../../electron/core/export/compare/writeChanges.ts";
import type { ExportOptions } from "../../../electron/core/export/exportOptions.ts";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { verifyFile } from "../../../electron/core/export/verify/verifyFile.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { runNode } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { beforeRewriting, beforeWording } from "../../support/earlierPlan.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { rebuildOdsherred } from "../../support/seeds/odsherred.ts";
import { haveSeeds } from "../../support/seeds/seedText.ts";
import { answerInLibreOffice } from "../../support/word/answerInLibreOffice.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { validateForEveryWord } from "../../support/word/validateDocx.ts";
import { elements, wordText } from "../../support/word/xml.ts";

interface Case {
  name: string;
  older: Plan;
  newer: Plan;
  options?: ExportOptions;
}

const example = examplePlan();

/** Its headings stand in the opposite order, so that entries of its contents list lead elsewhere though they read the same. */
function turnedAbout(plan: Plan): Plan {
  const sections = plan.sections.map((section) => {
    const [title, ...blocks] = section.children;
    return { ...section, children: [title, ...blocks.toReversed()] as Section["children"] };
  });
  return normalisePlan({ ...plan, sections });
}

const short: Plan = { ...example, sections: example.sections.filter((_, index) => [1, 3, 9].includes(index)) };

const cases: Case[] = [
  { name: "three sections before their headings were put in another order", older: turnedAbout(short), newer: short },
  { name: "the example after its words were gone over", older: beforeWording(example), newer: example },
  { name: "the example after sections were moved, tables changed, charts and notes put in", older: beforeRewriting(example), newer: example },
  { name: "a hearing edition that charts and sections were taken out of", older: example, newer: beforeRewriting(example), options: { edition: "hearing" } },
  { name: "a review edition", older: beforeRewriting(example), newer: example, options: { edition: "review" } },
  { name: "a plan whose blocks know nothing of the older one's", older: beforeRewriting(example), newer: { ...example, sections: withFreshIds(example.sections) } },
  ...(haveSeeds ? [{ name: "Odsherred's plan against the one before it", older: beforeRewriting(rebuildOdsherred()), newer: rebuildOdsherred() }] : []),
];

const file = (plan: Plan): PlanFile => ({ plan, assets: exampleAssets() });

interface Written {
  tracked: Uint8Array;
  own: { older: Uint8Array; newer: Uint8Array };
}

const written = new Map<Case, Promise<Written>>();

/** The file with changes, and each plan's own file in the same look; written once, whoever reads it. */
function write(each: Case): Promise<Written> {
  const files = written.get(each) ?? writeAnew(each);
  written.set(each, files);
  return files;
}

async function writeAnew({ older, newer, options = {} }: Case): Promise<Written> {
  const assets = exampleAssets();
  const alone = (plan: Plan) => exportPlan({ ...plan, theme: newer.theme, hearing: newer.hearing }, "docx", { assets, ...options });
  return {
    tracked: await exportPlan(newer, "docx", { assets, ...options, changesSince: file(older) }),
    own: { older: await alone(older), newer: await alone(newer) },
  };
}

/** What stands in a file's text and notes, paragraph by paragraph. */
function paragraphs(bytes: Uint8Array): string[] {
  const docx = openDocx(bytes);
  const notes = docx.paths.includes("word/footnotes.xml") ? elements(docx.part("word/footnotes.xml"), "w:p") : [];
  return [...docx.paragraphs, ...notes].map((paragraph) => wordText(paragraph).trim()).filter((text) => text !== "");
}

describe("a Word file with changes since an earlier plan", () => {
  it.each(cases)("is without error to every Word, and as accessible as without them: $name", async (each) => {
    const { tracked, own } = await write(each);
    expect(hasTrackedChanges(tracked)).toBe(true);
    expect(verifyFile(tracked, "docx", each.newer)).toEqual(verifyFile(own.newer, "docx", each.newer));
    expect(await validateForEveryWord(tracked)).toEqual([]);
  });

  it.skipIf(!haveTools("soffice"))("becomes the newer plan where LibreOffice accepts them all, and the older one where it rejects them", async () => {
    const files = await Promise.all(cases.map(write));
    const answered = await answerInLibreOffice(
      files.flatMap(({ tracked, own }) => [
        { bytes: tracked, answer: "accept" },
        { bytes: own.newer, answer: "leave" },
        { bytes: tracked, answer: "reject" },
        { bytes: own.older, answer: "leave" },
      ]),
    );
    for (const [index, { name }] of cases.entries()) {
      const [accepted, newer, rejected, older] = answered.slice(4 * index, 4 * index + 4).map(paragraphs);
      expect(accepted, name).toEqual(newer);
      expect(rejected, name).toEqual(older);
    }
  });
});

const planskriver = (...args: string[]) => runNode("electron/cli.ts", args);

describe("--changes-since on the command line", () => {
  it("writes the changes, says where there are none, and refuses files that cannot show any", async () => {
    const folder = tempFolder();
    const [older, newer, to] = ["older.json", "newer.json", "plan.docx"].map((name) => join(folder, name)) as [string, string, string];
    const small: Plan = { ...example, sections: example.sections.slice(1, 3) };
    writeFileSync(newer, JSON.stringify(small));
    writeFileSync(older, JSON.stringify({ ...small, title: "Beskæftigelsesplan 2025-2026" }));

    const changed = await planskriver("export", newer, "--to", to, "--changes-since", older);
    expect(changed).toMatchObject({ exitCode: 0, stderr: "" });
    expect(changed.stdout).toContain("Ændringer siden »Beskæftigelsesplan 2025-2026« står i filen som sporede ændringer.");
    expect(hasTrackedChanges(readFileSync(to))).toBe(true);

    const same = await planskriver("export", newer, "--to", to, "--changes-since", newer);
    expect(same.stdout).toContain("Der er ingen forskel på planen og »");
    expect(hasTrackedChanges(readFileSync(to))).toBe(false);
    expect(verifyFile(readFileSync(to), "docx", small)).toEqual([]);

    const refused = await planskriver("export", newer, "--to", join(folder, "plan.md"), "--changes-since", older);
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^Ændringer kan kun vises i en plan, der skrives som Word-fil[^\n]*\n$/);
  });
});
