import { describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { expectNormal, outline } from "./outline.ts";

function read(html: string): string[] {
  const blocks = htmlToBlocks(html);
  expectNormal(blocks);
  return outline(blocks);
}

describe("a pasted table", () => {
  it("keeps header rows, header columns, spans and what cells hold", () => {
    expect(
      read(
        `<table><caption>Ledige i alt</caption><thead><tr><th rowspan="2">Gruppe</th><th colspan="2"><b>Antal</b></th></tr>
         <tr><th>2025</th><th>2026</th></tr></thead><tbody><tr><th scope="row">Unge</th><td>7</td><td><p>8</p><ul><li>heraf 3</li></ul></td></tr></tbody></table>`,
      ),
    ).toEqual([
      'table 3x3 head 2,1 "Ledige i alt"',
      "| <r2> Gruppe | <c2> Antal |",
      "| 2025 | 2026 |",
      "| Unge | 7 | 8 / - heraf 3 |",
    ]);
  });

  it("comes whole however torn it was", () => {
    expect(
      read(`<table><tr><td colspan="9" rowspan="0">a<td>b<tr></tr><tr><td>c</table>`),
    ).toEqual(['table 2x2 head 0,0 ""', "| <r2> a | b |", "| c |"]);
  });

  it("takes a first row that alone is bold for its header row", () => {
    const row = (tag: string, ...texts: string[]): string =>
      `<tr>${texts.map((text) => `<td><p><${tag}>${text}</${tag}></p></td>`).join("")}</tr>`;
    expect(read(`<table>${row("b", "År", "Tal")}${row("span", "2025", "7")}</table>`)).toEqual([
      'table 2x2 head 1,0 ""',
      "| År | Tal |",
      "| 2025 | 7 |",
    ]);
    expect(read(`<table>${row("b", "År", "Tal")}${row("b", "2025", "7")}</table>`)[0]).toBe('table 2x2 head 0,0 ""');
  });

  it("keeps the widths of its columns", () => {
    const [fromCols] = htmlToBlocks(
      `<table><col width="64"><col span="2" style="width:96pt"><tr><td>a<td>b<td>c</table>`,
    );
    expect(fromCols?.type === "table" && fromCols.columns).toEqual([64, 96, 96]);
    const [fromCells] = htmlToBlocks(
      `<table><tr><td colspan="2" width="90%">a</td></tr><tr><td width="30%">b</td><td width="60%">c</td></tr></table>`,
    );
    expect(fromCells?.type === "table" && fromCells.columns).toEqual([30, 60]);
    const [unknown] = htmlToBlocks(`<table><tr><td width="30%">b</td><td>c</td></tr></table>`);
    expect(unknown?.type === "table" && unknown.columns).toEqual([1, 1]);
  });

  it("takes Word's caption above it, without the number it gives itself", () => {
    const table = "<table><tr><td>a</td><td>b</td></tr></table>";
    expect(read(`<p class=MsoCaption>Tabel 3: Udvikling i ledighed</p>${table}`)[0]).toContain('"Udvikling i ledighed"');
    expect(read(`<p class=MsoCaption>Figur 1: Kurve</p><p>tekst</p>`)).toEqual(["Figur 1: Kurve", "tekst"]);
  });

  it("is unwrapped where it only lays out the page", () => {
    expect(read(`<table><tr><td><h2>Mål</h2><p>tekst</p></td></tr></table>`)).toEqual(["## Mål", "tekst"]);
    expect(
      read(`<table><tr><td>venstre</td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>`),
    ).toEqual(["venstre", 'table 2x1 head 0,0 ""', "| 1 | 2 |"]);
    expect(read(`<table role="presentation"><tr><td>a</td><td>b</td></tr></table>`)).toEqual(["a", "b"]);
  });

  it("holds headings and quotes as paragraphs", () => {
    expect(read("<table><tr><td><h3>a</h3><blockquote>b</blockquote></td><td></td></tr></table>")[1]).toBe("| a / b |  |");
  });
});

describe("cells from Excel", () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
    <style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {font-weight:700; mso-number-format:General;} .xl66 {mso-number-format:Percent;} --></style></head>
    <body link=blue><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
    <!--StartFragment--><col width=128 style='mso-width-source:userset;width:96pt'><col width=64 style='width:48pt'><col width=0 style='display:none;width:48pt'>
    <tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=128>Målgruppe</td><td class=xl65>Andel</td><td class=xl65 style='display:none'>Skjult</td></tr>
    <tr height=20><td height=20>Unge under 30<br style='mso-data-placement:same-cell;'>uden uddannelse</td><td class=xl66 align=right x:num="0.125">12,5%</td><td style='display:none'>x</td></tr>
    <tr height=20><td colspan=2 height=20 style='mso-ignore:colspan'>&nbsp;</td></tr>
    <!--EndFragment--></table></body></html>`;

  it("come as a table with what is shown, the bold row as its head", () => {
    expect(read(html)).toEqual([
      'table 2x3 head 1,0 ""',
      "| Målgruppe | Andel |",
      "| Unge under 30\nuden uddannelse | 12,5% |",
      "| <c2>  |",
    ]);
  });

  it("come as text where it is a single one", () => {
    expect(read("<table><!--StartFragment--><col width=64><tr><td class=xl66>12,5%</td></tr><!--EndFragment--></table>")).toEqual([
      "12,5%",
    ]);
  });
});

describe("a mail from Outlook", () => {
  it("comes as its paragraphs and lines", () => {
    expect(
      read(
        `<body lang=DA><div class=WordSection1><p class=MsoNormal><span lang=EN-US>Hej Anne<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
         <p class=MsoNormal>Tallene er klar.<br>De ligger på drevet.<br><br>Venlig hilsen<o:p></o:p></p>
         <p class=MsoNormal><b><span style='color:#1F4E79'>Jens</span></b><span style='mso-fareast-language:DA'><o:p></o:p></span></p></div></body>`,
      ),
    ).toEqual(["Hej Anne", "Tallene er klar.\nDe ligger på drevet.", "Venlig hilsen", "{b:Jens}"]);
  });
});

describe("text from LibreOffice Writer", () => {
  it("keeps lists that are nested by wrapping, and notes", () => {
    expect(
      read(
        `<body lang="da-DK"><h1 class="western">Indsats</h1><p style="margin-bottom: 0cm">Aftalt<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
         <ul><li><p>unge</p></ul><ul><ul><li><p>under 25</p><li><p>over 25</p></ul></ul>
         <ol><ol><ol><li value="1"><p>med job</p></ol></ol></ol><ul><li><p>ældre</p><p>fortsat</p></ul>
         <blockquote style="margin-left: 1cm">Vi hjælper.</blockquote>
         <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Af udvalget.</p><p class="sdfootnote">I maj.</p></div></body>`,
      ),
    ).toEqual([
      "## Indsats",
      "Aftalt[^Af udvalget.\nI maj.]",
      ...["- unge", "  - under 25", "  - over 25", "    1. med job", "- ældre\nfortsat"],
      "> Vi hjælper.",
    ]);
  });
});

describe("cells from Google Sheets", () => {
  it("come as a table", () => {
    expect(
      read(
        `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table dir="ltr" border="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr><td style="font-weight:bold;">År</td><td style="font-weight:bold;">Tal</td></tr><tr><td>2025</td><td>7</td></tr></tbody></table>`,
      ),
    ).toEqual(['table 2x2 head 1,0 ""', "| År | Tal |", "| 2025 | 7 |"]);
  });
});
