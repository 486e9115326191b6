import { describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { expectNormal, outline } from "./outline.ts";

function read(html: string): string[] {
  const blocks = htmlToBlocks(html);
  expectNormal(blocks);
  return outline(blocks);
}

describe("text", () => {
  it("keeps marks from tags and from styles", () => {
    expect(
      read(
        `<p><b>fed</b> <em>skrå</em> <u>streg</u> m<sup>2</sup> H<sub>2</sub>O
         <span style="font-weight:700">tung</span> <span style="font-style:italic">let</span>
         <span style="text-decoration:underline">under</span> x<span style="vertical-align:super">n</span></p>`,
      ),
    ).toEqual(["{b:fed} {i:skrå} {u:streg} m{sup:2} H{sub:2}O {b:tung} {i:let} {u:under} x{sup:n}"]);
  });

  it("believes a style over its tag", () => {
    expect(read(`<b style="font-weight:normal"><p>ikke fed</p></b>`)).toEqual(["ikke fed"]);
    expect(read(`<p><strong><span style="font-weight:400">ikke</span> fed</strong></p>`)).toEqual(["ikke{b: fed}"]);
  });

  it("finds bold and italic in the classes Office writes", () => {
    const css = `<style><!-- .xl65 {color:black; font-weight:700;} span.Fremhvet {font-style:italic} p {font-weight:bold} --></style>`;
    expect(read(`${css}<p><span class=xl65>fed</span> <span class="Fremhvet">skrå</span> lige</p>`)).toEqual([
      "{b:fed} {i:skrå} lige",
    ]);
  });

  it("collapses white space as a browser does and keeps a single no-break space", () => {
    expect(read("<p>  to \n\t ord <b> og </b> tre </p>\n<p>5&nbsp;% i&nbsp;&nbsp; alt&nbsp;</p>")).toEqual([
      "to ord {b:og }tre",
      "5\u00a0% i alt",
    ]);
  });

  it("drops paragraphs that hold only spaces", () => {
    expect(read("<p>&nbsp;</p><p> </p><p>ord<o:p></o:p></p><p><o:p>&nbsp;</o:p></p>")).toEqual(["ord"]);
    expect(read("")).toEqual([]);
  });

  it("keeps single line breaks within a paragraph and takes an empty line as its end", () => {
    expect(read("<p>a<br>b<br><br>c<br></p>")).toEqual(["a\nb", "c"]);
    expect(read("<pre>a\n  b\n\nc</pre>")).toEqual(["a\nb", "c"]);
  });

  it("makes a paragraph of each block, and of loose text between them", () => {
    expect(read("løs<div>i<div>inderst</div>ud</div>slut")).toEqual(["løs", "i", "inderst", "ud", "slut"]);
    expect(read(`<span style="display:block">en</span><span style="display:block">to</span>`)).toEqual(["en", "to"]);
  });

  it("drops what a reader does not see", () => {
    expect(
      read(
        `<head><title>t</title><style>p{}</style></head><script>x</script><!-- y --><p>ses<span hidden>a</span>
         <span style="display:none">b</span><span style="mso-hide:all">c</span><del>d</del><img alt="e"></p>`,
      ),
    ).toEqual(["ses"]);
  });

  it("drops soft hyphens and characters no file can hold", () => {
    expect(read("<p>arbejds\u00admarked\u200b\u0001s\ud800plan</p>")).toEqual(["arbejdsmarkeds\ufffdplan"]);
  });
});

describe("headings", () => {
  it("stand below a section's title", () => {
    const tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
    expect(read(tags.map((tag) => `<${tag}>x</${tag}>`).join(""))).toEqual([
      ...["## x", "## x", "### x", "#### x", "#### x", "#### x"],
    ]);
  });

  it("lose the boldness all headings have, but not that of a few words", () => {
    expect(read(`<h2 style="font-weight:bold"><b>Ledige</b> <strong>unge</strong></h2><h2>Ledige <b>unge</b></h2>`)).toEqual([
      "## Ledige unge",
      "## Ledige {b:unge}",
    ]);
  });

  it("are one line, and none where empty", () => {
    expect(read("<h2>Ledige<br>unge</h2><h2>&nbsp;</h2>")).toEqual(["## Ledige unge"]);
  });

  it("are known by Word's styles too", () => {
    expect(
      read(
        `<style>p.Kapitel {mso-outline-level:3}</style><p class=MsoTitle>Planen</p><p class=Kapitel>Kapitel</p>
         <h2 style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.1<span>&nbsp; </span></span>Baggrund</h2>`,
      ),
    ).toEqual(["## Planen", "### Kapitel", "## Baggrund"]);
  });
});

describe("links", () => {
  it("stay where a reader can follow them, without the underline they have anyway", () => {
    expect(
      read(
        `<p>Se <a href="https://example.org/a b"> <u>kilden</u></a>, <a href="mailto:a@b.dk">skriv</a>,
         <a href="javascript:alert(1)">ikke her</a>, <a href="#top">eller her</a>, <a href="file:///c:/x">eller her</a></p>`,
      ),
    ).toEqual(["Se [kilden](https://example.org/a%20b), [skriv](mailto:a@b.dk), ikke her, eller her, eller her"]);
  });

  it("may stand round whole paragraphs", () => {
    expect(read(`<a href="https://example.org"><p>en</p><p>to</p></a>`)).toEqual([
      "[en](https://example.org)",
      "[to](https://example.org)",
    ]);
  });
});

describe("lists", () => {
  it("nest properly or not", () => {
    const nested = ["- a", "  1. b", "  1. c", "- d"];
    expect(read("<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>")).toEqual(nested);
    expect(read("<ul><li>a</li><ol><li>b</li><li>c</li></ol><li>d</li></ul>")).toEqual(nested);
    expect(read("<ul><li><p>a</p><li><ol><li>b<li>c</ol><li>d</ul>")).toEqual(nested);
  });

  it("keep further paragraphs of an item as lines of it", () => {
    expect(read("<ol><li><p>a</p><p>mere</p></li><li>b<ul><li>c</li></ul>efter</li></ol>")).toEqual([
      "1. a\nmere",
      "1. b",
      "  - c\nefter",
    ]);
  });

  it("go on after a table that stood in an item", () => {
    const table = "<table><tr><td>1</td><td>2</td></tr></table>";
    expect(read(`<ul><li>a${table}mere</li><li>b</li></ul>`)).toEqual([
      "- a",
      'table 2x1 head 0,0 ""',
      "| 1 | 2 |",
      "mere",
      "- b",
    ]);
  });

  it("have no empty items, and text that is no item stays", () => {
    expect(read("<ul><li></li><li>a</li></ul><ul></ul><ul>løs</ul>")).toEqual(["- a", "løs"]);
    expect(read("<li>uden liste</li>")).toEqual(["- uden liste"]);
  });

  it("are separate where each counts from one, and go on where the number does", () => {
    const lists = (html: string): number => htmlToBlocks(html).length;
    expect(lists("<ol><li>a</li></ol><ol><li>b</li></ol>")).toBe(2);
    expect(lists(`<ol><li>a</li></ol><ol start="2"><li>b</li></ol>`)).toBe(1);
    expect(lists(`<ol><li>a</li></ol><ol><li value="2">b</li></ol>`)).toBe(1);
    expect(lists("<ul><li>a</li></ul><ul><li>b</li></ul>")).toBe(1);
    expect(lists("<ul><li>a</li></ul><ol><li>b</li></ol>")).toBe(2);
  });

  it("hold headings and quotes as plain items", () => {
    expect(read("<ul><li><h3>a</h3></li><li><blockquote>b</blockquote></li></ul>")).toEqual(["- a", "- b"]);
  });

  it("come whole from Word for the web, which wraps every item in a list", () => {
    const item = (tag: string, level: number, text: string, start = 1): string =>
      `<div class="ListContainerWrapper"><${tag} start="${start}"><li data-aria-level="${level}" data-listid="${tag}"><p>${text}</p></li></${tag}></div>`;
    expect(read(item("ul", 1, "a") + item("ul", 2, "b") + item("ul", 1, "c"))).toEqual(["- a", "  - b", "- c"]);
    expect(htmlToBlocks(item("ol", 1, "a") + item("ol", 1, "b", 2))).toHaveLength(1);
  });

  it("come from Word's paragraphs, with comments for its markers", () => {
    const item = (level: number, marker: string, text: string): string =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:\nl0 level${level} lfo1'><!--[if !supportLists]--><span lang=DA><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]--><b>${text}</b><o:p></o:p></p>`;
    expect(read(item(1, "i.", "a") + item(2, "§", "b") + item(1, "ii.", "c"))).toEqual(["1. {b:a}", "  - {b:b}", "1. {b:c}"]);
    expect(htmlToBlocks(item(1, "1.", "a") + item(1, "2.", "b").replace("lfo1", "lfo2"))).toHaveLength(1);
    expect(htmlToBlocks(item(1, "1.", "a") + item(1, "1.", "b").replace("lfo1", "lfo2"))).toHaveLength(2);
  });

  it("come from mails that kept only Word's look of a list", () => {
    const item = (marker: string, indent: string, text: string): string =>
      `<p class="x_MsoListParagraph" style="margin-left:${indent}; text-indent:-18pt"><span style="font-family:Symbol"><span>${marker}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span>${text}</p>`;
    expect(read(item("·", "36pt", "a") + item("o", "72.0pt", "b") + item("·", "1.27cm", "c"))).toEqual(["- a", "  - b", "- c"]);
    expect(read(item("1.", "36pt", "a") + item("2.", "36pt", "b"))).toEqual(["1. a", "1. b"]);
    expect(read(`<p class="MsoListParagraph">kun indrykket</p>`)).toEqual(["kun indrykket"]);
  });
});

describe("quotes and page breaks", () => {
  it("read a block quote as one quote, but not one that only indents", () => {
    expect(read("<blockquote><p>Det går</p><p>fremad.</p></blockquote><blockquote>Igen.</blockquote>")).toEqual([
      "> Det går\nfremad.",
      "> Igen.",
    ]);
    expect(read(`<blockquote style="margin: 0 0 0 40px; border: none; padding: 0px;">ind</blockquote>`)).toEqual(["ind"]);
    expect(read("<p class=MsoIntenseQuote>Citat</p>")).toEqual(["> Citat"]);
  });

  it("keep one page break where the source breaks the page", () => {
    const pageBreak = "<br clear=all style='mso-special-character:line-break;page-break-before:always'>";
    expect(read(`<p>a${pageBreak}${pageBreak}b<br>c</p><p style="page-break-before: always">d</p>`)).toEqual([
      ...["a", "---", "b\nc", "---", "d"],
    ]);
  });
});

describe("footnotes", () => {
  const anchor = (prefix: string, number: number): string =>
    `<a style='mso-footnote-id:${prefix}${number}' href="#_${prefix}${number}" name="_${prefix}ref${number}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[${number}]<![endif]></span></span></a>`;
  const note = (prefix: string, number: number, text: string): string =>
    `<div style='mso-element:footnote' id=${prefix}${number}><p class=MsoFootnoteText><a style='mso-footnote-id:${prefix}${number}' href="#_${prefix}ref${number}" name="_${prefix}${number}" title=""><span class=MsoFootnoteReference>[${number}]</span></a> ${text}</p></div>`;

  it("of Word stand at their mark with their words", () => {
    expect(
      read(
        `<p>Ledigheden falder${anchor("ftn", 1)} år for år${anchor("ftn", 2)}.</p>
         <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
         ${note("ftn", 1, `Kilde: <b>Jobindsats</b>, <a href="https://example.org">tal</a>.</p><p class=MsoFootnoteText>Mere.`)}
         ${note("ftn", 2, "Egne tal.")}</div><p>Slut</p>`,
      ),
    ).toEqual([
      "Ledigheden falder[^Kilde: {b:Jobindsats}, [tal](https://example.org).\nMere.] år for år[^Egne tal.].",
      "Slut",
    ]);
  });

  it("may be endnotes, and stand in tables and lists", () => {
    expect(read(`<ul><li>punkt${anchor("edn", 1)}</li></ul>${note("edn", 1, "En note.")}`)).toEqual(["- punkt[^En note.]"]);
    expect(
      read(`<table><tr><td>7${anchor("ftn", 1)}</td><td>8</td></tr></table>${note("ftn", 1, "En note.")}`),
    ).toEqual(['table 2x1 head 0,0 ""', "| 7[^En note.] | 8 |"]);
  });

  it("of web pages are known by links that lead both ways", () => {
    expect(
      read(
        `<p>Påstand.<sup id="fnref1"><a href="https://example.org/side#fn1">1</a></sup></p>
         <ol><li id="fn1"><p>Belæg. <a href="https://example.org/side#fnref1">tilbage</a></p></li></ol>`,
      ),
    ).toEqual(["Påstand.[^Belæg.]"]);
  });

  it("without their note stay as text, and a note without its mark too", () => {
    expect(read(`<p>Tekst${anchor("ftn", 1)}</p>`)).toEqual(["Tekst[1]"]);
    expect(read(note("ftn", 1, "Note."))).toEqual(["[1] Note."]);
  });

  it("are not made of links that lead back and forth within a line", () => {
    expect(read(`<p><a href="#b" name="a">1</a> frem, <a href="#a" name="b">2</a> tilbage</p>`)).toEqual(["1 frem, 2 tilbage"]);
  });

  it("whose words have a note of their own stay where they are", () => {
    expect(
      read(
        `<p>Tekst<a href="#n1" name="r1">1</a></p><p><a href="#r1" name="n1">1</a> note<a href="#n2" name="r2">2</a></p>
         <p><a href="#r2" name="n2">2</a> videre</p>`,
      ),
    ).toEqual(["Tekst1", "1 note[^videre]"]);
  });

  it("are not made of a contents list and its headings", () => {
    expect(
      read(`<p><a href="#k1" name="t1">1 Mål</a></p><h2 id="k1">1 Mål</h2><p><a href="#t1">Op</a></p>`),
    ).toEqual(["1 Mål", "## 1 Mål", "Op"]);
  });
});

describe("Word's comments", () => {
  it("go, and the text they are about stays", () => {
    expect(
      read(
        `<p>Målet er <a style='mso-comment-reference:AB_1;mso-comment-date:20260101T0000'>højt</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[AB1]</a></span></span>.</p>
         <div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText>For højt?</p></div></div></div>`,
      ),
    ).toEqual(["Målet er højt."]);
  });
});
