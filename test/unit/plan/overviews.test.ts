import { describe, expect, it } from "vitest";
import { defaultHouseStyle } from "../../../shared/plan/houseStyle.ts";
import { createKeyFigure } from "../../../shared/plan/keyFigures.ts";
import { createChart, createGenerated, createGoal, createParagraph, createSection, createTable } from "../../../shared/plan/nodes/index.ts";
import { abbreviationsOverview, contents, figuresOverview, sourcesOverview, sourceUseWords } from "../../../shared/plan/overviews/index.ts";

const table = (caption: string, source: string) => ({ ...createTable(1, 1), caption, source });
const chart = { ...createChart("bars", { from: "grid", categories: [], series: [] }), caption: "Udvikling", source: "jobindsats" };
const section = createSection("prose", "Tal", [
  chart,
  table("Ledige", "Kilde: Jobindsats."),
  table("", "Ældre Sagen; Danmarks Statistik"),
  { ...createGoal(), source: "Jobindsats" },
  createParagraph([{ text: "KUI hjælper." }]),
]);
const plan = { focusAreas: { name: null, numbered: true }, houseStyle: defaultHouseStyle, sections: [section], keyFigures: [] };

describe("the list of tables and figures", () => {
  it("has those with a caption, tables first, with their numbers", () => {
    expect(figuresOverview(plan).map(({ kind, number, caption }) => `${kind} ${number}. ${caption}`)).toEqual([
      "Tabel 1. Ledige",
      "Figur 1. Udvikling",
    ]);
  });
});

describe("the list of sources", () => {
  it("names each once, in alphabetical order, with where it is used", () => {
    const figure = { ...createKeyFigure("Ledige"), source: "Aftalen" };
    const entries = sourcesOverview({ ...plan, keyFigures: [figure] }, () => "place");
    expect(entries.map((entry) => [entry.source, sourceUseWords(entry)])).toEqual([
      ["Aftalen", "Nøgletallet »Ledige«"],
      ["Danmarks Statistik", "Tabel i »Tal«"],
      ["jobindsats", "Figur 1, tabel 1, mål 1"],
      ["Ældre Sagen", "Tabel i »Tal«"],
    ]);
    expect(entries[0]?.uses[0]?.id).toBe("place");
  });

  it("quotes in the municipality's own quotation marks", () => {
    const houseStyle = { ...defaultHouseStyle, quotes: "curly" as const };
    const words = sourcesOverview({ ...plan, houseStyle }).map(sourceUseWords);
    expect(words).toContain("Tabel i ”Tal”");
  });
});

describe("the contents list", () => {
  it("has no entry for the section it stands in, also where the list of tables and figures stands below it", () => {
    const lists = createSection("prose", "Indhold", [createGenerated("contents"), createGenerated("figures")]);
    const figures = createSection("appendix", "Figurer", [createGenerated("figures")]);
    const titles = contents({ ...plan, sections: [lists, section, figures] }).map(({ text }) => text);
    expect(titles).toEqual(["Tal", "Figurer"]);
  });
});

describe("the list of abbreviations", () => {
  it("has those that the text uses and that have a meaning", () => {
    const abbreviations = [
      { short: "KUI", meaning: "Den Kommunale Ungeindsats" },
      { short: "VEU", meaning: "voksen- og efteruddannelse" },
      { short: "KU", meaning: "noget andet" },
    ];
    expect(abbreviationsOverview({ ...plan, abbreviations })).toEqual([abbreviations[0]]);
  });
});
