import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAbbreviations, mentions } from "../../../shared/plan/abbreviations/index.ts";

const meanings = (text: string) => findAbbreviations(text).map(({ short, count, meaning }) => [short, count, meaning]);

describe("the abbreviations of a text", () => {
  it("are words in capitals, alone or at the head of a compound, each once with its count", () => {
    expect(meanings("VEU og AMU-kurser.\nVEU's puljer i STAR-regi.")).toEqual([
      ["AMU", 1, undefined],
      ["STAR", 1, undefined],
      ["VEU", 2, undefined],
    ]);
  });

  it("are explained by the words before a bracket, or by those in one", () => {
    expect(meanings("Vi har Den Kommunale Ungeindsats (KUI) i huset.")).toEqual([["KUI", 1, "Den Kommunale Ungeindsats"]]);
    expect(meanings("Tal fra Styrelsen for Arbejdsmarked og Rekruttering (STAR).")).toEqual([
      ["STAR", 1, "Styrelsen for Arbejdsmarked og Rekruttering"],
    ]);
    expect(meanings("Der er midler til voksen- og efteruddannelse (VEU).")).toEqual([["VEU", 1, "voksen- og efteruddannelse"]]);
    expect(meanings("FGU (forberedende grunduddannelse) er for unge.")).toEqual([["FGU", 1, "forberedende grunduddannelse"]]);
  });

  it("are no numerals, no everyday words and no line set in capitals", () => {
    expect(meanings("Kapitel III om IT og EU.\nBESKÆFTIGELSESPLAN FOR HELE KOMMUNEN\nmSTARt 2STU")).toEqual([]);
  });

  it("are not explained by a bracket that holds something else", () => {
    expect(meanings("Mange unge (KUI) kom.")).toEqual([["KUI", 1, undefined]]);
    expect(meanings("STU (se side 4) er et tilbud.")).toEqual([["STU", 1, undefined]]);
  });

  it("are all mentioned in the text they were found in, whatever the text", () => {
    const word = fc.constantFrom("VEU", "KUI", "(STAR)", "og", "AMU-kurser", "III", "Den", "x)", "\n", "«");
    fc.assert(
      fc.property(fc.array(word).map((words) => words.join(" ")), (text) => {
        for (const { short, count } of findAbbreviations(text)) {
          expect(mentions(text, short)).toBe(true);
          expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });
});
