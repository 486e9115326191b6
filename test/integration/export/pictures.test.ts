import { describe, expect, it } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { createFactBox, createImage, createPageBreak, createParagraph, createSection } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { assetOf, jpeg, pngOf } from "../../support/pictures.ts";
import { renderPages } from "../../support/word/renderPages.ts";
import { validateDocx } from "../../support/word/validateDocx.ts";

const png = pngOf(1500, 1000);
const photo = assetOf(png, 1500, 1000);
const stamp = assetOf(jpeg, 8, 4, "image/jpeg");
const assets = new Map([
  [photo.sha256, png],
  [stamp.sha256, jpeg],
]);

const plan: Plan = {
  ...samplePlan("Plan med billeder"),
  sections: [
    createSection("prose", "Billeder", [
      createImage(photo),
      { ...createImage(photo), caption: "Havnen", credit: "Mette Holm", alt: "Både ved kaj" },
      createPageBreak(),
      { ...createImage(stamp), decorative: true, width: 0.1 },
      { ...createImage({ ...photo, sha256: "f".repeat(64) }), caption: "Tabt", alt: "Findes ikke" },
      createFactBox("Boks", [createParagraph([{ text: "Efter." }])]),
      { ...createImage(photo), credit: "Illustration: \u0007 Bo & Co" },
    ]),
  ],
};

describe("a Word file with pictures", () => {
  it("has no error in Microsoft's validator", async () => {
    expect(await validateDocx(await exportPlan(plan, "docx", { assets }))).toEqual([]);
    expect(await validateDocx(await exportPlan(plan, "docx", { assets, pageNumbers: true }))).toEqual([]);
  });

  it.skipIf(!haveTools("soffice", "pdftotext"))("keeps each picture's caption on the picture's page", async () => {
    const pages = await renderPages(await exportPlan(plan, "docx", { assets }));
    const withCaption = pages.filter((page) => page.includes("Figur 1. Havnen"));
    expect(withCaption).toHaveLength(1);
    expect(withCaption[0]).toContain("Foto: Mette Holm");
  });
});
