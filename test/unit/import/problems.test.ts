import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { createSection, createParagraph } from "../../../shared/plan/nodes/index.ts";
import { createPlan } from "../../../shared/plan/plan.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";
import { problemOf } from "../../support/core/problemCode.ts";
import { bytesOf } from "../../support/import/read.ts";

function problem(name: string, content: string | Uint8Array): ReturnType<typeof problemOf> {
  return problemOf(() => importDocument(name, typeof content === "string" ? bytesOf(content) : content));
}

const plan = createPlan({
  title: "Plan",
  municipality: "Fjordby Kommune",
  period: { from: 2025, to: 2026 },
  template: null,
  focusAreas: { name: null, numbered: false },
  sections: [createSection("prose", "Ét", [createParagraph([{ text: "Ord" }])])],
});

describe("importDocument", () => {
  it.each(["fil.md", "fil.txt", "fil.json", "fil.planpakke"])("says that an empty %s is empty", (name) => {
    expect(problem(name, "")).toEqual({ code: "file.empty", details: { name } });
  });

  it.each(["fil.md", "fil.txt", "fil.json"])("says that a %s of nothing but space is empty", (name) => {
    expect(problem(name, "\ufeff \n\t\r\n\u00a0").code).toBe("file.empty");
  });

  it.each(["fil.docx", "fil.pdf", "fil", ".md.bak", "mappe.md/fil"])("refuses the kind of %s and says which it takes", (name) => {
    expect(problem(name, "tekst")).toMatchObject({ code: "file.unknownType", details: { accepted: expect.stringContaining(".md") } });
  });

  it.each([
    ["en Word-fil", zipSync({ "word/document.xml": bytesOf("<w/>") })],
    ["et Excel-ark", zipSync({ "xl/workbook.xml": bytesOf("<w/>") })],
    ["en zip-fil", zipSync({ "billede.bin": bytesOf("x") })],
    ["en .planpakke", zipSync({ "plan.json": bytesOf("{}") })],
    ["en PDF-fil", bytesOf("%PDF-1.7\nobj")],
    ["en RTF-fil", bytesOf("{\\rtf1 hej}")],
    ["et billede", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["en binær fil", new Uint8Array([72, 101, 106, 0, 72, 101, 106])],
    ["en binær fil", new Uint8Array(Array.from({ length: 100 }, (_, index) => 1 + (index % 8)))],
  ])("recognises %s under another name", (looksLike, bytes) => {
    for (const name of ["fil.md", "fil.txt", "fil.json"]) {
      expect(problem(name, bytes)).toEqual({ code: "file.notText", details: { name, looksLike } });
    }
  });

  it("refuses prose beyond its limit", () => {
    expect(problem("fil.md", new Uint8Array(6 * 1024 * 1024).fill(97))).toMatchObject({ code: "file.tooLarge", details: { limitMb: 5 } });
  });

  it("says where JSON breaks", () => {
    expect(problem("fil.json", '{\n  "format": "planskriver/plan",\n  "version": }\n')).toEqual({
      code: "json.broken",
      details: { name: "fil.json", line: 3, column: 14 },
    });
  });

  it.each([
    [{}, "plan.notAPlan"],
    [[], "plan.notAPlan"],
    [{ ...plan, version: 99 }, "plan.newerVersion"],
    [{ ...plan, sections: [{ ...plan.sections[0], children: [plan.sections[0]?.children[0], { type: "diagram", children: [] }] }] }, "plan.unknownNode"],
    [{ ...plan, title: 7 }, "plan.invalid"],
  ])("names what is wrong with a plan (%#)", (value, code) => {
    expect(problem("fil.json", JSON.stringify(value)).code).toBe(code);
  });

  it("refuses JSON nested beyond all bounds", () => {
    const deep = `${'{"type":"list","children":['.repeat(20_000)}${"]}".repeat(20_000)}`;
    const text = JSON.stringify({ ...plan, sections: "HER" }).replace('"HER"', deep);
    expect(problem("fil.json", text).code).toMatch(/^plan\./);
  });

  it("reads back a plan's own JSON unchanged", () => {
    expect(importDocument("fil.JSON", bytesOf(`\ufeff${JSON.stringify(plan)}`)).plan).toEqual(plan);
  });
});

describe("text encodings", () => {
  const text = "# Ærø Kommune\n\nBørn, ø og “å”.\n\n# Indsats\n\nTekst";
  const utf16 = (order: "le" | "be", mark: boolean): Uint8Array => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
    return new Uint8Array(order === "be" ? bytes.swap16() : bytes);
  };
  const windows1252 = Buffer.from(text.replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");

  it.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with a mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16LE with a mark", utf16("le", true)],
    ["UTF-16BE with a mark", utf16("be", true)],
    ["UTF-16LE without", utf16("le", false)],
    ["Windows-1252", new Uint8Array(windows1252)],
    ["CRLF", bytesOf(text.replaceAll("\n", "\r\n"))],
    ["CR", bytesOf(text.replaceAll("\n", "\r"))],
  ])("reads %s", (_, bytes) => {
    const read = importDocument("fil.md", bytes).plan;
    expect(read.sections.map(sectionTitle)).toContain("Indsats");
    expect(JSON.stringify(read.sections)).toContain("Børn, ø og “å”.");
    expect(JSON.stringify(read)).toContain("Ærø Kommune");
  });
});
