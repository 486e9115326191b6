import { describe, expect, it } from "vitest";
import type { Plan } from "../../../shared/plan/plan.ts";
import { plainText, textLines } from "../../../shared/plan/plainText.ts";
import { descendants, inlineText, isText, sectionBlocks } from "../../../shared/plan/tree.ts";
import { blocksOf, fixture, markdown, textsOf, titlesOf } from "../../support/import/read.ts";

function notesOf(plan: Plan): string[] {
  return plan.sections.flatMap((section) =>
    [...descendants(section)].flatMap((node) => (!isText(node) && node.type === "footnote" ? [inlineText(node.note)] : [])),
  );
}

function text(plan: Plan): string {
  return plainText(plan.sections);
}

describe("a plan that came through OCR", () => {
  const plan = fixture("ocr.md");

  it("has its chapters as sections, in sentence case but for names and abbreviations", () => {
    expect(titlesOf(plan)).toEqual([
      "Forord",
      "Tal om arbejdsmarkedet",
      "Flere hænder til virksomhederne",
      "Unge med i fællesskabet",
      "Sådan følger vi op",
    ]);
    expect(plan.sections.map(({ kind }) => kind)).toEqual(["foreword", "prose", "focusArea", "focusArea", "followUp"]);
    expect(plan).toMatchObject({ title: "Beskæftigelsesplan 2025-2026", municipality: "Fjordby Kommune", period: { from: 2025, to: 2026 } });
  });

  it("has a lead where a bold paragraph or a sentence set as a heading stands under a title", () => {
    expect(plan.sections.map((section) => textsOf(blocksOf(section, "lead")).length)).toEqual([0, 0, 1, 1, 0]);
    expect(JSON.stringify(blocksOf(plan.sections[2], "lead"))).not.toContain("bold");
  });

  it("has points under their label, whatever the label's heading level", () => {
    expect(plan.sections.flatMap((section) => blocksOf(section, "points")).map(({ label, children }) => [label, children.length])).toEqual([
      ["Vores fokus vil være at:", 3],
      ["Vores fokus vil være at:", 2],
    ]);
    expect(blocksOf(plan.sections[3], "heading").map(({ level }) => level)).toEqual([2]);
  });

  it("has a table from tab-separated lines, with caption, source and a wide head cell", () => {
    const [table] = blocksOf(plan.sections[1], "table");
    expect(table).toMatchObject({ caption: "Ledige og beskæftigede i Fjordby, 2022 til 2024.", source: "Kommunens egne tal, januar 2025.", headerRows: 1, headerColumns: 1 });
    expect(table?.children.map((row) => row.children.map((cell) => cell.colSpan ?? 1))).toEqual([[1, 1, 1, 2], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]]);
  });

  it("has a table whose rows a blank line parted, with lists in its cells", () => {
    const [table] = blocksOf(plan.sections[4], "table");
    expect(table?.children).toHaveLength(3);
    expect(table?.children.slice(1).map((row) => row.children[1]?.children[0])).toMatchObject([
      { type: "list", ordered: true, children: [{}, {}] },
      { type: "list", ordered: true, children: [{}, {}] },
    ]);
    expect(plan.focusAreas.numbered).toBe(true);
  });

  it("has notes at their marks and sentences whole", () => {
    expect(notesOf(plan)).toEqual(["Kilde: Jobtal fra 2024, via https://example.dk/tal", "Se også bilaget."]);
    expect(text(plan)).toContain("inden for bygge- og anlægsbranchen");
  });
});

describe("a plan whose heading levels are uneven", () => {
  const plan = fixture("uneven.md");

  it("has as chapters what its contents list names once, and as parts what it names again and again", () => {
    expect(titlesOf(plan)).toEqual([
      "Om planen",
      "Planens baggrund",
      "Virksomhederne skal have folk",
      "Flere unge i uddannelse",
      "Borgere med lang ledighed – herunder de ældste – skal have en ny chance.",
    ]);
    expect(plan.sections.slice(2).map((section) => blocksOf(section, "heading").map(({ level }) => level))).toEqual([[2], [2], [2]]);
    expect(plan).toMatchObject({ municipality: "Fjordby Kommune", period: { from: 2025, to: 2026 } });
  });
});

describe("headings", () => {
  it("never jump in level", () => {
    const plan = markdown("# Plan for job\n\n## A\n\n#### B\n\nx\n\n###### C\n\nx\n\n### D\n\nx\n\n## E\n\nx");
    expect(titlesOf(plan)).toEqual(["A", "E"]);
    expect(blocksOf(plan.sections[0], "heading").map(({ level }) => level)).toEqual([2, 3, 2]);
  });

  it("keep the chapters of a well-formed document with parts of their own", () => {
    const plan = markdown("# Jobplan 2026\n\n## Et\n\ntekst\n\n### Ene\n\ntekst\n\n### Anden\n\ntekst\n\n## To\n\ntekst\n\n### Tredje\n\ntekst");
    expect(titlesOf(plan)).toEqual(["Et", "To"]);
    expect(plan).toMatchObject({ title: "Jobplan 2026", period: { from: 2026, to: 2026 } });
  });

  it("one step down are chapters where they own points, and parts where they do not", () => {
    const area = (name: string): string => `## ${name}\n\ntekst\n\n**Vi vil at:**\n\n- gøre noget\n\n`;
    const plan = markdown(`# Jobplan 2026\n\nx\n\n# Indledning\n\n## Baggrund\n\nx\n\n## Lov\n\nx\n\n# Fokusområder\n\nTo.\n\n${area("Unge")}${area("Ældre")}`);
    expect(titlesOf(plan)).toEqual(["Om planen", "Indledning", "Fokusområder", "Unge", "Ældre"]);
    expect(textsOf(blocksOf(plan.sections[1], "heading"))).toEqual(["Baggrund", "Lov"]);
  });

  it("may all be missing", () => {
    const plan = markdown("Bare en tekst, som er noget længere end det, man ville skrive på en forside af en plan.\n\nOg en til.");
    expect(titlesOf(plan)).toEqual(["Indledning"]);
    expect(plan.title).toBe("Fil");
  });

  it("may be short bold lines", () => {
    const plan = markdown("# Plan\n\n**Første del**\n\ntekst\n\n**Anden del**\n\ntekst");
    expect(titlesOf(plan)).toEqual(["Første del", "Anden del"]);
  });

  it("keep what is not shouted as it is, and names as the text spells them", () => {
    const plan = markdown("# Plan\n\n## JOB I FJORDBY OG VED AMU\n\nVi i Fjordby bruger AMU og job.\n\n## Ikke RÅBT\n\nx");
    expect(titlesOf(plan)).toEqual(["Job i Fjordby og ved AMU", "Ikke RÅBT"]);
  });

  it("lose the number the plan gives them anew, where they count from one", () => {
    const plan = markdown("# Plan\n\n## 1. Et\n\nVi vil at:\n\n- a\n\n## 2. To\n\nVi vil at:\n\n- b");
    expect(titlesOf(plan)).toEqual(["Et", "To"]);
    expect(plan.focusAreas.numbered).toBe(true);
  });

  it("join a line that only numbers a focus area with its name", () => {
    expect(titlesOf(markdown("# Plan\n\n## Fokusområde 1\n\n## UNGE\n\nx\n\n## Fokusområde 2\n\n## ÆLDRE\n\ny"))).toEqual([
      "Fokusområde 1: Unge",
      "Fokusområde 2: Ældre",
    ]);
  });
});

describe("an old contents list", () => {
  it("is dropped as a list of links, and as titles alone where they are the document's own", () => {
    const chapters = "## Forord\n\na\n\n## Indsats\n\nb";
    expect(text(markdown(`# Plan\n\n## Indhold\n\n- [Forord](#forord)\n- [Indsats](#indsats)\n\n${chapters}`))).toBe("Forord\na\nIndsats\nb");
    expect(text(markdown(`# Plan\n\n**Indholdsfortegnelse**\n\n1. Forord 2\n2. Indsats 3\n\n${chapters}`))).toBe("Forord\na\nIndsats\nb");
  });

  it("is kept where the word is followed by something else", () => {
    expect(text(markdown("# Plan\n\n## Indhold\n\nPlanen rummer tre ting.\n\n- en\n- to\n\n## Slut\n\nx"))).toContain("Planen rummer tre ting.\nen\nto");
  });
});

describe("points", () => {
  it("come from any line that ends in at:", () => {
    const plan = markdown("## A\n\nFørst noget.\nDerfor vil vi at:\n\n- gøre *det*\n- og det\n  - samt dette");
    const [points] = plan.sections.flatMap((section) => blocksOf(section, "points"));
    expect(points?.label).toBe("Derfor vil vi at:");
    expect(points && textLines(points)).toEqual(["Derfor vil vi at:", "gøre det", "og det\n– samt dette"]);
  });

  it("do not come from a long paragraph or without a list", () => {
    const long = `${"Ord ".repeat(60)}og at:`;
    const plan = markdown(`## A\n\n${long}\n\n- en\n\n## B\n\nVi vil at:\n\ntekst`);
    expect(plan.sections.flatMap((section) => blocksOf(section, "points"))).toEqual([]);
  });
});

describe("notes", () => {
  it("are read as Markdown writes them, each once per mark", () => {
    expect(notesOf(markdown("# A\n\nEn[^a] og to[^b].\n\n[^a]: Note **et**.\n\n    Mere.\n[^b]: Se [her](https://example.dk)."))).toEqual([
      "Note et. Mere.",
      "Se her.",
    ]);
  });

  it("start over on every page", () => {
    const page = (word: string): string => `${word}<sup>1</sup>.\n\n---\n\n<sup>1</sup> Note ${word}\n\n`;
    expect(notesOf(markdown(`# A\n\n${page("et")}${page("to")}`))).toEqual(["Note et", "Note to"]);
  });

  it("stay in the text without a mark, as marks do without a note", () => {
    const plan = markdown("# A\n\n# B\n\nm<sup>2</sup> og 10<sup>3</sup>\n\n<sup>9</sup> Løs note");
    expect(notesOf(plan)).toEqual([]);
    expect(text(plan)).toContain("9 Løs note");
    expect(JSON.stringify(plan)).toContain('{"text":"2","superscript":true}');
  });

  it("that nothing points to are kept, and one that points to itself ends", () => {
    expect(text(markdown("# A\n\n# B\n\nx\n\n[^1]: Forladt note"))).toContain("Forladt note");
    expect(notesOf(markdown("# A\n\n# B\n\nx[^1]\n\n[^1]: Rundt[^1]"))).toEqual(["Rundt ()"]);
  });
});

describe("other parts of Markdown", () => {
  const blocks = (content: string) => markdown(`# A\n\n# B\n\n${content}`).sections.slice(-1).flatMap(sectionBlocks);

  it("become tables, with HTML spans and heads", () => {
    expect(blocks("| a | b |\n|---|---|\n| 1 | **2** |")).toMatchObject([{ type: "table", headerRows: 1, children: [{ children: [{}, {}] }, { children: [{}, {}] }] }]);
    expect(blocks('<table><tr><th colspan="2">Hoved</th></tr><tr><td rowspan="2">a</td><td>b<br>c</td></tr><tr><td><ul><li>d</li></ul></td></tr></table>')).toMatchObject([
      { type: "table", headerRows: 1, columns: [expect.any(Number), expect.any(Number)], children: [{ children: [{ colSpan: 2 }] }, { children: [{ rowSpan: 2 }, {}] }, { children: [{ children: [{ type: "list" }] }] }] },
    ]);
  });

  it("become quotes with who said it, and fact boxes", () => {
    expect(blocks("> Vi skal videre.\n>\n> — Anna Fjeldsted, formand")).toMatchObject([{ type: "quote", attribution: "Anna Fjeldsted, formand", children: [{ text: "Vi skal videre." }] }]);
    expect(blocks("> **Fakta**\n>\n> Der er 400.\n>\n> - en")).toMatchObject([{ type: "factBox", title: "Fakta", children: [{ type: "paragraph" }, { type: "list" }] }]);
  });

  it("become links only where a reader can follow them", () => {
    expect(blocks("[a](https://example.dk) [b](javascript:alert(1)) [c](/d) <https://example.dk/e>")).toMatchObject([
      { children: [{ text: "" }, { type: "link", url: "https://example.dk" }, { text: " b c " }, { type: "link", url: "https://example.dk/e" }, { text: "" }] },
    ]);
  });

  it("keep marks, line breaks, what pictures say, and what an author put in angle brackets", () => {
    expect(blocks("**a** *b* <u>c</u> d\\\ne ![f](g.png) <navn på tovholder> <navn>")).toMatchObject([
      { children: [{ text: "a", bold: true }, { text: " " }, { text: "b", italic: true }, { text: " " }, { text: "c", underline: true }, { text: " d\ne f <navn på tovholder> <navn>" }] },
    ]);
  });

  it("nest lists with the words of what they cannot hold", () => {
    const [list] = blocks("1. en\n\n   mere\n   - to\n\n     > citat\n2. | a | b |\n   |---|---|\n   | c | d |");
    expect(list).toMatchObject({ type: "list", ordered: true, children: [{ children: [{ children: [{ text: "en\nmere" }] }, { type: "list", ordered: false }] }, {}] });
    expect(list && textLines(list)).toEqual(["en\nmere", "to\ncitat", "a – b\nc – d"]);
  });

  it("read bullet signs Markdown does not know", () => {
    expect(blocks("Vi vil:\n• en\n• to\n  på to linjer")).toMatchObject([{ type: "paragraph" }, { type: "list", ordered: false, children: [{}, {}] }]);
  });

  it("drop rules, comments and scripts, and nothing else", () => {
    const content = "a\n\n---\n\n<!-- skjult -->\n\n<script>skjult()</script>\n\n    b\n\n```\nc\n```";
    expect(blocks(content).flatMap(textLines)).toEqual(["a", "b", "c"]);
  });

  it("keep a number that begins a line with a tab after it as a list, not a table", () => {
    expect(blocks("1.\ten\n2.\tto")).toMatchObject([{ type: "list", ordered: true, children: [{}, {}] }]);
  });

  it("keep lines with tabs inside a quote or a list as words", () => {
    expect(blocks("> a\tb\n> c\td")).toMatchObject([{ type: "quote", children: [{ text: "a b c d" }] }]);
    expect(blocks("- a\tb\n- c\td")).toMatchObject([{ type: "list", children: [{}, {}] }]);
  });
});
