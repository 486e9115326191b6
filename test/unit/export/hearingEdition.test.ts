import { Document, Header, Packer, Paragraph } from "docx";
import { beforeAll, describe, expect, it } from "vitest";
import { writeWord } from "../../../electron/core/export/writeWord.ts";
import { markForHearing } from "../../../electron/core/export/editions/hearingEdition.ts";
import type { Hearing } from "../../../shared/plan/hearing.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { openDocx, relationships, textsIn, type OpenedDocx } from "../../support/word/openDocx.ts";
import { child, elements, wordText, type XmlElement } from "../../support/word/xml.ts";

const hearing: Hearing = { deadline: "2026-10-30", replyTo: "plan@lindholm.dk", parties: ["Handicapråd", "A-kasser", " "] };
const write = async (data: Hearing) => openDocx(await writeWord({ ...richPlan(), hearing: data }, { edition: "hearing" }));

let docx: OpenedDocx;
beforeAll(async () => {
  docx = await write(hearing);
});

const sectionsOf = ({ document }: OpenedDocx) => elements(document, "w:sectPr");
const headersOf = (file: OpenedDocx) => file.paths.filter((path) => /^word\/header\d+\.xml$/.test(path)).map((path) => file.part(path));
const watermarks = (header: XmlElement) => elements(header, "v:textpath").flatMap(({ attributes }) => attributes["string"] ?? []);

describe("the front page of a hearing edition", () => {
  it("says what it is, until when it can be answered, to where, and who is asked", () => {
    expect(textsIn(docx, "CoverEdition")).toEqual(["Høringsudgave"]);
    expect(textsIn(docx, "CoverNote")).toEqual([
      "Høringsfrist: 30. oktober 2026",
      "Høringssvar sendes til: plan@lindholm.dk",
      "Høringsparter: Handicapråd og A\u2011kasser",
    ]);
    expect(relationships(docx, "word/document.xml").map(({ target }) => target)).toContain("mailto:plan@lindholm.dk");
  });

  it("invents nothing that the plan does not say", async () => {
    const bare = await write({ deadline: null, replyTo: "", parties: [] });
    expect(textsIn(bare, "CoverEdition")).toEqual(["Høringsudgave"]);
    expect(textsIn(bare, "CoverNote")).toEqual([]);
  });
});

describe("the pages of a hearing edition", () => {
  it("carry a watermark that screen readers pass over, and keep the words of the final edition", async () => {
    expect(headersOf(docx).flatMap(watermarks)).toEqual(["Høringsudgave"]);
    const shapes = headersOf(docx).flatMap((header) => elements(header, "v:shape"));
    expect(shapes.map(({ attributes }) => attributes["alt"])).toEqual([""]);
    const [front] = sectionsOf(docx);
    expect(front && elements(front, "w:headerReference").map(({ attributes }) => attributes["w:type"])).toEqual(["default"]);
    const final = openDocx(await writeWord(richPlan()));
    expect(wordText(docx.document)).toContain(wordText(final.document).slice(-500));
  });

  it("number their lines, each page from 1, but for the front page and lists of places", () => {
    const [front, body] = sectionsOf(docx);
    expect(front && child(front, "w:lnNumType")).toBeUndefined();
    expect(body && child(body, "w:lnNumType")?.attributes).toEqual({ "w:countBy": "1", "w:distance": "340", "w:restart": "newPage" });
    const suppressed = elements(docx.styles, "w:style").filter((style) => child(style, "w:pPr", "w:suppressLineNumbers"));
    expect(suppressed.map(({ attributes }) => attributes["w:styleId"])).toEqual(
      expect.arrayContaining(["TOC1", "TOC2", "TableofFigures", "Spacer", "Figure", "FootnoteText", "Footer"]),
    );
    const cover = docx.paragraphs.slice(0, docx.paragraphs.findIndex((paragraph) => child(paragraph, "w:pPr", "w:sectPr")) + 1);
    expect(cover.length).toBeGreaterThan(4);
    for (const paragraph of cover) expect(child(paragraph, "w:pPr", "w:suppressLineNumbers")).toBeDefined();
  });
});

describe("a Word file with headers of its own", () => {
  it("keeps what they say and gets the watermark in each, first and even pages included", async () => {
    const named = (text: string) => new Header({ children: [new Paragraph(text)] });
    const bytes = await Packer.toBuffer(
      new Document({
        evenAndOddHeaderAndFooters: true,
        sections: [
          { properties: { titlePage: true }, headers: { default: named("Lindholm Kommune"), first: named("Byvåben") }, children: [new Paragraph("Et")] },
          { properties: { titlePage: true }, children: [new Paragraph("To")] },
        ],
      }),
    );
    const marked = openDocx(await markForHearing(new Uint8Array(bytes)));
    const headers = headersOf(marked);
    expect(headers.map(wordText).sort()).toEqual(["", "Byvåben", "Lindholm Kommune"]);
    for (const header of headers) {
      expect(watermarks(header)).toEqual(["Høringsudgave"]);
      expect(elements(header, "w:suppressLineNumbers")).toHaveLength(elements(header, "w:p").length);
    }
    const ids = headers.flatMap((header) => elements(header, "v:shape").map(({ attributes }) => attributes["id"]));
    expect(new Set(ids).size).toBe(3);
    const [first, second] = sectionsOf(marked);
    expect(first && elements(first, "w:headerReference").map(({ attributes }) => attributes["w:type"]).sort()).toEqual(["default", "even", "first"]);
    expect(second && elements(second, "w:headerReference")).toEqual([]);
  });
});
