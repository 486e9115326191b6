import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../../electron/core/export/docx/writeDocx.ts";
import { exportPlan } from "../../../../electron/core/export/exportPlan.ts";
import { WordPackage } from "../../../../electron/core/export/ooxml/wordPackage.ts";
import { verifyWord } from "../../../../electron/core/export/verify/verifyWord.ts";
import { exampleAssets, examplePlan } from "../../../../electron/core/templates/templates.ts";
import type { FileRule } from "../../../../shared/fileFinding.ts";
import { createFootnote, createHeading, createParagraph, createSection, createText, createTitle } from "../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { richPlan } from "../../../fixtures/richPlan.ts";
import { lindholm } from "../../../fixtures/wordTemplates.ts";
import { planArbitrary } from "../../../support/arbitraries.ts";
import { breakPart } from "../../../support/word/breakDocx.ts";

let example: Uint8Array;
beforeAll(async () => {
  example = await exportPlan(examplePlan(), "docx", { assets: exampleAssets(), pageNumbers: true });
});

const DOCUMENT = "word/document.xml";
const rulesOf = (bytes: Uint8Array, guidance: readonly string[] = []) => [...new Set(verifyWord(bytes, guidance).map(({ rule }) => rule))];
const inDocument = (from: string | RegExp, to: string) => ({ path: DOCUMENT, change: (xml: string) => xml.replace(from, to) });

/** The author's to mend: no writer can know better. */
const AUTHORS: ReadonlySet<FileRule> = new Set<FileRule>([
  "heading.empty",
  "heading.unmarked",
  "list.typed",
  "footnote.broken",
  "table.noHeader",
  "table.puzzle",
  "drawing.noAlt",
  "property.missing",
  "link.meaningless",
  "margin.only",
  "text.none",
]);

const chart = "word/charts/chart1.xml";
const breaks: readonly (readonly [string, FileRule, { path: string; change: (xml: string) => string }])[] = [
  ["a heading two levels below the one before", "heading.skips", inDocument(/<w:pStyle w:val="Heading2"\/>/, '<w:pStyle w:val="Heading4"/>')],
  ["a heading that is not one of Word's", "heading.unmarked", inDocument(/<w:pPr><w:pStyle w:val="Heading2"\/>/, '<w:pPr><w:outlineLvl w:val="1"/>')],
  ["an empty heading", "heading.empty", inDocument("<w:body>", '<w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>')],
  ["a bold line in place of a heading", "heading.unmarked", inDocument("<w:body>", "<w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Vores mål</w:t></w:r></w:p>")],
  ["a text box", "reading.floating", inDocument("<w:body>", "<w:body><w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>")],
  ["a floating frame", "reading.floating", inDocument('<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Title"/><w:framePr w:w="100"/>')],
  ["a floating table", "reading.floating", inDocument("<w:tblPr>", '<w:tblPr><w:tblpPr w:tblpX="1"/>')],
  ["a floating picture", "reading.floating", { path: DOCUMENT, change: (xml) => xml.replaceAll("wp:inline", "wp:anchor") }],
  ["a typed list", "list.typed", inDocument("<w:body>", "<w:body><w:p><w:r><w:t>- mere uddannelse</w:t></w:r></w:p><w:p><w:r><w:t>- flere job</w:t></w:r></w:p>")],
  ["a note that no mark leads to", "footnote.broken", { path: "word/footnotes.xml", change: (xml) => xml.replace("</w:footnotes>", '<w:footnote w:id="99"><w:p><w:r><w:t>Glemt</w:t></w:r></w:p></w:footnote></w:footnotes>') }],
  ["a mark that leads to no note", "footnote.broken", inDocument(/<w:footnoteReference w:id="1"\/>/, '<w:footnoteReference w:id="98"/>')],
  ["a typed note mark", "footnote.broken", inDocument("<w:body>", '<w:body><w:p><w:r><w:t>Det mener kommunen</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>')],
  ["a table without a header row", "table.noHeader", inDocument("<w:tblHeader/>", "")],
  ["a table without alternative text", "table.noAlt", inDocument(/<w:tblDescription [^>]*\/>/, "")],
  ["a table within a table", "table.puzzle", inDocument(/<w:tc>(<w:tcPr>.*?<\/w:tcPr>)/, "<w:tc>$1<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")],
  ["a row that is too short", "table.puzzle", { path: DOCUMENT, change: (xml) => xml.replace(/(<w:tr>.*?<\/w:tr><w:tr>.*?)<w:tc>.*?<\/w:tc>/, "$1") }],
  ["a picture without alternative text", "drawing.noAlt", inDocument(/(<wp:docPr [^>]*)descr="[^"]*"/, "$1")],
  ["a picture that is called by its file's name", "drawing.noAlt", inDocument(/(<wp:docPr [^>]*)descr="[^"]*"/, '$1descr="IMG_0001.png"')],
  ["another language in the text", "language.other", inDocument("<w:t ", '<w:rPr><w:lang w:val="en-US"/></w:rPr><w:t ')],
  ["another language in a chart", "language.other", { path: chart, change: (xml) => xml.replace('<c:lang val="da-DK"/>', '<c:lang val="en-US"/>') }],
  ["no language at all", "language.other", { path: "word/styles.xml", change: (xml) => xml.replace(/<w:lang [^>]*\/>/, "") }],
  ["a theme without a language", "language.other", { path: "word/settings.xml", change: (xml) => xml.replace(/<w:themeFontLang [^>]*\/>/, "") }],
  ["no title", "property.missing", { path: "docProps/core.xml", change: (xml) => xml.replace(/<dc:title>.*?<\/dc:title>/, "") }],
  ["no author", "property.missing", { path: "docProps/core.xml", change: (xml) => xml.replace(/<dc:creator>.*?<\/dc:creator>/, "<dc:creator> </dc:creator>") }],
  ["pale words", "contrast.text", { path: "word/styles.xml", change: (xml) => xml.replace(/(w:styleId="Source".*?<w:color w:val=")[0-9A-F]{6}/, "$1999999") }],
  ["words on a strong ground", "contrast.text", { path: DOCUMENT, change: (xml) => xml.replaceAll(/<w:shd [^>]*\/>/g, '<w:shd w:val="clear" w:color="auto" w:fill="17506B"/>') }],
  ["pale list marks", "contrast.text", { path: "word/numbering.xml", change: (xml) => xml.replaceAll(/<w:color w:val="[0-9A-F]{6}"\/>/g, '<w:color w:val="DDDDDD"/>') }],
  ["a faint line in a chart", "contrast.graphic", { path: chart, change: (xml) => xml.replace(/(<a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val=")[0-9A-F]{6}/, "$1EEEEEE") }],
  ["pale numbers in a chart", "contrast.text", { path: chart, change: (xml) => xml.replaceAll(/(<a:defRPr [^>]*><a:solidFill><a:srgbClr val=")[0-9A-F]{6}/g, "$1BBBBBB") }],
  ["lines told apart by colour alone", "colour.alone", { path: chart, change: (xml) => xml.replace(/<c:ser>.*?<\/c:ser>/, "$&$&") }],
  ["a link that is only coloured", "colour.alone", { path: "word/styles.xml", change: (xml) => xml.replaceAll(/<w:u w:val="single"[^>]*\/>/g, "") }],
  ["a link called »her«", "link.meaningless", inDocument(/(<w:hyperlink [^>]*r:id=.*?<w:t [^>]*>)[^<]*/, "$1her")],
  ["protection", "protection.on", { path: "word/settings.xml", change: (xml) => xml.replace("<w:compat>", '<w:documentProtection w:edit="readOnly"/><w:compat>') }],
  ["no contents list", "contents.missing", inDocument(/ TOC \\o "1-2" \\h \\z \\u /, " PAGE ")],
  ["a telephone number that is only in the footer", "margin.only", { path: "word/footer1.xml", change: (xml) => xml.replace("</w:p>", "<w:r><w:t> Ring 12 34 56 78</w:t></w:r></w:p>") }],
  ["a placeholder", "text.guidance", inDocument("<w:body>", "<w:body><w:p><w:r><w:t>[Skriv kommunens navn]</w:t></w:r></w:p>")],
  ["a heading over nothing", "text.none", inDocument(/<w:sectPr>(?!.*<w:sectPr>)/, '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Tom</w:t></w:r></w:p>$&')],
  ["a style that is not there", "structure.style", inDocument('<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Titel"/>')],
  ["a list that is not there", "structure.numbering", inDocument(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>')],
  ["a bookmark that stands twice", "structure.id", inDocument(/w:name="(_Toc\d+)"(.*?)w:name="_Toc\d+"/, 'w:name="$1"$2w:name="$1"')],
  ["a drawing's number that stands twice", "structure.id", inDocument('<wp:docPr id="2"', '<wp:docPr id="1"')],
  ["a link to a bookmark that is not there", "structure.id", inDocument(/w:anchor="_Toc\d+"/, 'w:anchor="_Toc1"')],
  ["a field that leads to a bookmark that is not there", "structure.id", inDocument(/PAGEREF _Toc\d+/, "PAGEREF _Toc1")],
  ["a relationship that leads nowhere", "structure.relationship", { path: "word/_rels/document.xml.rels", change: (xml) => xml.replace("styles.xml", "typografier.xml") }],
  ["a relationship that is not there", "structure.relationship", inDocument(/<w:hyperlink ([^>]*)r:id="[^"]*"/, '<w:hyperlink $1r:id="rId999"')],
  ["a part without a type", "structure.contentType", { path: "[Content_Types].xml", change: (xml) => xml.replace(/<Default [^>]*Extension="png"\/>/, "") }],
  ["a type without a part", "structure.contentType", { path: "[Content_Types].xml", change: (xml) => xml.replace("/word/footer1.xml", "/word/footer9.xml") }],
];

describe("going through a finished Word file", () => {
  it("finds nothing in the example plan", () => {
    expect(verifyWord(example)).toEqual([]);
  });

  it("finds nothing in it as a hearing edition that shows what has changed, nor in a municipality's own template", async () => {
    const plan = examplePlan();
    const assets = exampleAssets();
    const older = { ...plan, sections: plan.sections.filter((_, index) => index % 3 !== 1) };
    const changed = await exportPlan(plan, "docx", { assets, edition: "hearing", changesSince: { plan: older, assets } });
    const inTemplate = await exportPlan(plan, "docx", { assets, wordTemplate: { name: "Lindholm.docx", bytes: lindholm() } });
    expect([...verifyWord(changed), ...verifyWord(inTemplate)]).toEqual([]);
  });

  it.each(breaks)("finds %s", (_, rule, { path, change }) => {
    const found = verifyWord(breakPart(example, path, change));
    expect(found.map((finding) => finding.rule)).toContain(rule);
    for (const { message } of found) expect(message).toMatch(/^\p{Lu}|^»/u);
  });

  it("finds guidance that came along", () => {
    const guidance = "Forklar her, hvorfor kommunen vælger netop dette.";
    const printed = breakPart(example, DOCUMENT, (xml) => xml.replace("<w:body>", `<w:body><w:p><w:r><w:t>${guidance}</w:t></w:r></w:p>`));
    expect(rulesOf(example, [guidance])).toEqual([]);
    expect(rulesOf(printed, [guidance])).toEqual(["text.guidance"]);
  });

  it("takes what is proposed to go as gone, and what is proposed as new as there", () => {
    const tracked = breakPart(example, DOCUMENT, (xml) =>
      xml.replace(
        "<w:body>",
        '<w:body><w:p><w:pPr><w:pStyle w:val="Heading3"/><w:rPr><w:del w:id="901" w:author="A"/></w:rPr></w:pPr><w:del w:id="902" w:author="A"><w:r><w:delText>Gammel</w:delText></w:r></w:del></w:p>' +
          '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:ins w:id="903" w:author="A"><w:r><w:t>Ny</w:t></w:r></w:ins></w:p>' +
          '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="905" w:author="A"/></w:rPr></w:pPr><w:del w:id="906" w:author="A"><w:r><w:delText>Gammel</w:delText></w:r></w:del></w:p><w:p><w:ins w:id="904" w:author="A"><w:r><w:t>Tekst.</w:t></w:r></w:ins></w:p>',
      ),
    );
    expect(verifyWord(tracked)).toEqual([]);
  });

  it("tells of a heading that holds nothing but a note once, and not of the one below it", async () => {
    const headings = [createHeading(2, [{ text: "" }, createFootnote([createText("Note")]), { text: "" }]), createHeading(3, [createText("Under")])] as const;
    const plan = { ...richPlan(), sections: [createSection("prose", "Afsnit", [...headings, createParagraph([createText("Tekst.")])])] };
    expect(rulesOf(await writeDocx(plan))).toEqual(["heading.empty"]);
  });

  it("finds in files of any plan only what their authors are to mend", async () => {
    const titled = (plan: Plan): Plan => ({
      ...plan,
      sections: plan.sections.map((section) => ({ ...section, children: [createTitle([createText("Afsnit")]), ...section.children.slice(1)] as typeof section.children })),
    });
    await fc.assert(
      fc.asyncProperty(planArbitrary().map(titled), async (plan) => {
        const found = verifyWord(await writeDocx(plan)).filter(({ rule }) => !AUTHORS.has(rule));
        expect(found).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the file as it is", () => {
    const before = WordPackage.open(example).save();
    verifyWord(example);
    expect(WordPackage.open(example).save()).toEqual(before);
  });
});
