import { describe, expect, it } from "vitest";
import type { OpenedFile } from "../../../shared/contract.ts";
import { describeOpened } from "../../../shared/describeOpened.ts";

describe("a file that has led nowhere", () => {
  it("is explained as what it is, and offered to become a plan only where it holds one", () => {
    const noPlan = { kind: "noPlan", title: "Plan", by: "Mette Holm" } as const;
    const other = { kind: "otherPlan", id: null, title: "Plan" } as const;
    for (const opened of [noPlan, other]) {
      expect(describeOpened(opened, "retur.planpakke")?.offer?.does).toBe("asPlan");
      const word = describeOpened(opened, "Retur.DOCX");
      expect([word?.offer, /pakke/i.test(`${word?.title} ${word?.text}`)]).toEqual([null, false]);
    }
    const unchanged: OpenedFile = { kind: "known", id: "abcdefghijkl", reason: "sent", incomingIds: [] };
    expect(describeOpened(unchanged, "plan.docx")?.title).toBe("Der er intet nyt i filen");
    expect(describeOpened(unchanged, "plan.planpakke")?.title).toBe("Pakken er sendt herfra");
  });
});
