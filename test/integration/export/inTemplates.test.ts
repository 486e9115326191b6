import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { agendaTemplateOf } from "../../../electron/core/agenda/agendaTemplates.ts";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import type { WordOptions } from "../../../electron/core/export/writeWord.ts";
import { verifyFile } from "../../../electron/core/export/verify/verifyFile.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { inlineText } from "../../../shared/plan/tree.ts";
import { agedTemplate, todaysTemplate } from "../../fixtures/municipalTemplates.ts";
import { lindholm } from "../../fixtures/wordTemplates.ts";
import { beforeRewriting } from "../../support/earlierPlan.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { openDocx, styleOf } from "../../support/word/openDocx.ts";
import { renderAll } from "../../support/word/renderPages.ts";
import { validateDocx } from "../../support/word/validateDocx.ts";
import { elements, value, wordText } from "../../support/word/xml.ts";

const plan = examplePlan();
const assets = exampleAssets();

const templates = [
  { name: "todays.dotx", bytes: todaysTemplate(), asksToUpdate: false, header: "Lindholm Kommune" },
  { name: "aged.docx", bytes: agedTemplate(), asksToUpdate: true, header: undefined },
  { name: "lindholm.dotx", bytes: lindholm(), asksToUpdate: true, header: "Lindholm Kommune" },
];
const documents: { what: string; options: WordOptions }[] = [
  { what: "the plan", options: {} },
  { what: "the memo", options: { agenda: agendaTemplateOf(plan) } },
  { what: "a hearing edition with changes", options: { edition: "hearing", changesSince: { plan: beforeRewriting(plan), assets } } },
];
const cases = templates.flatMap((template) => documents.map((document) => ({ ...template, ...document, title: `${document.what} in ${template.name}` })));

/** The entries of contents lists and lists of figures, which end in the page they lead to. */
function entries(bytes: Uint8Array): string[] {
  const docx = openDocx(bytes);
  return docx.paragraphs.filter((paragraph) => elements(paragraph, "w:instrText").some((code) => code.children.join("").includes("PAGEREF"))).map(wordText);
}

describe("what goes to print in a municipality's own template", () => {
  let files: Uint8Array[];
  beforeAll(async () => {
    files = [];
    for (const { name, bytes, options } of cases) {
      files.push(await exportPlan(plan, "docx", { assets, pageNumbers: true, ...options, wordTemplate: { name, bytes } }));
    }
  });

  it("is without error to Microsoft's validator, and whole and accessible as in the program's own look", async () => {
    for (const [index, bytes] of files.entries()) {
      const { title, options } = cases[index] ?? {};
      expect(await validateDocx(bytes), title).toEqual([]);
      expect(verifyFile(bytes, "docx", plan, options?.agenda !== undefined), title).toEqual([]);
    }
  });

  it("has nothing of the template's text, data and building blocks", () => {
    for (const [index, bytes] of files.entries()) {
      const parts = Object.entries(unzipSync(bytes));
      const found = parts.filter(([path, content]) => /glossary|customXml/.test(path) || /Skabelonens|Dokumenttitel|attachedTemplate/.test(strFromU8(content)));
      expect(found.map(([path]) => path), cases[index]?.title).toEqual([]);
    }
  });

  it("is in the template's styles, be their ids or their names Danish", () => {
    const [todays, , , aged] = files.map(openDocx);
    const used = (docx: typeof todays) => new Set(docx?.paragraphs.map(styleOf));
    for (const id of ["Overskrift1", "Overskrift2", "Billedtekst", "Titel", "Indholdsfortegnelse1"]) expect(used(todays)).toContain(id);
    for (const id of ["1", "2", "a3"]) expect(used(aged)).toContain(id);
    const names = aged && elements(aged.styles, "w:style").map((style) => value(style, "w:name"));
    expect(names).toEqual(expect.arrayContaining(["heading 2", "caption"]));
  });

  it("says the page of every entry in its lists, and asks Word to look again only where that was guessed", () => {
    for (const [index, bytes] of files.entries()) {
      const { title, asksToUpdate, options } = cases[index] ?? {};
      const found = entries(bytes);
      expect(found.length > 10, title).toBe(options?.agenda === undefined);
      for (const entry of found) expect(entry, title).toMatch(/\t\d+$/);
      if (options?.agenda === undefined) expect(elements(openDocx(bytes).part("word/settings.xml"), "w:updateFields").length > 0, title).toBe(asksToUpdate);
    }
  });

  it("reckons with Danish numbers, whatever the template says", () => {
    const [settings] = files.map((bytes) => openDocx(bytes).part("word/settings.xml"));
    expect(["w:decimalSymbol", "w:listSeparator", "w:themeFontLang"].map((name) => value(settings, name))).toEqual([",", ";", "da-DK"]);
  });

  it("shows the file's own title where the template's header shows its own", () => {
    const [todays] = files;
    const docx = todays && openDocx(todays);
    const headers = docx?.paths.filter((path) => /^word\/header[^/]*\.xml$/.test(path)).map((path) => wordText(docx.part(path)));
    expect(headers?.some((text) => text.includes(plan.title))).toBe(true);
  });

  it.skipIf(!haveTools("soffice", "pdftotext"))("opens in LibreOffice with all chapters, under the template's header", async () => {
    const rendered = await renderAll(files);
    for (const [index, pages] of rendered.entries()) {
      const { title, header, options } = cases[index] ?? {};
      const text = pages.join("\n").replaceAll(/\s+/g, " ");
      if (header !== undefined && pages.length > 1) expect(pages.slice(1).join("\n"), title).toContain(header);
      const titles = plan.sections.map(({ children: [heading] }) => inlineText(heading.children));
      if (options?.agenda === undefined) for (const each of titles) expect(text, title).toContain(each);
    }
  });
});
