import { describe, expect, it } from "vitest";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readWordTemplate } from "../../../../electron/core/export/wordTemplate/readWordTemplate.ts";
import { describeProblem } from "../../../../shared/problem.ts";
import { lindholm } from "../../../fixtures/wordTemplates.ts";
import { problemOf } from "../../../support/core/problemCode.ts";
import { pngOf } from "../../../support/pictures.ts";
import { buildTemplate } from "../../../support/word/buildTemplate.ts";

/** The start of an OLE compound file, and entries of its directory by name. */
function compound(...entries: string[]): Uint8Array<ArrayBuffer> {
  const head = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504)]);
  return new Uint8Array(Buffer.concat([head, ...entries.map((name) => Buffer.from(`${name}\0`, "utf16le"))]));
}

/** A good template with some of its parts changed; null takes one away. */
function changed(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync(lindholm())));
  for (const [path, content] of Object.entries(parts)) {
    if (content === null) files.delete(path);
    else files.set(path, typeof content === "string" ? strToU8(content) : content);
  }
  return zipSync(Object.fromEntries(files));
}

const MACRO_TYPE = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";
const BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:styles>';

describe("a file chosen as the municipality's Word template", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["nothing at all", new Uint8Array(), "file.empty", "tom"],
    ["text", strToU8("Kommunens skabelon"), "wordTemplate.notWord", "en tekstfil"],
    ["random bytes", new Uint8Array([0, 1, 2, 250, 3, 0, 9]), "wordTemplate.notWord", "en binær fil"],
    ["a PDF", strToU8("%PDF-1.7\n"), "wordTemplate.notWord", "en PDF-fil"],
    ["a picture", pngOf(4, 4), "wordTemplate.notWord", "et billede"],
    ["an Excel sheet", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<x/>") }), "wordTemplate.notWord", "et Excel-ark"],
    ["an OpenDocument text", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }), "wordTemplate.notWord", "OpenDocument"],
    ["a zip of other things", zipSync({ "a.txt": strToU8("a") }), "wordTemplate.notWord", "en zip-fil"],
    ["an old Word file", compound("WordDocument"), "wordTemplate.oldWord", ".doc"],
    ["an old Excel sheet", compound("Workbook"), "wordTemplate.notWord", "Excel"],
    ["a file behind a password", compound("EncryptionInfo", "EncryptedPackage"), "wordTemplate.protected", "adgangskode"],
    ["a file with macros", changed({ "word/vbaProject.bin": new Uint8Array([1]) }), "wordTemplate.macros", "makroer"],
    ["a file for macros", buildTemplate({ body: "<w:p/>", mainType: MACRO_TYPE }), "wordTemplate.macros", "makroer"],
    ["a zip cut short", lindholm().slice(0, 900), "wordTemplate.broken", "beskadiget"],
    ["text that is no XML", changed({ "word/document.xml": "<w:document" }), "wordTemplate.broken", "beskadiget"],
    ["styles that are no XML", changed({ "word/styles.xml": "<w:styles><w:style></w:styles>" }), "wordTemplate.broken", "beskadiget"],
    ["a header that is no XML", changed({ "word/header1.xml": "Lindholm" }), "wordTemplate.broken", "beskadiget"],
    ["no text part", changed({ "word/document.xml": null }), "wordTemplate.broken", "beskadiget"],
    ["entities that unfold", changed({ "word/styles.xml": BOMB }), "wordTemplate.broken", "beskadiget"],
    ["entities that unfold, behind a long comment in a part that is not read", changed({ "word/extra.xml": BOMB.replace("?>", `?><!--${" ".repeat(5000)}-->`) }), "wordTemplate.broken", "beskadiget"],
    ["a part that leads out of the file", changed({ "../../evil.xml": "<x/>" }), "wordTemplate.broken", "beskadiget"],
    ["a part that unfolds to fill the memory", changed({ "word/media/image9.png": new Uint8Array(64 * 1024 * 1024) }), "wordTemplate.broken", "beskadiget"],
    ["more than is kept", Buffer.concat([lindholm(), Buffer.alloc(21 * 1024 * 1024)]), "file.tooLarge", "20 MB"],
  ])("is refused in words when it is %s", (_, bytes, code, words) => {
    const problem = problemOf(() => readWordTemplate("kommune.dotx", bytes));
    expect(problem.code).toBe(code);
    expect(describeProblem(problem)).toContain(words);
    expect(describeProblem(problem)).toContain("kommune.dotx");
  });

  it("is refused in words when it is saved as Strict Open XML", () => {
    const strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>';
    expect(problemOf(() => readWordTemplate("kommune.docx", changed({ "word/document.xml": strict }))).code).toBe("wordTemplate.strict");
  });

  it("is taken whatever its name says", () => {
    expect(readWordTemplate("kommune.txt", lindholm()).sheet.find("Overskrift 1", "paragraph")?.id).toBe("Overskrift1");
  });
});
