import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { contrast } from "../../../shared/look/contrast.ts";
import { logoSize } from "../../../shared/look/logoSize.ts";
import { createLook } from "../../../shared/look/look.ts";
import type { Theme } from "../../../shared/plan/theme.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { openDocx, styleOf, type OpenedDocx } from "../../support/word/openDocx.ts";
import { elements, wordText } from "../../support/word/xml.ts";

const wine: Theme = {
  colours: { primary: "7A1F3D", secondary: "0B5CAD" },
  fonts: { heading: "Georgia", body: "Verdana" },
  logo: null,
};
const yellow: Theme = { ...wine, colours: { primary: "FFE000", secondary: "FFFFFF" } };

async function writtenIn(theme: Theme): Promise<OpenedDocx> {
  return openDocx(await writeDocx({ ...richPlan(), theme }));
}

/** Every colour anything in the file is written or drawn in, as RRGGBB. */
function colours(docx: OpenedDocx): Set<string> {
  const parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footer1.xml"].map((path) => docx.part(path));
  const names = ["w:color", "w:left", "w:right", "w:top", "w:bottom", "w:insideH", "w:shd"];
  const found = parts.flatMap((part) =>
    names.flatMap((name) =>
      elements(part, name).flatMap(({ attributes }) => [attributes["w:color"], attributes["w:fill"], name === "w:color" ? attributes["w:val"] : undefined]),
    ),
  );
  return new Set(found.filter((colour): colour is string => colour !== undefined && colour !== "auto"));
}

describe("a Word file in a plan's theme", () => {
  it("offers the theme's colours and fonts to whoever writes on in it", async () => {
    const part = (await writtenIn(wine)).part("word/theme/theme1.xml");
    const colourOf = (name: string) => elements(elements(part, name)[0] ?? part, "a:srgbClr")[0]?.attributes["val"];
    const fontOf = (name: string) => elements(elements(part, name)[0] ?? part, "a:latin")[0]?.attributes["typeface"];
    expect(["a:accent1", "a:accent2", "a:hlink"].map(colourOf)).toEqual(["7A1F3D", "0B5CAD", "7A1F3D"]);
    expect(["a:majorFont", "a:minorFont"].map(fontOf)).toEqual(["Georgia", "Verdana"]);
  });

  it("is in the theme's colours and no others", async () => {
    const { accent, ink, muted, rule, tint } = createLook(wine).colour;
    const allowed = [accent, ink, muted, rule, tint];
    const strangers = [...colours(await writtenIn(wine))].filter((colour) => !allowed.includes(colour));
    // Two fact boxes in a row are told apart by a colour nobody can tell from the rule.
    expect(strangers.filter((colour) => contrast(colour, rule) > 1.02)).toEqual([]);
  });

  it("writes in a colour that can be read where the theme's is too light", async () => {
    const docx = await writtenIn(yellow);
    expect(colours(docx)).not.toContain("FFE000");
    const text = elements(docx.styles, "w:color").flatMap(({ attributes }) => attributes["w:val"] ?? []);
    expect(text.length).toBeGreaterThan(5);
    for (const colour of text.filter((value) => value !== "auto")) expect(contrast(colour, "FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps the lines of the paper in whatever font", async () => {
    const lineOf = (docx: OpenedDocx) =>
      Number(elements(elements(docx.styles, "w:pPrDefault")[0] ?? docx.styles, "w:spacing")[0]?.attributes["w:line"]);
    const [calibri, segoe] = await Promise.all(
      ["Calibri", "Segoe UI"].map(async (body) => lineOf(await writtenIn({ ...wine, fonts: { heading: "Calibri", body } }))),
    );
    // Segoe UI's own line is higher, so Word is asked for less of it.
    expect((calibri ?? 0) * 1.2207).toBeCloseTo((segoe ?? 0) * 1.3301, -1);
  });
});

describe("a logo on the front page", () => {
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  );
  const logo = { sha256: "a".repeat(64), type: "image/png", width: 600, height: 160 } as const;
  const plan = { ...richPlan(), municipality: "Lindholm Kommune", theme: { ...wine, logo } };

  it("comes first in the file, says whose it is, and leaves the title where it was", async () => {
    const docx = openDocx(await writeDocx(plan, { assets: new Map([[logo.sha256, pixel]]) }));
    const [first, second] = docx.paragraphs;
    if (!first || !second) throw new Error("the file has no front page");
    const properties = elements(first, "wp:docPr")[0]?.attributes;
    expect(properties).toMatchObject({ descr: "Logo: Lindholm Kommune" });
    const size = elements(first, "wp:extent")[0]?.attributes;
    expect(Number(size?.["cx"]) / Number(size?.["cy"])).toBeCloseTo(600 / 160, 1);
    expect(docx.paths.some((path) => path.startsWith("word/media/"))).toBe(true);

    const before = (paragraph: typeof first) => Number(elements(paragraph, "w:spacing")[0]?.attributes["w:before"]);
    const [title] = openDocx(await writeDocx(plan)).paragraphs;
    if (!title) throw new Error("the file has no title");
    const heightInTwips = Number(size?.["cy"]) / 635;
    expect(before(second) + heightInTwips).toBeCloseTo(before(title), -1);
  });

  it("stands over a title whose period is on one line", async () => {
    const docx = openDocx(await writeDocx({ ...plan, title: "Beskæftigelsesplan 2027-2028 for by- og landområder" }));
    expect(docx.paragraphs[0] && wordText(docx.paragraphs[0])).toBe("Beskæftigelsesplan 2027\u20112028 for by- og landområder");
  });

  it("is left out where the library does not have it, and the rest is as it was", async () => {
    const docx = openDocx(await writeDocx(plan));
    expect(docx.paragraphs[0] && styleOf(docx.paragraphs[0])).toBe("Title");
  });

  it("fits the room it has, keeps its shape and is not blown up", () => {
    for (const [width, height] of [[4000, 300], [300, 4000], [1000, 1000], [40, 20], [1, 1]] as const) {
      const size = logoSize({ width, height });
      expect(size.width).toBeLessThanOrEqual(70);
      expect(size.height).toBeLessThanOrEqual(24);
      expect(size.width / size.height).toBeCloseTo(width / height, 3);
      expect(size.width).toBeLessThanOrEqual((width * 25.4) / 96);
    }
  });
});
