import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { writeWord } from "../../../electron/core/export/writeWord.ts";
import {
  createFootnote,
  createGenerated,
  createLink,
  createParagraph,
  createPoint,
  createPoints,
  createReference,
  createSection,
  createTable,
  type Inline,
} from "../../../shared/plan/nodes/index.ts";
import { GUIDANCE, richPlan } from "../../fixtures/richPlan.ts";
import { listOf, openDocx, relationships, styleOf, textsIn, type OpenedDocx } from "../../support/word/openDocx.ts";
import { child, elements, value, wordText, type XmlElement } from "../../support/word/xml.ts";

let docx: OpenedDocx;
beforeAll(async () => {
  docx = openDocx(await writeDocx(richPlan()));
});

const withText = (text: string): XmlElement => {
  const found = docx.paragraphs.find((paragraph) => wordText(paragraph).includes(text));
  if (!found) throw new Error(`No paragraph says ${text}`);
  return found;
};
const numberingOf = (paragraph: XmlElement) => listOf(paragraph)?.split("/")[0];
const tables = () => elements(docx.document, "w:tbl");
const styleElement = (id: string) => elements(docx.styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);
const fields = (of: XmlElement) => elements(of, "w:instrText").map((code) => code.children.join("").trim());

describe("the parts of a Word file", () => {
  it("use only styles that exist, each id once", () => {
    const ids = elements(docx.styles, "w:style").map(({ attributes }) => attributes["w:styleId"]);
    expect(new Set(ids).size).toBe(ids.length);
    const parts = ["word/document.xml", "word/footnotes.xml", "word/footer1.xml", "word/numbering.xml", "word/styles.xml"];
    const used = parts.flatMap((path) =>
      ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"].flatMap((name) =>
        elements(docx.part(path), name).map(({ attributes }) => attributes["w:val"]),
      ),
    );
    expect(used.filter((id) => !ids.includes(id) && id !== "DefaultParagraphFont")).toEqual([]);
  });

  it("refer to nothing that is not there", () => {
    const sources = docx.paths.filter((path) => path.endsWith(".rels")).map((path) => path.replace("_rels/", "").replace(/\.rels$/, ""));
    for (const source of sources) {
      const targets = relationships(docx, source);
      expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
      for (const { target, external } of targets) if (!external) expect(docx.paths).toContain(target);
    }
    for (const source of ["word/document.xml", "word/footnotes.xml"]) {
      const ids = relationships(docx, source).map(({ id }) => id);
      const used = elements(docx.part(source), "w:hyperlink").flatMap(({ attributes }) => attributes["r:id"] ?? []);
      expect(used.length).toBeGreaterThan(0);
      for (const id of used) expect(ids).toContain(id);
    }
  });

  it("give every bookmark a name and number of its own, and lead every inner link to one", () => {
    const starts = elements(docx.document, "w:bookmarkStart").map(({ attributes }) => attributes);
    const names = starts.map((attributes) => attributes["w:name"]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(starts.map((attributes) => attributes["w:id"])).size).toBe(starts.length);
    const anchors = elements(docx.document, "w:hyperlink").flatMap(({ attributes }) => attributes["w:anchor"] ?? []);
    expect(anchors.length).toBeGreaterThan(4);
    for (const anchor of anchors) expect(names).toContain(anchor);
  });

  it("are in Danish throughout and carry title, author and subject", () => {
    const language = elements(docx.styles, "w:docDefaults").flatMap((defaults) => elements(defaults, "w:lang"));
    expect(language.map(({ attributes }) => attributes)).toEqual([{ "w:val": "da-DK", "w:eastAsia": "da-DK", "w:bidi": "da-DK" }]);
    expect(value(docx.part("word/settings.xml"), "w:themeFontLang")).toBe("da-DK");
    const core = docx.part("docProps/core.xml");
    const property = (name: string) => child(core, name)?.children.join("");
    expect(property("dc:title")).toBe("Plan for beskæftigelse");
    expect(property("dc:creator")).toBe("Lindholm Kommune");
    expect(property("dc:subject")).toBe("2027-2028");
  });

  it("ask Word to work out page numbers when it opens the file, unless they are there", async () => {
    const numbered = openDocx(await writeWord(richPlan(), { pageNumbers: true }));
    const settings = [docx, numbered].map((word) => elements(word.part("word/settings.xml"), "w:updateFields").length);
    expect(settings).toEqual([1, 0]);
    expect(textsIn(numbered, "TOC1")[0]).toMatch(/^Forord\t\d+$/);
    for (const { attributes } of [...elements(numbered.document, "w:fldChar"), ...elements(numbered.document, "w:fldSimple")]) {
      expect(attributes["w:dirty"] ?? "false").toBe("false");
    }
  });

  it("are A4 with a front page of its own, and the page number in the footer of the rest", () => {
    const sections = elements(docx.document, "w:sectPr");
    expect(sections.map((section) => child(section, "w:pgSz")?.attributes)).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ "w:w": "11906", "w:h": "16838" })),
    );
    expect(sections.map((section) => elements(section, "w:footerReference").length)).toEqual([0, 1]);
    const footer = docx.part("word/footer1.xml");
    expect(wordText(footer)).toBe("Plan for beskæftigelse\tSide  af ");
    expect(fields(footer)).toEqual(["PAGE", "NUMPAGES"]);
  });
});

describe("the text of a Word file", () => {
  it("leaves out guidance, empty slots and the section that holds nothing else", () => {
    expect(wordText(docx.document)).not.toContain(GUIDANCE);
    const empty = docx.paragraphs.filter((paragraph) => wordText(paragraph).trim() === "" && styleOf(paragraph) !== "Spacer");
    const inCells = new Set(elements(docx.document, "w:tc").flatMap((cell) => elements(cell, "w:p")));
    expect(empty.filter((paragraph) => !inCells.has(paragraph)).map(wordText)).toEqual([]);
  });

  it("opens with title, municipality and period", () => {
    expect(docx.paragraphs.slice(0, 3).map((paragraph) => [styleOf(paragraph), wordText(paragraph)])).toEqual([
      ["Title", "Plan for beskæftigelse"],
      ["CoverMunicipality", "Lindholm Kommune"],
      ["CoverLine", "2027-2028"],
    ]);
  });

  it("sets sections as heading 1 and their headings below, under the names Word translates", () => {
    expect(textsIn(docx, "Heading1")).toEqual(["Forord", "Alle slags indhold", "Flere i job", "Unge i gang", "Samlet oversigt", "Bilag"]);
    expect(textsIn(docx, "TOCHeading")).toEqual(["Indhold"]);
    expect([2, 3, 4].map((level) => textsIn(docx, `Heading${level}`))).toEqual([["Anden overskrift"], ["Tredje overskrift"], ["Fjerde overskrift"]]);
    expect([1, 2, 3, 4].map((level) => value(styleElement(`Heading${level}`), "w:name"))).toEqual(["heading 1", "heading 2", "heading 3", "heading 4"]);
  });

  it("numbers focus areas, and nothing else, as headings", () => {
    const numbered = docx.paragraphs.filter((paragraph) => styleOf(paragraph) === "Heading1" && listOf(paragraph));
    expect(numbered.map(wordText)).toEqual(["Flere i job", "Unge i gang"]);
    expect(new Set(numbered.map(listOf)).size).toBe(1);
  });

  it("numbers points through their focus area, under its title in the same list", () => {
    const chapter = listOf(docx.paragraphs.find((paragraph) => styleOf(paragraph) === "Heading1" && listOf(paragraph)) ?? docx.document);
    const points = ["Skaffe flere", "Tale med", "Hjælpe alle", "Følge op", "Alle får en mentor"];
    expect(chapter).toMatch(/\/0$/);
    for (const point of points) expect(listOf(withText(point)), point).toBe(chapter?.replace(/0$/, "1"));
    const definition = elements(docx.part("word/numbering.xml"), "w:lvl").filter(({ attributes }) => attributes["w:ilvl"] === "1");
    expect(definition.map((level) => value(level, "w:lvlText"))).toContain("%1.%2");
  });

  it("counts points through a section without a number, from 1 in each", async () => {
    const points = (first: string) => createPoints("Vi vil:", [createPoint([{ text: first }])]);
    const sections = [
      createSection("prose", "Et", [points("a1"), createParagraph([{ text: "Og" }]), points("a2")]),
      createSection("prose", "To", [points("b1")]),
    ];
    const written = openDocx(await writeDocx({ ...richPlan(), sections }));
    const at = (text: string) => listOf(written.paragraphs.find((paragraph) => wordText(paragraph) === text) ?? written.document);
    expect(at("a1")).toBe(at("a2"));
    expect(at("b1")).not.toBe(at("a1"));
  });

  it("nests lists nine levels deep, each numbered one counting by itself", () => {
    expect(listOf(withText("Under første"))).toMatch(/\/1$/);
    expect(numberingOf(withText("Under andet"))).not.toBe(numberingOf(withText("Andet trin")));
    expect(numberingOf(withText("Første trin"))).toBe(numberingOf(withText("Andet trin")));
    expect(Array.from({ length: 9 }, (_, index) => listOf(withText(`Niveau ${index + 1}`))?.split("/")[1])).toEqual([..."012345678"]);
  });

  it("keeps marks, line breaks, tabs and links", () => {
    const paragraph = withText("Fed, kursiv");
    expect(wordText(paragraph)).toBe("Fed, kursiv, understreget, m2 og CO2.\nNy linje\tefter tabulator. Jobindsats har tallene.");
    const marks = ["w:b", "w:i", "w:u", "w:vertAlign"].map((name) => elements(paragraph, name).length);
    expect(marks).toEqual([1, 1, 1, 2]);
    const external = relationships(docx, "word/document.xml").filter(({ external: outside }) => outside);
    expect(external.map(({ target }) => target)).toEqual(["https://www.jobindsats.dk/?a=1&b=2"]);
  });

  it("prints an address that Word would refuse as plain words", async () => {
    const words = createParagraph([createLink("mailto:a@b@c", [{ text: "Skriv" }]), createLink("https://a:b", [{ text: "Læs" }])]);
    const plan = { ...richPlan(), sections: [createSection("prose", "K", [words])] };
    const other = openDocx(await writeDocx(plan));
    expect(wordText(other.document)).toContain("Skriv (mailto:a@b@c)Læs (https://a:b)");
    expect(relationships(other, "word/document.xml").filter(({ external }) => external)).toEqual([]);
  });

  it("has a footnote for each of the plan's, in order, also in tables and boxes", () => {
    const notes = elements(docx.part("word/footnotes.xml"), "w:footnote").filter(({ attributes }) => !attributes["w:type"]);
    expect(notes.map((note) => wordText(note).trim())).toEqual([
      "Note med henvisning.", "Note i en faktaboks.", "Note i en tabel.", "Note i et punkt.",
    ]);
    const used = elements(docx.document, "w:footnoteReference").map(({ attributes }) => attributes["w:id"]);
    expect(used).toEqual(notes.map(({ attributes }) => attributes["w:id"]));
    expect(new Set(notes.map((note) => styleOf(elements(note, "w:p")[0] ?? note)))).toEqual(new Set(["FootnoteText"]));
  });

  it("frames a fact box as one: the same borders and outer edge in all its paragraphs, others in the next box", () => {
    const edge = (text: string) => {
      const properties = child(withText(text), "w:pPr");
      const own = child(properties, "w:pBdr") ?? child(styleElement(styleOf(withText(text)) ?? ""), "w:pPr", "w:pBdr");
      return JSON.stringify(own);
    };
    const first = ["Vidste du", "Hver femte", "Faktapunkt", "Dybere faktapunkt"].map(edge);
    expect(new Set(first).size).toBe(1);
    expect(edge("Endnu en boks")).not.toBe(first[0]);

    const abstractOf = (text: string) => {
      const number = elements(docx.part("word/numbering.xml"), "w:num").find(({ attributes }) => attributes["w:numId"] === numberingOf(withText(text)));
      const id = value(number, "w:abstractNumId");
      return elements(docx.part("word/numbering.xml"), "w:abstractNum").find(({ attributes }) => attributes["w:abstractNumId"] === id);
    };
    const boxEdge = child(styleElement("FactBox"), "w:pPr", "w:ind")?.attributes["w:left"];
    for (const [text, level] of [["Faktapunkt", "0"], ["Dybere faktapunkt", "1"]] as const) {
      const indent = elements(abstractOf(text) ?? docx.styles, "w:lvl")
        .filter(({ attributes }) => attributes["w:ilvl"] === level)
        .map((definition) => child(definition, "w:pPr", "w:ind")?.attributes);
      expect(indent.map((attributes) => Number(attributes?.["w:left"]) - Number(attributes?.["w:hanging"]))).toEqual([Number(boxEdge)]);
    }
  });

  it("puts the attribution under a quote, in a style of its own", () => {
    expect(textsIn(docx, "Quote")).toEqual(["Det første møde gjorde forskellen."]);
    expect(textsIn(docx, "QuoteAttribution")).toEqual(["Ane Holm, borger"]);
    expect(textsIn(docx, "Lead")).toContain("Kapitlet siger det vigtigste først.");
  });
});

describe("tables in a Word file", () => {
  it("carry a counted caption above and their source below", () => {
    expect(textsIn(docx, "Caption")).toEqual(["Tabel 1. Fuldtidspersoner på ydelser"]);
    expect(elements(docx.document, "w:fldSimple").map(({ attributes }) => attributes["w:instr"]?.trim())).toEqual(["SEQ Tabel \\* ARABIC"]);
    expect(textsIn(docx, "Source")).toEqual(["Kilde: Jobindsats, august 2026"]);
    expect(elements(styleElement("Caption") ?? docx.styles, "w:keepNext")).toHaveLength(1);
  });

  it("repeat their header rows, none where the plan has none, and never tear a row apart", () => {
    const headers = tables().map((table) => elements(table, "w:tr").map((row) => elements(row, "w:tblHeader").length));
    expect(headers).toEqual([[1, 1, 0, 0], [0], [1, 0, 0]]);
    for (const row of tables().flatMap((table) => elements(table, "w:tr"))) expect(elements(row, "w:cantSplit")).toHaveLength(1);
  });

  it("keep the plan's column widths, in the grid and in every cell", () => {
    const [table] = tables();
    const grid = elements(child(table, "w:tblGrid") ?? docx.document, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    const width = grid.reduce((sum, part) => sum + part, 0);
    expect(width).toBe(Number(child(table, "w:tblPr", "w:tblW")?.attributes["w:w"]));
    expect(grid.map((part) => Math.round((part / width) * 100))).toEqual([60, 20, 20]);
    for (const row of table ? elements(table, "w:tr") : []) {
      const cells = elements(row, "w:tc").map((cell) => Number(child(cell, "w:tcPr", "w:tcW")?.attributes["w:w"]));
      expect(cells.reduce((sum, part) => sum + part, 0)).toBe(width);
    }
  });

  it("merge cells across and down", () => {
    const cells = tables().slice(0, 1).flatMap((table) => elements(table, "w:tcPr"));
    expect(cells.map((cell) => value(cell, "w:gridSpan")).filter(Boolean)).toEqual(["2"]);
    const merges = cells.flatMap((cell) => (child(cell, "w:vMerge") ? [value(cell, "w:vMerge") ?? "continue"] : []));
    expect(merges).toEqual(["restart", "continue"]);
  });

  it("say in words what they hold, and mark their header column", () => {
    const properties = tables().map((table) => child(table, "w:tblPr"));
    expect(properties.map((each) => value(each, "w:tblCaption"))).toEqual(["Fuldtidspersoner på ydelser", "Tabel", "Samlet oversigt"]);
    expect(value(properties[0], "w:tblDescription")).toBe("2 rækker og 3 kolonner. Kolonner: 2025, 2026.");
    expect(properties.map((each) => child(each, "w:tblLook")?.attributes["w:firstColumn"])).toEqual(["1", "0", "1"]);
  });

  it("set columns of figures flush right", () => {
    const aligned = (text: string) => value(withText(text), "w:pPr", "w:jc");
    expect(aligned("1.366")).toBe("right");
    expect(aligned("Dagpenge")).toBeUndefined();
  });

  it("show every focus area's points, numbered as they are under it and without their notes", () => {
    const overview = tables().at(-1);
    const rows = overview ? elements(overview, "w:tr").map((row) => elements(row, "w:tc").map((cell) => elements(cell, "w:p").map(wordText))) : [];
    expect(rows).toEqual([
      [["Fokusområde"], ["Vores fokus vil være at:"], ["Det betyder i praksis at:"]],
      [["1. Flere i job"], ["1.1\tSkaffe flere praktikpladser", "1.2\tTale med virksomhederne"], [""]],
      [["2. Unge i gang"], ["2.1\tHjælpe alle unge", "2.2\tFølge op"], ["2.3\tAlle får en mentor"]],
    ]);
    const names = elements(docx.document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]);
    const numbers = overview ? fields(overview).map((code) => /^REF (\S+) \\n \\h$/.exec(code)?.[1]) : [];
    expect(numbers).toHaveLength(5);
    for (const name of numbers) expect(names).toContain(name);
  });
});

describe("the contents list of a Word file", () => {
  it("is a field that holds its entries already, each a link to its heading", () => {
    const control = elements(docx.document, "w:sdt")[0] ?? docx.document;
    const [list, ...pages] = fields(control);
    expect(list).toBe('TOC \\o "1-2" \\h \\z \\u');
    for (const code of pages) expect(code).toMatch(/^PAGEREF _Toc\d+ \\h$/);
    expect(elements(control, "w:p").map((entry) => [styleOf(entry), wordText(entry).trimEnd()])).toEqual([
      ["TOC1", "Forord"],
      ["TOC1", "Alle slags indhold"],
      ["TOC2", "Anden overskrift"],
      ["TOC1", "1.\tFlere i job"],
      ["TOC1", "2.\tUnge i gang"],
      ["TOC1", "Samlet oversigt"],
      ["TOC1", "Bilag"],
    ]);
    const marks = elements(control, "w:fldChar").map(({ attributes }) => attributes["w:fldCharType"]);
    expect(marks.slice(0, 2)).toEqual(["begin", "separate"]);
    expect(marks.at(-1)).toBe("end");
  });
});

describe("pages of a Word file", () => {
  it("leave none empty where a page break stands before a chapter that starts on a new page anyway", () => {
    expect(elements(docx.document, "w:br").filter(({ attributes }) => attributes["w:type"] === "page")).toEqual([]);
    expect(elements(withText("Samlet oversigt"), "w:pageBreakBefore")).toHaveLength(0);
    const heading = docx.paragraphs.find((paragraph) => styleOf(paragraph) === "Heading1" && wordText(paragraph) === "Samlet oversigt");
    expect(heading && elements(heading, "w:pageBreakBefore")).toHaveLength(1);
  });
});

describe("references in a Word file", () => {
  const table = { ...createTable(1, 1), caption: "Ledige" };
  const point = createPoint([{ text: "tale sammen" }]);
  const note = createFootnote([{ text: "Note." }]);
  const area = createSection("focusArea", "Unge i gang", [createPoints("Vi vil:", [point])]);
  const line: Inline[] = [
    { text: "Se " },
    createReference(table.id),
    { text: ", " },
    createReference(area.id),
    { text: ", " },
    createReference(area.id, "title"),
    { text: ", " },
    createReference(point.id),
    { text: ", " },
    createReference(note.id),
    { text: ", " },
    { ...createReference("gone"), children: [{ text: "", bold: true }] },
    { text: "." },
    note,
  ];
  const sections = [
    createSection("prose", "Start", [createParagraph(line), table, createGenerated("figures")]),
    area,
  ];

  it("are fields that hold what they say now and lead to a bookmark that is there", async () => {
    const written = openDocx(await writeDocx({ ...richPlan(), sections }));
    const paragraph = written.paragraphs.find((candidate) => wordText(candidate).startsWith("Se "));
    expect(wordText(paragraph ?? written.document)).toContain(
      "Se tabel 1, fokusområde 1, »Unge i gang«, punkt 1.1, fodnote 1, [henvisning mangler].",
    );
    const codes = fields(paragraph ?? written.document);
    expect(codes.map((code) => code.replace(/_\w+/, "x"))).toEqual(["REF x \\h", "REF x \\n \\h", "REF x \\h", "REF x \\n \\h", "NOTEREF x \\h"]);
    const names = elements(written.document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]);
    for (const code of codes) expect(names).toContain(code.split(" ")[1]);
  });

  it("count their targets by fields of Word's own, and list them by one", async () => {
    const written = openDocx(await writeDocx({ ...richPlan(), sections }));
    const counted = elements(written.document, "w:fldSimple").map(({ attributes }) => attributes["w:instr"]?.trim());
    expect(counted).toContain("SEQ Tabel \\* ARABIC");
    expect(fields(written.document)).toContain('TOC \\h \\z \\c "Tabel"');
    expect(textsIn(written, "TableofFigures")).toEqual(["Tabel 1. Ledige\t"]);
  });
});
