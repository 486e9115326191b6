import { beforeAll, describe, expect, it } from "vitest";
import { agendaTemplateOf } from "../../../../electron/core/agenda/agendaTemplates.ts";
import { exportPlan } from "../../../../electron/core/export/exportPlan.ts";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { verifyWord } from "../../../../electron/core/export/verify/verifyWord.ts";
import { bare, lindholm, lindholmParts, lying } from "../../../fixtures/wordTemplates.ts";
import { richPlan } from "../../../fixtures/richPlan.ts";
import { buildTemplate, styleXml } from "../../../support/word/buildTemplate.ts";
import { listOf, openDocx, relationships, styleOf, textsIn, type OpenedDocx } from "../../../support/word/openDocx.ts";
import { child, elements, value, wordText, type XmlElement } from "../../../support/word/xml.ts";

async function inTemplate(bytes: Uint8Array, options: Partial<Parameters<typeof writeWord>[1]> = {}): Promise<OpenedDocx> {
  return openDocx(await writeWord(richPlan(), { ...options, wordTemplate: { name: "kommune.dotx", bytes } }));
}

function styleNamed(docx: OpenedDocx, name: string): XmlElement | undefined {
  return elements(docx.styles, "w:style").find((style) => value(style, "w:name") === name);
}

const idOf = (docx: OpenedDocx, name: string): string => styleNamed(docx, name)?.attributes["w:styleId"] ?? "";
const sections = (docx: OpenedDocx): XmlElement[] => elements(docx.document, "w:sectPr");

function headerText(docx: OpenedDocx, section: XmlElement | undefined, place: string, type: string): string | undefined {
  const reference = section?.children.find(
    (each): each is XmlElement => typeof each !== "string" && each.name === `w:${place}Reference` && each.attributes["w:type"] === type,
  );
  const found = relationships(docx, "word/document.xml").find(({ id }) => id === reference?.attributes["r:id"]);
  return found && wordText(docx.part(found.target));
}

describe("a plan in the municipality's Word template", () => {
  let docx: OpenedDocx;
  let own: OpenedDocx;
  beforeAll(async () => {
    docx = await inTemplate(lindholm());
    own = openDocx(await writeWord(richPlan()));
  });

  it("has all of the plan's words and none of the template's own text", () => {
    expect(docx.paragraphs.map(wordText)).toEqual(own.paragraphs.map(wordText));
    expect(wordText(docx.document)).not.toContain("Skriv titlen her");
  });

  it("is in the template's styles, known by what they are and not by their ids", () => {
    expect(textsIn(docx, "Overskrift1")).toEqual(textsIn(own, "Heading1"));
    expect(textsIn(docx, "Overskrift2")).toEqual(textsIn(own, "Heading2"));
    expect(textsIn(docx, "Billedtekst")).toEqual(textsIn(own, "Caption"));
    expect(textsIn(docx, "Citat")).toEqual(textsIn(own, "Quote"));
    expect(textsIn(docx, "Titel")).toEqual(textsIn(own, "Title"));
    expect(textsIn(docx, "Faktaboks")).toEqual(textsIn(own, "FactBox"));
    expect(textsIn(docx, "Undertitel")).toContain(richPlan().municipality);
  });

  it("speaks of no style that is not there, and of none twice", () => {
    const defined = elements(docx.styles, "w:style").map(({ attributes }) => attributes["w:styleId"]);
    const names = elements(docx.styles, "w:style").map((style) => value(style, "w:name"));
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(names).size).toBe(names.length);
    for (const path of docx.paths.filter((each) => /^word\/(?:document|footnotes|numbering|styles|header|footer)[^/]*\.xml$/.test(each))) {
      for (const name of ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"]) {
        for (const reference of elements(docx.part(path), name)) expect(defined).toContain(reference.attributes["w:val"]);
      }
    }
  });

  it("adds what the template lacks in its fonts and colours", () => {
    const lead = styleNamed(docx, "Manchet");
    expect(value(lead, "w:basedOn")).toBe("Normal");
    expect(child(lead, "w:rPr", "w:rFonts")).toBeUndefined();
    expect(value(styleNamed(docx, "Punkter: indledning"), "w:rPr", "w:color")).toBe("1E5B3A");
    expect(value(styleNamed(docx, "TOC Heading"), "w:basedOn")).toBe("Overskrift1");
  });

  it("leaves the template's own styles as they are, but for headings that number themselves", () => {
    const heading = styleNamed(docx, "heading 1");
    expect(value(heading, "w:rPr", "w:sz")).toBe("44");
    expect(child(heading, "w:pPr", "w:numPr")).toBeUndefined();
    const numbered = docx.paragraphs.filter((paragraph) => styleOf(paragraph) === "Overskrift1" && listOf(paragraph));
    expect(numbered.length).toBe(own.paragraphs.filter((paragraph) => styleOf(paragraph) === "Heading1" && listOf(paragraph)).length);
  });

  it("carries the template's bullets, and its numbers from 1 in each list", () => {
    const second = styleNamed(docx, "List Bullet 2");
    const bullets = docx.paragraphs.filter((paragraph) => styleOf(paragraph) === second?.attributes["w:styleId"]);
    expect(bullets.length).toBeGreaterThan(0);
    expect(bullets.map(listOf)).toEqual(bullets.map(() => undefined));
    expect(["w:numId", "w:ilvl"].map((name) => value(second, "w:pPr", "w:numPr", name))).toEqual(["2", "1"]);
    const lists = docx.paragraphs.filter((paragraph) => styleOf(paragraph) === "Opstilling-talellerbogst").map(listOf);
    expect(lists.length).toBeGreaterThan(0);
    const numbering = docx.part("word/numbering.xml");
    for (const list of new Set(lists)) {
      const number = elements(numbering, "w:num").find(({ attributes }) => attributes["w:numId"] === list?.split("/")[0]);
      expect(value(number, "w:abstractNumId")).toBe("2");
      expect(value(number, "w:lvlOverride", "w:startOverride")).toBe("1");
    }
  });

  it("keeps lists apart that were apart", () => {
    const numbering = docx.part("word/numbering.xml");
    const ids = elements(numbering, "w:num").map(({ attributes }) => attributes["w:numId"]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const paragraph of docx.paragraphs) {
      const list = listOf(paragraph)?.split("/")[0];
      if (list !== undefined) expect(ids).toContain(list);
    }
  });

  it("has the template's page, with the first page's header and footer on the front page alone", () => {
    const [front, body] = sections(docx);
    for (const section of [front, body]) expect(child(section, "w:pgMar")?.attributes["w:left"]).toBe("1985");
    expect(child(front, "w:titlePg")).toBeDefined();
    expect(child(body, "w:titlePg")).toBeUndefined();
    expect(headerText(docx, body, "header", "default")).toBe("Lindholm Kommune");
    expect(headerText(docx, front, "footer", "first")).toContain("Torvet 1");
    expect(headerText(docx, body, "footer", "default")).toContain("lindholm.dk");
    expect(child(body, "w:pgNumType")?.attributes["w:start"]).toBeUndefined();
  });

  it("brings the logo along, as decoration that no reader is told of", () => {
    expect(docx.paths).toContain("word/media/image1.png");
    const header = docx.paths.find((path) => /header/.test(path) && !/rels/.test(path) && elements(docx.part(path), "w:drawing").length > 0);
    expect(elements(docx.part(header ?? ""), "adec:decorative")).toHaveLength(1);
  });

  it("leads nowhere outside but for the plan's own links", () => {
    const sources = docx.paths.filter((path) => /^word\/[^/]+\.xml$/.test(path));
    const all = sources.flatMap((path) => relationships(docx, path));
    for (const { target, external } of all) if (!external) expect(docx.paths).toContain(target);
    expect(all.filter(({ external }) => external).map(({ target }) => target).filter((target) => !target.startsWith("https:"))).toEqual([]);
    expect(elements(docx.part("word/settings.xml"), "w:attachedTemplate")).toEqual([]);
  });

  it("is Danish throughout", () => {
    const languages = docx.paths.filter((path) => path.endsWith(".xml")).flatMap((path) => elements(docx.part(path), "w:lang"));
    expect(languages.length).toBeGreaterThan(0);
    expect(new Set(languages.map(({ attributes }) => attributes["w:val"]))).toEqual(new Set(["da-DK"]));
  });

  it.each([
    ["a template on its side", lying],
    ["a file with nothing in it", bare],
    ["a full template", lindholm],
  ])("keeps to every rule that its own files keep to, in %s", async (_, make) => {
    const written = await writeWord(richPlan(), { wordTemplate: { name: "kommune.dotx", bytes: make() } });
    expect(verifyWord(written, [])).toEqual(verifyWord(await writeWord(richPlan()), []));
  });

  it("takes neither a watermark nor another plan's title from a plan that is the template", async () => {
    const bytes = await writeWord({ ...richPlan(), title: "Sidste plan" }, { edition: "hearing" });
    const shown = (file: OpenedDocx) => file.paths.filter((path) => /^word\/(?:header|footer)\d+\.xml$/.test(path)).map((path) => file.part(path));
    const shapes = (file: OpenedDocx, name: string) => shown(file).map((part) => elements(part, name).length);
    const final = await inTemplate(bytes);
    const hearing = await inTemplate(bytes, { edition: "hearing" });
    expect(shapes(final, "v:shape").some((count) => count > 0)).toBe(false);
    expect(shapes(hearing, "v:shape").some((count) => count === 1)).toBe(true);
    for (const name of ["v:shape", "v:shapetype"]) expect(Math.max(...shapes(hearing, name))).toBe(1);
    for (const file of [final, hearing]) {
      const text = shown(file).map(wordText).join();
      expect(text).not.toContain("Sidste plan");
      expect(text).toContain(richPlan().title);
    }
  });

  it("gives a PDF its page, fonts and colours", async () => {
    const sent: string[] = [];
    const printPdf = (html: string): Promise<Uint8Array> => {
      sent.push(html);
      return Promise.reject(new Error("printed enough"));
    };
    for (const agenda of [undefined, agendaTemplateOf(richPlan())]) {
      const options = { printPdf, wordTemplate: { name: "kommune.dotx", bytes: lindholm() }, ...(agenda ? { agenda } : {}) };
      await expect(exportPlan(richPlan(), "pdf", options)).rejects.toThrow("printed enough");
    }
    expect(sent).toHaveLength(2);
    for (const html of sent) {
      expect(html).toContain('font-family:"Georgia"');
      expect(html).toContain("color: #1E5B3A");
      expect(html).toMatch(/margin: 30(?:\.\d+)?mm 25(?:\.\d+)?mm 25(?:\.\d+)?mm 35(?:\.\d+)?mm/);
    }
  });

  it("is as wide as the template's page, and keeps its own footer where the template has none", async () => {
    const wide = await inTemplate(lying());
    expect(child(sections(wide)[1], "w:pgSz")?.attributes["w:orient"]).toBe("landscape");
    const widths = elements(wide.document, "w:tbl").map((table) => elements(table, "w:gridCol").reduce((sum, { attributes }) => sum + Number(attributes["w:w"]), 0));
    const text = 16840 - 3402 - 1701;
    for (const width of widths) expect(Math.abs(width - text)).toBeLessThan(60);
    expect(headerText(wide, sections(wide)[1], "footer", "default")).toContain("Side");
  });

  it("says that paragraphs have defaults where the template does not, without which LibreOffice leaves single lines alone on a page", async () => {
    for (const make of [lindholm, lying, bare]) expect(elements((await inTemplate(make())).styles, "w:pPrDefault")).toHaveLength(1);
  });

  it("takes a style that is only called »Overskrift 1« for the heading it stands for", async () => {
    const parts = lindholmParts();
    const named = (parts.styles ?? "").replace('<w:name w:val="heading 1"/>', '<w:name w:val="Overskrift 1"/>');
    const written = await inTemplate(buildTemplate({ ...parts, styles: named }));
    expect(idOf(written, "heading 1")).toBe("Overskrift1");
    expect(textsIn(written, "Overskrift1")).toEqual(textsIn(own, "Heading1"));
  });

  it("does not take another style for its own because the ids are the same", async () => {
    const parts = lindholmParts();
    const written = await inTemplate(buildTemplate({ ...parts, styles: `${parts.styles}${styleXml("Lead", "Ledetekst", { isCustom: true })}` }));
    expect(idOf(written, "Ledetekst")).toBe("Lead");
    expect(idOf(written, "Manchet")).not.toBe("Lead");
    expect(textsIn(written, idOf(written, "Manchet"))).toEqual(textsIn(own, "Lead"));
  });

  it("leaves out pictures that lie on somebody's drive", async () => {
    const parts = lindholmParts();
    const header = parts.pages?.["header1"];
    const linked = { id: "rId1", kind: "image", target: "file:///S:/logo.png", external: true };
    const xml = (header?.xml ?? "").replace("r:embed", "r:link");
    const written = await inTemplate(buildTemplate({ ...parts, pages: { ...parts.pages, header1: { xml, relationships: [linked] } } }));
    const all = written.paths.filter((path) => /^word\/[^/]+\.xml$/.test(path)).flatMap((path) => relationships(written, path));
    expect(all.filter(({ target }) => target.startsWith("file:"))).toEqual([]);
    expect(written.paths.filter((path) => /^word\/header/.test(path)).flatMap((path) => elements(written.part(path), "w:drawing"))).toEqual([]);
  });

  it("draws a hearing's watermark in the template's headers", async () => {
    const written = await inTemplate(lindholm(), { edition: "hearing" });
    const headers = written.paths.filter((path) => /^word\/header[^/]*\.xml$/.test(path));
    for (const path of headers) expect(elements(written.part(path), "w:pict")).toHaveLength(1);
    expect(headerText(written, sections(written)[1], "header", "default")).toBe("Lindholm Kommune");
  });
});
