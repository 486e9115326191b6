import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readSentMark } from "../../../electron/core/export/ooxml/sentPlan.ts";
import { writeWord } from "../../../electron/core/export/writeWord.ts";
import { WordPackage } from "../../../electron/core/export/ooxml/wordPackage.ts";
import { writePackage } from "../../../electron/core/exchange/package.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { readReturnedWord } from "../../../electron/core/import/word/readReturnedWord.ts";
import { contentHash } from "../../../shared/contentHash.ts";
import { describeChanges } from "../../../shared/diff/describeChange.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import { createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { threadOn } from "../../support/comments.ts";
import { runNode } from "../../support/core/runNode.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { reviewInLibreOffice, type Step } from "../../support/word/reviewInLibreOffice.ts";

const example = examplePlan();
/** The chapters with lists, notes, fields, key figures, references and a table; LibreOffice redraws charts. */
const plan = normalisePlan({
  ...example,
  sections: example.sections.slice(2, 4).map((section) => ({ ...section, children: section.children.filter(({ type }) => type !== "chart") as Section["children"] })),
});

const on = (block: string, start: number, quote: string, text: string, replies: readonly string[] = []): CommentThread =>
  threadOn({ block, start, end: start + quote.length, quote }, text, replies);
const threads = [on("lea1", 0, "Flere borgere", "Hvor mange?\nSkriv tallet.", ["312"]), on("par9", 7, "fem", "Er det nok?"), on("par10", 0, "Arbejdskraft", "Godt")];

const steps: Step[] = [
  { do: "author", name: "Karen Lund" },
  { do: "track" },
  { do: "replace", at: "ordrer går tabt", text: "opgaver tabes" },
  { do: "addParagraph", at: "Der er fem", text: "Områderne hænger sammen." },
  { do: "addParagraph", at: "samtaler med 312", text: "møder med a-kasser" },
  { do: "removeParagraph", at: "Hvert fokusområde indledes" },
  { do: "addRow", at: "19.840", text: "Ufaglærte|1|2|3|4|5|6|7" },
  { do: "bold", at: "tre åbne borgermøder" },
  { do: "author", name: "Ole Bak" },
  { do: "addAfter", at: "Sådan er planen", text: " og dens mål" },
  { do: "comment", at: "Unge i uddannelse", text: "Hvad med de ældre?" },
  { do: "comment", at: "Områderne hænger", text: "Fint afsnit" },
  { do: "reply", to: "Er det nok?", text: "Ja, fem er nok" },
  { do: "resolve", to: "Godt" },
];
const untracked: Step[] = [
  { do: "author", name: "Karen Lund" },
  { do: "untrack" },
  { do: "replace", at: "ordrer går tabt", text: "opgaver tabes" },
  { do: "addParagraph", at: "Der er fem", text: "Områderne hænger sammen." },
  { do: "removeParagraph", at: "Hvert fokusområde indledes" },
  { do: "removeRow", at: "19.840" },
  { do: "removeComment", to: "Godt" },
];

const paragraph = (text: string) => createParagraph([{ text }]);
const chapters: Plan = {
  ...samplePlan("Planen"),
  sections: ["Første", "Andet", "Tredje"].map((which) => createSection("prose", `${which} kapitel`, [paragraph(`Om det ${which.toLowerCase()}.`), paragraph(`Sidst i ${which.toLowerCase()} kapitel.`)])),
};
const karen: Step[] = [{ do: "author", name: "Karen Lund" }, { do: "track" }];
const ole: Step = { do: "author", name: "Ole Bak" };
const second = { do: "move", at: "Andet kapitel", through: "Sidst i andet", before: "Første kapitel" } as const;
/** What each of these does to the chapters, and what is told of it. */
const fixtures: readonly [steps: readonly Step[], ...told: string[]][] = [
  [[...karen, second], "Karen Lund: Afsnit flyttet »Andet kapitel«"],
  [[...karen, second, { do: "acceptAll" }], "Karen Lund: Afsnit flyttet »Andet kapitel«"],
  [[karen[0] ?? ole, { do: "untrack" }, second], "Karen Lund: Afsnit flyttet »Andet kapitel«"],
  [[...karen, { do: "replace", at: "Andet kapitel", text: "Nyt navn" }], "Karen Lund: Afsnitstitel ændret »Andet kapitel« → »Nyt navn«"],
  [[...karen, { do: "removeParagraph", at: "Sidst i første" }], "Karen Lund: Brødtekst fjernet »Sidst i første kapitel.«"],
  [[...karen, { do: "addAfter", at: "Om det", text: " hele" }, { do: "replace", at: " hele", text: "" }]],
  [
    [...karen, { do: "addAfter", at: "Om det", text: " hele" }, ole, { do: "replace", at: " hele", text: "" }],
    "Karen Lund: Brødtekst ændret tilføjet »hele«",
    "Ole Bak: Brødtekst ændret fjernet »hele«",
  ],
  [
    [...karen, { do: "replace", at: "Sidst i tredje", text: "Alt i tredje" }, ole, { do: "replace", at: "kapitel.", text: "kapitel, er vi nået." }],
    "Ole Bak: Brødtekst ændret tilføjet », er vi nået«",
    "Karen Lund: Brødtekst ændret »Sidst« → »Alt«",
  ],
];

interface ReviewJson {
  reviews: { by: { name: string }; changes: { kind: string; what: string; detail: string; at: string | null }[] }[];
  threads: { anchor: { block: string; quote: string }; settled: boolean | null; comments: { text: string; author: { name: string } }[]; said: string[] }[];
  notCarried: string[];
}

describe.skipIf(!haveTools("soffice"))("a review edition that somebody went through in LibreOffice", () => {
  let returned: Uint8Array[];
  let ofChapters: Uint8Array[];
  beforeAll(async () => {
    const [bytes, other] = await Promise.all([writeWord(plan, { edition: "review", comments: threads }), writeWord(chapters, { edition: "review" })]);
    const all = await reviewInLibreOffice([
      { bytes, steps: [] },
      { bytes, steps },
      { bytes, steps: untracked },
      { bytes, steps: [...steps, { do: "acceptAll" }] },
      { bytes, steps: [...steps.filter(({ do: what }) => !["comment", "reply", "resolve"].includes(what)), { do: "rejectAll" }] },
      ...fixtures.map(([own]) => ({ bytes: other, steps: own })),
    ]);
    [returned, ofChapters] = [all.slice(0, -fixtures.length), all.slice(-fixtures.length)];
  });

  it("tells all they did: changes by author, tracked or not, comments, replies and what they settled", async () => {
    const folder = tempFolder();
    const sent = join(folder, "sent.planpakke");
    writeFileSync(sent, writePackage(plan, { comments: threads }));
    const read = async (index: number): Promise<{ exitCode: number | null; told: ReviewJson }> => {
      const path = join(folder, `returned${index}.docx`);
      writeFileSync(path, returned[index] ?? new Uint8Array());
      const { exitCode, stdout, stderr } = await runNode("electron/cli.ts", ["review", path, "--sent", sent, "--json"]);
      expect(stderr).toBe("");
      return { exitCode, told: JSON.parse(stdout) as ReviewJson };
    };
    const details = (told: ReviewJson, name: string) => told.reviews.filter(({ by }) => by.name === name).flatMap(({ changes }) => changes.map(({ what, detail }) => `${what}: ${detail}`)).join("\n");

    for (const file of returned) expect(readSentMark(WordPackage.open(file))).toEqual({ plan: plan.id, content: contentHash(plan) });

    expect(await read(0)).toEqual({ exitCode: 0, told: { reviews: [], threads: [], notCarried: [] } });

    const { exitCode, told } = await read(1);
    expect(exitCode).toBe(1);
    const karen = details(told, "Karen Lund");
    for (const words of ["opgaver tabes", "Områderne hænger sammen.", "møder med a-kasser", "Hvert fokusområde indledes", "Ufaglærte", "formatering ændret: »tre åbne borgermøder«"]) expect(karen).toContain(words);
    expect(details(told, "Ole Bak")).toContain("og dens mål");
    // LibreOffice saves the heading behind a paragraph that is taken out in that paragraph's style.
    expect(JSON.stringify(told.reviews)).not.toContain("gjort til");
    expect(told.reviews.flatMap(({ changes }) => changes.map(({ at }) => at))).not.toContain(null);
    const said = told.threads.map(({ anchor, settled, comments }) => [anchor.quote, settled, ...comments.map(({ author, text }) => `${author.name}: ${text}`)]);
    expect(said).toContainEqual(["fem", null, "Mette Holm: Er det nok?", "Ole Bak: Ja, fem er nok"]);
    expect(said).toContainEqual(["Unge i uddannelse", null, "Ole Bak: Hvad med de ældre?"]);
    expect(said).toContainEqual(["Områderne hænger", null, "Ole Bak: Fint afsnit"]);
    expect(said).toContainEqual(["Arbejdskraft", true, "Mette Holm: Godt"]);
    expect(said).toHaveLength(4);

    const plain = (await read(2)).told;
    const edits = plain.reviews.flatMap(({ changes }) => changes.map(({ what, detail }) => `${what}: ${detail}`)).join("\n");
    for (const words of ["opgaver tabes", "Områderne hænger sammen.", "Hvert fokusområde indledes", "Række fjernet"]) expect(edits).toContain(words);
    expect(plain.threads).toEqual([]);

    const accepted = (await read(3)).told;
    const all = accepted.reviews.flatMap(({ changes }) => changes.map(({ detail }) => detail)).join("\n");
    for (const words of ["opgaver tabes", "Områderne hænger sammen.", "møder med a-kasser", "og dens mål", "Ufaglærte"]) expect(all).toContain(words);

    expect(await read(4)).toEqual({ exitCode: 0, told: { reviews: [], threads: [], notCarried: [] } });
  }, 120_000);

  it("tells what was moved, put in and taken out again, done by two in one sentence, and done to headings", async () => {
    const told = await Promise.all(
      ofChapters.map(async (bytes) => {
        const { reviews } = await readReturnedWord("retur.docx", bytes, { plan: chapters, comments: [] });
        expect(reviews.flatMap(({ notCarried }) => notCarried)).toEqual([]);
        return reviews.flatMap(({ by, base, theirs }) =>
          describeChanges(base, diffPlans(base, theirs)).flatMap(({ changes }) => changes.map(({ what, detail }) => `${by.name}: ${what} ${detail}`)),
        );
      }),
    );
    expect(told).toEqual(fixtures.map(([, ...lines]) => lines));
  });
});
