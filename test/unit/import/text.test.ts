import { describe, expect, it } from "vitest";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { plainText, textLines } from "../../../shared/plan/plainText.ts";
import { blocksOf, bytesOf, fixture, textsOf, titlesOf } from "../../support/import/read.ts";

function read(text: string): Plan {
  return importDocument("fil.txt", bytesOf(text)).plan;
}

describe("a policy without markup", () => {
  const plan = fixture("policy.txt");

  it("has the chapters its contents list names, and other lines in capitals as headings", () => {
    expect(plan.title).toBe("Fjordby i arbejde");
    expect(titlesOf(plan)).toEqual(["Om planen", "Forord", "Vi møder virksomhederne", "Vi begynder tidligt", "Vi måler det, der virker"]);
    expect(plan.sections.map((section) => textsOf(blocksOf(section, "heading")))).toEqual([[], [], ["Praktikpladser"], [], []]);
    expect(plainText(plan.sections)).not.toMatch(/indhold/i);
  });

  it("has points, quotes and a signature on its own lines", () => {
    expect(plan.sections.map(({ kind }) => kind)).toEqual(["prose", "foreword", "focusArea", "focusArea", "prose"]);
    expect(textsOf(blocksOf(plan.sections[2], "quote"))).toEqual(["Vi er en partner. Vi ringer, før I mangler nogen."]);
    expect(textsOf(blocksOf(plan.sections[1], "paragraph")).at(-1)).toBe("Venlig hilsen\nAnna Fjeldsted\nUdvalgsformand");
  });

  it("has sentences put together across a page break and across a box", () => {
    const [points] = blocksOf(plan.sections[2], "points");
    expect(points && textLines(points).at(-1)).toBe("Vi svarer inden for to arbejdsdage, også i ferier");
    expect(textsOf(blocksOf(plan.sections[2], "paragraph"))[0]).toMatch(/i hånden og lytter til/);
  });
});

describe("a text taken from a PDF", () => {
  it("has its paragraphs whole where every line has a blank one after it", () => {
    const plan = fixture("double-spaced.txt");
    expect(titlesOf(plan)).toEqual(["Indledning", "Fokusområde 1: Virksomhederne"]);
    expect(textsOf(blocksOf(plan.sections[0], "paragraph"))).toHaveLength(2);
    expect(plainText(plan.sections)).toContain("beskæftigelsesrettede indsats i de kommende");
    expect(blocksOf(plan.sections[1], "points")).toMatchObject([{ label: "Vores fokus vil være at:", children: [{}, {}] }]);
  });

  it("has its headings found where each page is one line, and its page numbers left out", () => {
    const plan = fixture("page-lines.txt");
    expect(titlesOf(plan)).toEqual(["Om planen", "Forord", "Ledige i job", "Sygemeldte tilbage"]);
    expect(plan.sections.slice(2).map((section) => textsOf(blocksOf(section, "heading")))).toEqual([["Mål", "Indsatser"], ["Mål", "Indsatser"]]);
    expect(plainText(plan.sections)).toContain("hver uge og spørger, hvad de mangler.");
    expect(plainText(plan.sections)).not.toMatch(/\d$/m);
  });
});

describe("plain text", () => {
  it("nests lists by indentation and lets numbered ones go on", () => {
    const plan = read("Vi vil:\n\n1. en\n   - under\n   - mere\n\n2. to\n\n3. tre");
    expect(blocksOf(plan.sections[0], "list")).toMatchObject([
      { ordered: true, children: [{ children: [{}, { type: "list", ordered: false, children: [{}, {}] }] }, {}, {}] },
    ]);
  });

  it("takes neither a date nor a lone number for a list", () => {
    const plan = read("Mødet er holdt\n24. oktober 2025 og igen\n1. november.\n\n7. Noget helt andet, som ikke er en liste");
    expect(blocksOf(plan.sections[0], "list")).toEqual([]);
    expect(plainText(plan.sections)).toContain("7. Noget");
  });

  it("means its signs as they stand", () => {
    const plan = read("Vi bruger # og *stjerner* og <navn> og [dette](her), og vi gør det helt uden at ville noget med det.");
    expect(textsOf(blocksOf(plan.sections[0], "paragraph"))).toEqual([
      "Vi bruger # og *stjerner* og <navn> og [dette](her), og vi gør det helt uden at ville noget med det.",
    ]);
  });

  it("has tables where lines are parted by tabs", () => {
    const plan = read("Tabel 2: Tal\n\nÅr\t2024\t2025\nLedige\t10\t9\n\nKilde: Egne tal");
    expect(blocksOf(plan.sections[0], "table")).toMatchObject([{ caption: "Tal", source: "Egne tal", headerRows: 1, headerColumns: 1 }]);
  });
});
