import { zipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { readReturnedWord } from "../../../../electron/core/import/word/readReturnedWord.ts";
import { NO_COMMENTS } from "../../../../shared/plan/comments/index.ts";
import { lindholm } from "../../../fixtures/wordTemplates.ts";
import { richPlan } from "../../../fixtures/richPlan.ts";
import { samplePlan } from "../../../support/core/samplePlan.ts";
import { told } from "./support.ts";

describe("a file that is no review edition of the plan", () => {
  const plan = samplePlan("Planen");
  const refusal = async (bytes: Uint8Array) => readReturnedWord("svar.docx", bytes, { plan, comments: NO_COMMENTS }).then(() => "taken", (error: unknown) => (error as Error).message);
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
  const compound = (name: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(name)]);

  it("is told what it is instead, and what to do", async () => {
    expect(await refusal(new Uint8Array())).toContain("er tom");
    expect(await refusal(strToU8("Hej"))).toContain("ligner en tekstfil");
    expect(await refusal(compound("EncryptedPackage"))).toContain("beskyttet med adgangskode");
    expect(await refusal(compound("WordDocument"))).toContain("Words gamle format (.doc)");
    expect(await refusal(zipSync({ "word/document.xml": strToU8("<w:document/>") }))).toContain("beskadiget");
    expect(await refusal(await writeWord(plan))).toContain("ikke sendt til gennemsyn");
    expect(await refusal(await writeWord(samplePlan("En anden"), { edition: "review" }))).toContain("hører til en anden plan end »Planen«");
  });
});

describe("a review edition in a municipality's own Word template", () => {
  it("that comes back untouched holds no changes", async () => {
    const plan = richPlan();
    const bytes = await writeWord(plan, { edition: "review", wordTemplate: { name: "kommune.dotx", bytes: lindholm() } });
    expect(told(await readReturnedWord("plan.docx", bytes, { plan, comments: NO_COMMENTS }))).toEqual([]);
  });
});
