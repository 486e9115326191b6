import { beforeAll, describe, expect, it } from "vitest";
import { findAgendaTemplate } from "../../../electron/core/agenda/agendaTemplates.ts";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { lindholm, lying } from "../../fixtures/wordTemplates.ts";
import { listOf, openDocx, styleOf, textsIn, type OpenedDocx } from "../../support/word/openDocx.ts";
import { child, elements, wordText } from "../../support/word/xml.ts";

let docx: OpenedDocx;
beforeAll(async () => {
  docx = openDocx(await exportPlan(examplePlan(), "docx", { agenda: findAgendaTemplate("viborg") }));
});

function under(heading: string): { text: string; style: string | undefined; list: string | undefined }[] {
  const at = docx.paragraphs.findIndex((paragraph) => wordText(paragraph) === heading);
  const rest = docx.paragraphs.slice(at + 1);
  const end = rest.findIndex((paragraph) => styleOf(paragraph)?.startsWith("Heading"));
  return rest.slice(0, end === -1 ? undefined : end).map((paragraph) => ({
    text: wordText(paragraph),
    style: styleOf(paragraph),
    list: listOf(paragraph),
  }));
}

describe("a memo as a Word file", () => {
  it("has its title as such and in the file's properties, and its headings in two levels without a skip", () => {
    expect(textsIn(docx, "Title")).toEqual(["Godkendelse af Beskæftigelsesplan 2027-2028"]);
    expect(elements(docx.part("docProps/core.xml"), "dc:title").flatMap(({ children }) => children)).toEqual(["Godkendelse af Beskæftigelsesplan 2027-2028"]);
    expect(textsIn(docx, "Heading1")).toEqual(["Resume", "Indstilling", "Beslutning", "Sagsfremstilling"]);
    expect(textsIn(docx, "Heading2")).toContain("Inddragelse og høring");
    expect(textsIn(docx, "CoverLine")[0]).toBe("Sagsnr. 15.00.15-P00-3-26 · KLE 15.00.15 Beskæftigelsesplaner og resultatrevisioner");
  });

  it("has the recommendation as one real numbered list under its introduction", () => {
    const [introduction, ...clauses] = under("Indstilling");
    expect(introduction?.text).toBe("Social- og arbejdsmarkedschefen indstiller til Arbejdsmarkedsudvalget,");
    expect(clauses.map(({ text }) => text.slice(0, 3))).toEqual(["at ", "at "]);
    expect(new Set(clauses.map(({ list }) => list)).size).toBe(1);
    expect(clauses[0]?.style).toBe("ListNumber");
  });

  it("leaves a line to write in under the decision and every other heading without words, and no guidance", () => {
    for (const heading of ["Beslutning", "Historik", "Juridiske forhold"]) {
      const found = heading === "Historik" ? under(heading) : under(heading).slice(0, 1);
      expect(found.map(({ text }) => text), heading).toEqual([""]);
    }
    expect(under("Sagsfremstilling")).toEqual([]);
    expect(wordText(docx.document)).not.toMatch(/\bSkriv\b/);
  });

  it("has the plan's goals as a table with a header row", () => {
    const [table] = elements(docx.document, "w:tbl");
    expect(table && elements(table, "w:tblHeader")).toHaveLength(1);
    expect(table && elements(table, "w:tr")).toHaveLength(8);
  });

  it("goes on below its headings in a template whose chapters begin on pages of their own", async () => {
    const wordTemplate = { name: "kommune.docx", bytes: lying() };
    const written = openDocx(await exportPlan(examplePlan(), "docx", { agenda: findAgendaTemplate("viborg"), wordTemplate }));
    expect(textsIn(written, "Heading1")).toHaveLength(4);
    expect(elements(written.styles, "w:pageBreakBefore")).toEqual([]);
    const heading = elements(written.styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === "Heading1");
    expect(child(heading, "w:pPr", "w:spacing")?.attributes).toMatchObject({ "w:before": "400", "w:after": "240" });
  });

  it("does not ask to update fields, of which it has none, in a template that hyphenates", async () => {
    const wordTemplate = { name: "kommune.dotx", bytes: lindholm() };
    const written = openDocx(await exportPlan(examplePlan(), "docx", { agenda: findAgendaTemplate("viborg"), wordTemplate, pageNumbers: true }));
    const settings = written.part("word/settings.xml");
    expect(elements(settings, "w:autoHyphenation")).toHaveLength(1);
    expect(elements(settings, "w:updateFields")).toEqual([]);
  });

  it("is refused as anything but a document to be read", async () => {
    const agenda = findAgendaTemplate("kolding");
    await expect(exportPlan(examplePlan(), "planpakke", { agenda })).rejects.toMatchObject({ problem: { code: "agenda.format" } });
    const markdown = new TextDecoder().decode(await exportPlan(examplePlan(), "md", { agenda }));
    expect(markdown).toContain("## Forslag\n\nSocial- og arbejdsmarkedschefen indstiller");
    expect(markdown).toContain("| Nr. | Mål");
  });
});
