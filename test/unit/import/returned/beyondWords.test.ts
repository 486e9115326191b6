import { strFromU8, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { WordPackage } from "../../../../electron/core/export/ooxml/wordPackage.ts";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { readReturnedWord } from "../../../../electron/core/import/word/readReturnedWord.ts";
import { NO_COMMENTS } from "../../../../shared/plan/comments/index.ts";
import { createCell, createImage, createPageBreak, createParagraph, createRow, createSection, createTable, type Block } from "../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { inlineText, sectionBlocks } from "../../../../shared/plan/tree.ts";
import type { ReturnedFile } from "../../../../shared/review/index.ts";
import { samplePlan } from "../../../support/core/samplePlan.ts";
import { assetOf, pngOf } from "../../../support/pictures.ts";
import { paragraphThat, returned } from "./support.ts";

const paragraph = (text: string) => createParagraph([{ text }]);
const section = (title: string, ...blocks: [Block, ...Block[]]) => createSection("prose", title, blocks);
const planOf = (...sections: Plan["sections"]): Plan => ({ ...samplePlan("Plan"), municipality: "Lindholm", sections });
const by = (author: string) => `w:id="9001" w:author="${author}" w:date="2026-11-20T10:00:00Z"`;

const notCarried = ({ reviews }: ReturnedFile) => reviews.flatMap(({ by: { name }, notCarried: messages }) => messages.map((message) => `${name}: ${message}`));
const blocks = ({ reviews }: ReturnedFile) => reviews.at(-1)?.theirs.sections.map((each) => sectionBlocks(each).map((block) => (block.type === "paragraph" ? inlineText(block.children) : block.type)));

/** The paragraph's runs and itself with more properties. */
const styled = (text: string, run: string, own = "") =>
  paragraphThat(text, (xml) =>
    xml
      .replaceAll(/<w:r>(?!<w:rPr>)/g, `<w:r><w:rPr>${run}</w:rPr>`)
      .replace(/^(<w:p(?: [^>]*)?>)(?:<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>)?/, (_, start: string, had: string | undefined) => `${start}<w:pPr>${had ?? ""}${own}</w:pPr>`),
  );

describe("formatting that a plan has nothing for", () => {
  const cells = (...texts: string[]) => createRow(texts.map((text) => createCell([paragraph(text)])));
  const plan = planOf(section("Indledning", paragraph("Vi taler med alle ledige."), paragraph("Vi lytter."), { ...createTable(1, 2), children: [cells("År", "Antal"), cells("2025", "609")] }));

  it("is told of once for each paragraph, with what it was", async () => {
    const file = await returned(plan, (xml) =>
      [
        styled("Vi taler med alle ledige.", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="FF0000"/><w:sz w:val="32"/>', '<w:jc w:val="center"/>'),
        styled("609", '<w:color w:val="00B050"/><w:highlight w:val="yellow"/>'),
      ].reduce((text, edit) => edit(text), xml),
    );
    expect(notCarried(file)).toEqual([
      "Uden sporing: Fremhævningen med farve af »609« kan ikke føres tilbage.",
      "Uden sporing: Formateringen (farve, justering, skrift, størrelse) i »Vi taler med alle ledige.« kan ikke føres tilbage.",
      "Uden sporing: Formateringen (farve) i »609« kan ikke føres tilbage.",
    ]);
    expect(file.reviews[0]?.theirs).toBe(plan);
  });

  it("is told of whoever recorded it, and not where a program says again what the style says", async () => {
    const recorded = `<w:color w:val="FF0000"/><w:rPrChange ${by("Anne Lund")}><w:rPr/></w:rPrChange>`;
    const file = await returned(plan, (xml) => styled("Vi lytter.", '<w:color w:val="22272E"/><w:sz w:val="22"/>', '<w:jc w:val="left"/>')(styled("Vi taler med alle ledige.", recorded)(xml)));
    expect(notCarried(file)).toEqual(["Anne Lund: Formateringen (farve) i »Vi taler med alle ledige.« kan ikke føres tilbage."]);
  });
});

describe("page breaks", () => {
  const plan = planOf(section("Første", paragraph("Et."), createPageBreak(), paragraph("To."), paragraph("Tre.")), section("Anden", paragraph("Fire.")));
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>';

  it("are put in and taken out, however a program writes them", async () => {
    const moved = (xml: string) => paragraphThat("Tre.", (own) => own.replace(/<\/w:p>$/, `${pageBreak}</w:p>`))(paragraphThat("To.", (own) => own.replace("<w:pageBreakBefore/>", ""))(xml));
    expect(blocks(await returned(plan, moved))).toEqual([["Et.", "To.", "Tre.", "pageBreak"], ["Fire."]]);
    const alone = await returned(plan, paragraphThat("To.", (own) => `<w:p>${pageBreak}</w:p>${own.replace("<w:pageBreakBefore/>", "")}`));
    expect(alone.reviews).toEqual([]);
    const recorded = await returned(plan, paragraphThat("Tre.", (own) => `<w:p><w:pPr><w:rPr><w:ins ${by("Anne Lund")}/></w:rPr></w:pPr><w:ins ${by("Anne Lund")}>${pageBreak}</w:ins></w:p>${own}`));
    expect(blocks(recorded)).toEqual([["Et.", "pageBreak", "To.", "pageBreak", "Tre."], ["Fire."]]);
    expect(recorded.reviews.map(({ by: { name } }) => name)).toEqual(["Anne Lund"]);
    expect([notCarried(recorded), notCarried(alone)]).toEqual([[], []]);
  });
});

describe("a picture", () => {
  const [png, other] = [pngOf(40, 30), pngOf(30, 40)];
  const asset = assetOf(png, 40, 30);
  const plan = planOf(section("Indledning", paragraph("Se her."), { ...createImage(asset), caption: "Havnen", alt: "Både ved kajen" }));

  it("that is another one is told of, and what it is said to show is carried", async () => {
    const word = WordPackage.open(await writeWord(plan, { edition: "review", assets: new Map([[asset.sha256, png]]) }));
    const read = (bytes: Uint8Array) => readReturnedWord("plan.docx", bytes, { plan, comments: NO_COMMENTS });
    expect((await read(word.save())).reviews).toEqual([]);
    const media = word.paths.find((path) => path.startsWith("word/media/")) ?? "";
    word.set(media, other);
    word.set("word/document.xml", strToU8(strFromU8(word.bytes("word/document.xml")).replace("Både ved kajen", "Skibe ved kajen")));
    const file = await read(word.save());
    expect(notCarried(file)).toEqual([expect.stringContaining("Billedet »Havnen« i afsnittet »Indledning« er ikke det, der blev sendt")]);
    expect(file.reviews[0]?.theirs.sections[0]?.children[2]).toMatchObject({ alt: "Skibe ved kajen", asset });
  });
});

describe("a recorded column", () => {
  const cells = (...texts: string[]) => createRow(texts.map((text) => createCell([paragraph(text)])));
  const plan = planOf(section("Tal", { ...createTable(1, 2), children: [cells("År", "Antal"), cells("2025", "609")] }));

  it("comes in or goes with the author who made it", async () => {
    const cell = (mark: string, text: string) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:${mark} ${by("Anne Lund")}/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const texts = ["Andel", "4 %"];
    const file = await returned(plan, (xml) => xml.replaceAll("</w:tr>", () => `${cell("cellIns", texts.shift() ?? "")}</w:tr>`));
    expect(file.reviews.map(({ by: { name } }) => name)).toEqual(["Anne Lund"]);
    const table = (from: ReturnedFile) => {
      const block = from.reviews.at(-1)?.theirs.sections[0]?.children[1];
      return block?.type === "table" ? block.children.map((row) => row.children.map((each) => each.children.map((flow) => (flow.type === "paragraph" ? inlineText(flow.children) : "")).join(""))) : [];
    };
    expect(table(file)).toEqual([["År", "Antal", "Andel"], ["2025", "609", "4 %"]]);
    const gone = await returned(plan, (xml) => xml.replaceAll(/<w:tcPr>((?:(?!<\/w:tcPr>).)*)<\/w:tcPr>((?:(?!<\/w:tc>).)*(?:Antal|609))/g, (_, had: string, rest: string) => `<w:tcPr>${had}<w:cellDel ${by("Bo Friis")}/></w:tcPr>${rest}`));
    expect(table(gone)).toEqual([["År"], ["2025"]]);
    expect([notCarried(file), notCarried(gone)]).toEqual([[], []]);
  });
});

describe("headers and footers", () => {
  const plan = planOf(section("Indledning", paragraph("Et.")));

  it("are told of where somebody changed them, recorded or not", async () => {
    const plain = await returned(plan, (xml) => xml.replace(/>Plan</, ">Vores plan<"), "word/footer1.xml");
    expect(notCarried(plain)).toEqual([expect.stringMatching(/^Uden sporing: Teksten »Vores plan.*« i sidefoden er ny eller rettet/)]);
    const recorded = await returned(plan, (xml) => xml.replace("<w:r>", `<w:ins ${by("Anne Lund")}><w:r><w:t>Udkast </w:t></w:r></w:ins><w:r>`), "word/footer1.xml");
    expect(notCarried(recorded)).toEqual(["Anne Lund: Tilføjelsen »Udkast« i sidefoden kan ikke føres tilbage."]);
  });
});
