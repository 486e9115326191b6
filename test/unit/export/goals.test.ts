import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { writeMarkdown } from "../../../electron/core/export/markdown/writeMarkdown.ts";
import { goalsPlan } from "../../fixtures/goalsPlan.ts";
import { shownMarkdown } from "../../support/shownMarkdown.ts";
import { openDocx, styleOf, textsIn, type OpenedDocx } from "../../support/word/openDocx.ts";
import { child, elements, wordText, type XmlElement } from "../../support/word/xml.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("goals in a Word file", () => {
  let docx: OpenedDocx;
  beforeAll(async () => {
    docx = openDocx(await writeDocx(goalsPlan()));
  });
  const withText = (text: string): XmlElement => {
    const found = docx.paragraphs.find((paragraph) => wordText(paragraph).includes(text));
    if (!found) throw new Error(`No paragraph says ${text}`);
    return found;
  };
  const styleElement = (id = "") => elements(docx.styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);
  const frameOf = (paragraph: XmlElement) =>
    JSON.stringify(child(paragraph, "w:pPr", "w:pBdr") ?? child(styleElement(styleOf(paragraph)) ?? paragraph, "w:pPr", "w:pBdr"));

  it("say number, statement and record as text in styles of their own; nothing stands for an empty goal", () => {
    expect(textsIn(docx, "GoalNumber")).toEqual(["Mål 1", "Mål 2", "Mål 3", "Mål 4 · Politisk pejlemærke", "Mål 5"]);
    expect(textsIn(docx, "Goal")).toEqual([
      "Sygefraværet skal ned",
      "Flere skal raskmeldes delvist",
      "Forløbene skal være tilfredsstillende",
      "Alle unge kan bidrage",
    ]);
    expect(textsIn(docx, "GoalRecord").map((text) => plain(text).replace("\t", " "))).toEqual([
      "Indikator: Forløb over 26 uger",
      "Udgangspunkt: 1.250 fuldtidspersoner (august 2026)",
      "Måltal: 1.100 fuldtidspersoner senest i december 2028",
      "Kilde: Jobindsats.dk",
      "Ansvarlig: Jobcenterchefen",
      "Måltal: 30 %",
      "Indikator: Unge uden job eller uddannelse",
    ]);
    expect(textsIn(docx, "GoalComment")).toEqual(["Følges i udvalget.", "Opgøres som før."]);
  });

  it("have one frame each, and goals in a row another than the one before", () => {
    const first = ["Mål 1", "Sygefraværet skal ned", "Jobindsats.dk", "Opgøres som før."].map((text) => frameOf(withText(text)));
    expect(new Set(first).size).toBe(1);
    const [one, two, three] = ["Sygefraværet", "Flere skal raskmeldes", "Forløbene"].map((text) => frameOf(withText(text)));
    expect(two).not.toBe(one);
    expect(three).not.toBe(two);
  });

  it("are held together from number to last fact, and the comment may run on to the next page", () => {
    const keeps = (text: string) => {
      const paragraph = withText(text);
      const own = child(paragraph, "w:pPr", "w:keepNext") ?? child(styleElement(styleOf(paragraph)) ?? paragraph, "w:pPr", "w:keepNext");
      return own !== undefined && own.attributes["w:val"] !== "false";
    };
    expect(["Mål 1", "Sygefraværet", "Forløb over 26 uger", "Ansvarlig", "Kommunens bemærkning"].map(keeps)).toEqual([true, true, true, true, true]);
    expect(keeps("Følges i udvalget.")).toBe(false);
    expect(keeps("30\u00a0%")).toBe(false);
  });

  it("are gathered in a table with a head that is repeated, and whose rows are not torn apart", () => {
    const [table] = elements(docx.document, "w:tbl");
    const rows = elements(table ?? docx.document, "w:tr");
    const text = rows.map((row) => elements(row, "w:tc").map((cell) => plain(wordText(cell))).join(" | "));
    expect(text).toEqual([
      "Nr. | Mål | Indikator | Udgangspunkt | Måltal | Frist | Ansvarlig",
      "1. Sygedagpenge",
      "1 | Sygefraværet skal ned | Forløb over 26 uger (fuldtidspersoner) | 1.250 (august 2026) | 1.100 | december 2028 | Jobcenterchefen",
      "2 | Flere skal raskmeldes delvist |  |  | 30 % |  | ",
      "3 | Forløbene skal være tilfredsstillende |  |  |  |  | ",
      "2. Unge",
      "4 | Alle unge kan bidrage (politisk pejlemærke)",
      "5 |  | Unge uden job eller uddannelse |  |  |  | ",
    ]);
    expect(rows.map((row) => elements(row, "w:tblHeader").length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(rows.every((row) => elements(row, "w:cantSplit").length === 1)).toBe(true);
    const widths = elements(table ?? docx.document, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    expect(Math.max(...widths)).toBe(widths[2]);
    expect(widths[0]).toBe(Math.min(...widths));
  });
});

it("goals in Markdown are bold lines with lists, and their overview a table", () => {
  const markdown = plain(shownMarkdown(writeMarkdown(goalsPlan())));
  expect(markdown).toContain(
    [
      "**Mål 1: Sygefraværet skal ned**",
      "",
      "- Indikator: Forløb over 26 uger",
      "- Udgangspunkt: 1.250 fuldtidspersoner (august 2026)",
      "- Måltal: 1.100 fuldtidspersoner senest i december 2028",
      "- Kilde: Jobindsats.dk",
      "- Ansvarlig: Jobcenterchefen",
      "- Kommunens bemærkning: Følges i udvalget.\\",
      "  Opgøres som før.",
      "",
      "**Mål 2: Flere skal raskmeldes delvist**",
    ].join("\n"),
  );
  expect(markdown).toContain("**Mål 4 · Politisk pejlemærke: Alle unge kan bidrage**");
  expect(markdown).toContain('<tr><th colspan="7">2. Unge</th></tr>\n<tr><td>4</td><td colspan="6">Alle unge kan bidrage (politisk pejlemærke)</td></tr>');
});
