import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants, inlineText, isText, sectionTitle } from "../../../shared/plan/tree.ts";
import { blocksOf, textsOf, titlesOf } from "../../support/import/read.ts";
import { notIn, planWords, wordsOf } from "../../support/words.ts";

const folder = new URL("../../../../shared/seeds/", import.meta.url);

function source(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

function imported(name: string): Plan {
  return importDocument(name, readFileSync(new URL(name, folder))).plan;
}

/** A Markdown file without what a reader does not see, and without numbers that follow from order. */
function visibleText(markdown: string): string {
  return markdown
    .replace(/^#+ indhold\n[^#]*/im, "")
    .replaceAll(/<sup>\d+<\/sup>/g, "")
    .replaceAll(/^Tabel \d+\./gm, "")
    .replaceAll(/^\d+\. (?=[^\t]*$)/gm, "")
    .replaceAll(/<li>\d+\./g, " ")
    .replaceAll(/<(https?:[^>]*)>/g, " $1 ")
    .replaceAll(/<[^>]*>/g, " ");
}

/** As the export prints it: the word before a table's source is part of how it looks. */
function shownWords(plan: Plan): string[] {
  const tables = plan.sections.flatMap((section) => blocksOf(section, "table"));
  return [...planWords(plan), ...tables.flatMap(({ source: text }) => (text === "" ? [] : ["kilde"]))];
}

describe.skipIf(!existsSync(folder))("the real plans", () => {
  describe("Odsherred 2023-2024", () => {
    const plan = imported("odsherred-2023-2024.md");
    const areas = plan.sections.filter(({ kind }) => kind === "focusArea");

    it("has five numbered focus areas with their leads and points", () => {
      expect(areas.map((area) => blocksOf(area, "points").map(({ children }) => children.length))).toEqual([[5], [4], [4], [4], [5]]);
      expect(areas.map((area) => area.children[1].type)).toEqual(Array.from({ length: 5 }, () => "lead"));
      expect(new Set(areas.flatMap((area) => blocksOf(area, "points").map(({ label }) => label)))).toEqual(new Set(["Vores fokus vil være at:"]));
      expect(plan.focusAreas).toEqual({ name: { singular: "Fokusområde", plural: "Fokusområder" }, numbered: true });
    });

    it("has its chapters as sections, the title aside, and nothing of the old contents list", () => {
      expect(plan.sections.map(({ kind }) => kind)).toEqual(["prose", "prose", ...areas.map(() => "focusArea"), "followUp"]);
      expect(titlesOf(plan).every((title) => /^\p{Lu}\p{Ll}/u.test(title))).toBe(true);
      expect(plan).toMatchObject({ municipality: "Odsherred Kommune", period: { from: 2023, to: 2024 }, template: null });
      expect(JSON.stringify(plan)).not.toContain(".....");
      expect(textsOf(areas.flatMap((area) => blocksOf(area, "heading")))).toEqual(["Repatriering"]);
    });

    it("has its trend table with caption, source and a head cell over two columns", () => {
      const [table] = blocksOf(plan.sections[1], "table");
      expect(table).toMatchObject({ headerRows: 1, headerColumns: 1 });
      expect(table?.columns).toHaveLength(8);
      expect(table?.children.map((row) => row.children.length)).toEqual([7, 8, 8]);
      expect(table?.children[0]?.children.at(-1)?.colSpan).toBe(2);
      expect(table?.caption).toMatch(/^Udvikling i ledighed/);
      expect(table?.source).toMatch(/^Styrelsen .* 2022\.$/);
    });

    it("has its closing table with the points as lists in its cells", () => {
      const [table] = blocksOf(plan.sections.at(-1), "table");
      expect(table).toMatchObject({ headerRows: 1 });
      const lists = table?.children.slice(1).map((row) => row.children[1]?.children.map((flow) => (flow.type === "list" ? flow.children.length : 0)));
      expect(lists).toEqual([[5], [4], [4], [4], [5]]);
    });

    it("has its three notes at their marks", () => {
      const notes = plan.sections.flatMap((section) =>
        [...descendants(section)].flatMap((node) => (!isText(node) && node.type === "footnote" ? [inlineText(node.note)] : [])),
      );
      expect(notes).toHaveLength(3);
      expect(notes.every((note) => note.startsWith("Kilde: "))).toBe(true);
      expect(JSON.stringify(plan)).not.toContain('"superscript"');
    });
  });

  describe("Rødovre 2017/2018", () => {
    const plan = imported("roedovre-2017-2018.md");

    it("has each goal as a section with its strategy, however deep the file has them", () => {
      const withStrategy = plan.sections.filter((section) => textsOf(blocksOf(section, "heading")).includes("Strategi"));
      expect(withStrategy.map((section) => sectionTitle(section).split(" ")[0])).toEqual(["Virksomhederne", "Flere", "Borgere", "Flygtninge"]);
      expect(withStrategy.every((section) => blocksOf(section, "heading").every(({ level }) => level === 2))).toBe(true);
      expect(plan.sections).toHaveLength(9);
    });

    it("has the lines of its front page, its title, period and municipality", () => {
      expect(textsOf(blocksOf(plan.sections[0], "paragraph"))).toEqual(["For Rødovre kommune", "24-10-2016"]);
      expect(plan).toMatchObject({ title: "Beskæftigelsesplan 2017/2018", municipality: "Rødovre Kommune", period: { from: 2017, to: 2018 } });
    });

    it("has sentences that a page break cut put together", () => {
      const paragraphs = plan.sections.flatMap((section) => textsOf(blocksOf(section, "paragraph")));
      expect(paragraphs.filter((text) => /^\p{Ll}/u.test(text))).toEqual([]);
    });
  });

  it.each(["odsherred-2023-2024.md", "roedovre-2017-2018.md"])("%s loses no word, and gains none but a heading", (name) => {
    const written = wordsOf(visibleText(source(name)));
    const shown = shownWords(imported(name));
    expect(notIn(written, shown)).toEqual([]);
    expect(notIn(shown, written).filter((word) => !["om", "planen"].includes(word))).toEqual([]);
  });

  /** Letters alone, since words cut by the margin are put together. */
  const letters = (words: readonly string[]): string[] => words.join("").match(/\p{L}/gu) ?? [];

  it.each([
    ["odense-beskaeftigelsespolitik.txt", /^INDHOLD\n\n(?:.*\t\d+\n)+/m, ["om", "planen"]],
    ["holbaek-2016.txt", /^Indhold Forord\.\.\..*$/m, ["indledning"]],
    ["odsherred-2023-2024.pdf-text.txt", /^ BESKÆFTIGELSESPLAN 2023-2024(?=[^]*^ BESKÆFTIGELSESPLAN 2023-2024)/gm, []],
  ])("%s loses no letter", (name, contents, added) => {
    const written = letters(wordsOf(source(name).replaceAll(new RegExp(contents, "gm"), "")));
    const shown = letters(notIn(planWords(imported(name)), added));
    expect({ lost: notIn(written, shown), gained: notIn(shown, written) }).toEqual({ lost: [], gained: [] });
  });

  it("the texts without markup have their chapters and points", () => {
    const odense = imported("odense-beskaeftigelsespolitik.txt");
    expect(odense.sections.filter(({ kind }) => kind === "focusArea").map((area) => blocksOf(area, "points")[0]?.children.length)).toEqual([5, 3, 5, 3, 5, 4]);
    expect(blocksOf(odense.sections[2], "quote")).toHaveLength(1);
    const holbaek = imported("holbaek-2016.txt");
    const pattern = holbaek.sections.filter((section) => blocksOf(section, "heading").length === 3);
    expect(pattern).toHaveLength(4);
    const odsherred = imported("odsherred-2023-2024.pdf-text.txt");
    expect(odsherred.sections.filter(({ kind }) => kind === "focusArea").map((area) => blocksOf(area, "points")[0]?.children.length)).toEqual([5, 4, 4, 4, 5]);
  });

  it.each([
    "odsherred-2023-2024.md",
    "roedovre-2017-2018.md",
    "odense-beskaeftigelsespolitik.txt",
    "holbaek-2016.txt",
    "odsherred-2023-2024.pdf-text.txt",
  ])("%s becomes a plan that is valid and in normal form", (name) => {
    const plan = imported(name);
    expect(parsePlan(JSON.parse(JSON.stringify(plan)), name)).toEqual(plan);
  });
});
