import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { writeMarkdown } from "../../../electron/core/export/markdown/writeMarkdown.ts";
import { createImage, createParagraph, createSection, type Image } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { assetOf, jpeg, pngOf } from "../../support/pictures.ts";
import { openDocx, styleOf, textsIn } from "../../support/word/openDocx.ts";
import { child, elements, wordText, type XmlElement } from "../../support/word/xml.ts";

const png = pngOf(1200, 800);
const wide = assetOf(png, 1200, 800);
const tallPng = pngOf(100, 4000);
const tall = assetOf(tallPng, 100, 4000);
const small = assetOf(jpeg, 8, 4, "image/jpeg");
const assets = new Map([
  [wide.sha256, png],
  [tall.sha256, tallPng],
  [small.sha256, jpeg],
]);

function planWith(...images: Partial<Image>[]): Plan {
  const [first, ...others] = images.map((image): Image => ({ ...createImage(wide), ...image }));
  return { ...samplePlan("Plan"), sections: [createSection("prose", "Afsnit", [createParagraph([{ text: "Før." }]), first as Image, ...others])] };
}

async function written(...images: Partial<Image>[]) {
  const docx = openDocx(await writeDocx(planWith(...images), { assets }));
  return { ...docx, pictures: elements(docx.document, "wp:inline") };
}

const EMU_PER_MILLIMETRE = 36_000;
function millimetres(picture: XmlElement | undefined): [number, number] {
  const { cx, cy } = child(picture, "wp:extent")?.attributes ?? {};
  return [Number(cx) / EMU_PER_MILLIMETRE, Number(cy) / EMU_PER_MILLIMETRE];
}
const properties = (picture: XmlElement | undefined) => child(picture, "wp:docPr");

describe("a picture in Word", () => {
  it("is as wide as its share of the text and keeps its shape", async () => {
    const { pictures } = await written({ width: 1 }, { width: 0.25 });
    expect(millimetres(pictures[0])[0]).toBeCloseTo(160, 0);
    expect(millimetres(pictures[0])[1]).toBeCloseTo(160 / 1.5, 0);
    expect(millimetres(pictures[1])[0]).toBeCloseTo(40, 0);
  });

  it("is never higher than its page has room for", async () => {
    const { pictures } = await written({ asset: tall, width: 1 });
    const [width, height] = millimetres(pictures[0]);
    expect(height).toBeLessThan(297 - 27 - 25);
    expect(height / width).toBeCloseTo(40, 0);
  });

  it("lies in the file once, however often it is shown", async () => {
    const { paths, pictures } = await written({}, { width: 0.5 }, { asset: small });
    expect(pictures).toHaveLength(3);
    expect(paths.filter((path) => path.startsWith("word/media/"))).toHaveLength(2);
  });

  it("says to those who cannot see it what it shows, or that it is there for looks", async () => {
    const { pictures } = await written(
      { alt: "To kolleger ved et bord", caption: "På værkstedet" },
      { alt: "glemt", decorative: true },
      { alt: "" },
    );
    expect(properties(pictures[0])?.attributes).toMatchObject({ name: "På værkstedet", descr: "To kolleger ved et bord" });
    expect(properties(pictures[1])?.attributes).not.toHaveProperty("descr");
    expect(elements(pictures[1] as XmlElement, "adec:decorative")[0]?.attributes).toMatchObject({ val: "1" });
    expect(properties(pictures[2])?.attributes).not.toHaveProperty("descr");
    expect(elements(pictures[2] as XmlElement, "adec:decorative")).toEqual([]);
  });

  it("stays with its caption and credit, which are in their styles", async () => {
    const docx = await written({ caption: "På værkstedet", credit: "Mette Holm" }, { caption: "Tegning", credit: "Illustration: Bo Lund" });
    expect(textsIn(docx, "Caption")).toEqual(["Figur 1. På værkstedet", "Figur 2. Tegning"]);
    expect(textsIn(docx, "Source")).toEqual(["Foto: Mette Holm", "Illustration: Bo Lund"]);
    const at = docx.paragraphs.findIndex((paragraph) => styleOf(paragraph) === "Figure");
    const kept = docx.paragraphs.slice(at, at + 3).map((paragraph) => child(paragraph, "w:pPr", "w:keepNext")?.attributes["w:val"] ?? "true");
    expect(kept.slice(0, 2)).toEqual(["true", "true"]);
    expect(docx.paragraphs.slice(at, at + 3).map(styleOf)).toEqual(["Figure", "Caption", "Source"]);
  });

  it("is left out where it is nowhere to be found, and an empty place always; the words about it stay", async () => {
    const lost = { ...wide, sha256: "f".repeat(64) };
    const docx = await written({ asset: lost, caption: "Tabt", credit: "NN" }, { asset: lost }, { asset: null, caption: "Tom" });
    expect(docx.pictures).toEqual([]);
    expect(textsIn(docx, "Caption")).toEqual(["Figur 1. Tabt"]);
    expect(wordText(docx.document)).not.toContain("Tom");
  });
});

it("a picture in Markdown is its caption, what it shows and its credit", () => {
  const markdown = writeMarkdown(planWith({ caption: "På værkstedet", credit: "Mette Holm", alt: "To kolleger" }, { decorative: true, alt: "glemt" }));
  expect(markdown).toContain("Figur 1. På værkstedet\n\nBillede: To kolleger\n\nFoto: Mette Holm");
  expect(markdown).not.toContain("glemt");
});
