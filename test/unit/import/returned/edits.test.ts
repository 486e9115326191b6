import { describe, expect, it } from "vitest";
import { createCell, createFootnote, createGoal, createHeading, createKeyFigureMention, createList, createListItem, createParagraph, createPoint, createPoints, createReference, createRow, createSection, createTable, type Block, type Inline, type Section } from "../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { inlineText, sectionBlocks } from "../../../../shared/plan/tree.ts";
import type { ReturnedFile } from "../../../../shared/review/index.ts";
import { samplePlan } from "../../../support/core/samplePlan.ts";
import { paragraphThat, returned } from "./support.ts";

const say = (text: string): Inline[] => [{ text }];
const paragraph = (text: string) => createParagraph(say(text));
const planOf = (...blocks: [Block, ...Block[]]): Plan => ({ ...samplePlan("Plan"), municipality: "Lindholm", sections: [createSection("prose", "Indledning", blocks)] });
const by = (author: string, at = "2026-11-20T10:00:00Z") => `w:id="9001" w:author="${author}" w:date="${at}"`;
const inserted = (author: string, text: string, at?: string) => `<w:ins ${by(author, at)}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
const deleted = (author: string, text: string, at?: string) => `<w:del ${by(author, at)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const plain = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The run that says `text` alone, replaced. */
const instead = (text: string, by: string) => (xml: string) => xml.replace(new RegExp(`<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">${text}</w:t></w:r>`), by);
function outline(section: Section | undefined): string[] {
  const lines = (block: Block): string[] => {
    switch (block.type) {
      case "list":
        return block.children.map(({ children: [own, nested] }) => `- ${inlineText(own.children)}${nested ? ` (${lines(nested).join(", ")})` : ""}`);
      case "points":
        return block.children.map(({ children }) => `* ${inlineText(children)}`);
      case "table":
        return block.children.map((row) => `| ${row.children.map((cell) => cell.children.map((flow) => (flow.type === "paragraph" ? inlineText(flow.children) : "")).join("/")).join(" | ")}`);
      case "heading":
        return [`${"#".repeat(block.level)} ${inlineText(block.children)}`];
      case "paragraph":
      case "lead":
      case "quote":
        return [inlineText(block.children)];
      default:
        return [block.type];
    }
  };
  return section ? [inlineText(section.children[0].children), ...sectionBlocks(section).flatMap(lines)] : [];
}

const steps = ({ reviews }: ReturnedFile) => reviews.map(({ by: { name }, theirs }) => [name, ...theirs.sections.flatMap((section) => outline(section).slice(1))]);
const last = ({ reviews }: ReturnedFile) => reviews.at(-1)?.theirs.sections.map(outline);
const notCarried = ({ reviews }: ReturnedFile) => reviews.flatMap((review) => review.notCarried);

describe("tracked words", () => {
  const plan = planOf(paragraph("Vi taler med alle ledige."));

  it("are the change of whoever wrote them, one author after another", async () => {
    const file = await returned(plan, instead("Vi taler med alle ledige\\.", plain("Vi ") + inserted("Anne Lund", "gerne ", "2026-11-20T10:00:00Z") + plain("taler med ") + deleted("Bo Friis", "alle", "2026-11-20T11:00:00Z") + inserted("Bo Friis", "mange", "2026-11-20T11:00:00Z") + plain(" ledige.")));
    expect(steps(file)).toEqual([
      ["Anne Lund", "Vi gerne taler med alle ledige."],
      ["Bo Friis", "Vi gerne taler med mange ledige."],
    ]);
    const [anne, bo] = file.reviews;
    expect(anne?.base).toBe(plan);
    expect(bo?.base).toBe(anne?.theirs);
    expect(Object.values(anne?.times ?? {})).toEqual([new Date(2026, 10, 20, 10).toISOString()]);
    expect(Object.values(bo?.times ?? {})).toEqual([new Date(2026, 10, 20, 11).toISOString()]);
    expect(bo?.at).toBe(new Date(2026, 10, 20, 11).toISOString());
  });

  it("that one put in and another took out again are both told", async () => {
    const undone = `<w:ins ${by("Anne Lund", "2026-11-20T10:00:00Z")}><w:del ${by("Bo Friis", "2026-11-21T10:00:00Z")}><w:r><w:delText xml:space="preserve">gerne </w:delText></w:r></w:del></w:ins>`;
    const file = await returned(plan, instead("Vi taler med alle ledige\\.", plain("Vi ") + undone + plain("taler med alle ledige.")));
    expect(steps(file)).toEqual([
      ["Anne Lund", "Vi gerne taler med alle ledige."],
      ["Bo Friis", "Vi taler med alle ledige."],
    ]);
  });

  it("that one put in and another took out are both told, also where the other saved the file or began before", async () => {
    const undone = `<w:ins ${by("Anne Lund", "2026-11-20T10:00:00Z")}><w:del ${by("Bo Friis", "2026-11-21T10:00:00Z")}><w:r><w:delText xml:space="preserve">gerne </w:delText></w:r></w:del></w:ins>`;
    const before = inserted("Bo Friis", "Nu: ", "2026-11-19T10:00:00Z");
    const file = await returned(plan, instead("Vi taler med alle ledige\\.", before + plain("Vi ") + undone + plain("taler med alle ledige.")));
    expect(steps(file)).toEqual([
      ["Anne Lund", "Vi gerne taler med alle ledige."],
      ["Bo Friis", "Nu: Vi taler med alle ledige."],
    ]);
  });

  it("that were formatted and then deleted are gone, and so is a paragraph that was restyled first", async () => {
    const bold = `<w:del ${by("Anne Lund")}><w:r><w:rPr><w:b/><w:rPrChange ${by("Anne Lund")}><w:rPr/></w:rPrChange></w:rPr><w:delText xml:space="preserve"> alle</w:delText></w:r></w:del>`;
    const words = await returned(plan, instead("Vi taler med alle ledige\\.", plain("Vi taler med") + bold + plain(" ledige.")));
    expect(steps(words)).toEqual([["Anne Lund", "Vi taler med ledige."]]);
    const two = planOf(paragraph("Vi taler med alle ledige."), paragraph("Og med virksomheder."));
    const gone = `<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:rPr><w:del ${by("Bo Friis")}/></w:rPr><w:pPrChange ${by("Anne Lund")}><w:pPr/></w:pPrChange></w:pPr>${deleted("Bo Friis", "Vi taler med alle ledige.")}</w:p>`;
    const whole = await returned(two, paragraphThat("Vi taler med alle ledige.", () => gone));
    expect(steps(whole).at(-1)).toEqual(["Bo Friis", "Og med virksomheder."]);
    expect(notCarried(whole)).toEqual([]);
  });

  it("that one put in and took out again are no change", async () => {
    const undone = `<w:ins ${by("Anne Lund")}><w:del ${by("Anne Lund")}><w:r><w:delText>gerne </w:delText></w:r></w:del></w:ins>`;
    const file = await returned(plan, instead("Vi taler med alle ledige\\.", plain("Vi ") + undone + plain("taler med alle ledige.")));
    expect(file.reviews).toEqual([]);
  });

  it("and formatting come beside what nobody recorded, which is told first", async () => {
    const bold = `<w:r><w:rPr><w:b/><w:rPrChange ${by("Anne Lund")}><w:rPr/></w:rPrChange></w:rPr><w:t>alle</w:t></w:r>`;
    const file = await returned(plan, instead("Vi taler med alle ledige\\.", plain("Vi snakker med ") + bold + plain(" ledige.")));
    expect(file.reviews.map(({ by: { name } }) => name)).toEqual(["Uden sporing", "Anne Lund"]);
    expect(file.reviews.map(({ theirs }) => (theirs.sections[0]?.children[1] as { children: Inline[] }).children)).toEqual([
      [{ text: "Vi snakker med alle ledige." }],
      [{ text: "Vi snakker med " }, { text: "alle", bold: true }, { text: " ledige." }],
    ]);
  });

  it("leave fields, key figures, references and notes beside them alone", async () => {
    const heading = createHeading(2, say("Tal"));
    const rich: Plan = {
      ...planOf(heading, createParagraph([{ text: "I alt " }, createKeyFigureMention("k1"), { text: " borgere, se " }, createReference(heading.id, "title"), { text: "." }, createFootnote([{ text: "Fra 2026." }]), { text: " Godt." }])),
      keyFigures: [{ id: "k1", label: "Ledige", value: "412", unit: "ledige", asOf: "", source: "" }],
    };
    const file = await returned(rich, (xml) => xml.replace(" borgere, se ", " unge, se "));
    const [review] = file.reviews;
    const [, , after] = review?.theirs.sections[0]?.children ?? [];
    const [, , before] = rich.sections[0]?.children ?? [];
    const elements = (block: unknown) => (block as { children: Inline[] }).children.filter((inline) => "type" in inline);
    expect(elements(after)).toEqual(elements(before));
    expect(elements(after)).toHaveLength(3);
    const written = await returned(rich, (xml) => xml.replace("412", "413"));
    expect(elements(written.reviews[0]?.theirs.sections[0]?.children[2])).toHaveLength(2);
    expect(outline(written.reviews[0]?.theirs.sections[0])[2]).toContain("413");
  });

  it("in a note change the note", async () => {
    const noted = planOf(createParagraph([{ text: "Se her" }, createFootnote([{ text: "Fra oktober." }]), { text: "" }]));
    const file = await returned(noted, (xml) => xml.replace("Fra oktober.", "Fra november."), "word/footnotes.xml");
    const [, block] = file.reviews[0]?.theirs.sections[0]?.children ?? [];
    const note = (block as { children: Inline[] }).children.find((inline) => "type" in inline);
    expect(note).toMatchObject({ type: "footnote", note: [{ text: "Fra november." }] });
  });
});

describe("tracked paragraphs", () => {
  const plan = planOf(paragraph("Første afsnit er her."), createList(false, [createListItem(paragraph("Et punkt")), createListItem(paragraph("Et andet"))]), createPoints("Vi vil:", [createPoint(say("tale sammen"))]), paragraph("Sidste afsnit er her."));
  const endMark = (mark: string) => (xml: string) => (xml.includes("<w:pPr>") ? xml.replace("<w:pPr>", "<w:pPr>").replace("</w:pPr>", `<w:rPr>${mark}</w:rPr></w:pPr>`) : xml.replace(/^<w:p[^>]*>/, (start) => `${start}<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`));

  it("are added in their places: paragraphs, headings, list items and points", async () => {
    const mark = `<w:ins ${by("Anne Lund")}/>`;
    const fresh = (properties: string, text: string) => `<w:p><w:pPr>${properties}<w:rPr>${mark}</w:rPr></w:pPr>${inserted("Anne Lund", text)}</w:p>`;
    const after = (text: string, extra: (own: string) => string) => paragraphThat(text, (own) => own + extra(own));
    const properties = (own: string) => /<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>/.exec(own)?.[1]?.replace(/<w:rPr>.*<\/w:rPr>/, "") ?? "";
    const file = await returned(plan, (xml) =>
      [
        after("Første afsnit er her.", () => fresh("", "Nyt afsnit.") + fresh('<w:pStyle w:val="Heading3"/>', "Ny overskrift")),
        after("Et punkt", (own) => fresh(properties(own), "Et nyt punkt")),
        after("tale sammen", (own) => fresh(properties(own), "lytte mere")),
      ].reduce((text, edit) => edit(text), xml),
    );
    expect(last(file)).toEqual([["Indledning", "Første afsnit er her.", "Nyt afsnit.", "### Ny overskrift", "- Et punkt", "- Et nyt punkt", "- Et andet", "* tale sammen", "* lytte mere", "Sidste afsnit er her."]]);
    expect(notCarried(file)).toEqual([]);
    expect(file.reviews[0]?.by.name).toBe("Anne Lund");
    const kept = (sections: readonly Section[]) => sections.flatMap((section) => sectionBlocks(section).map(({ id }) => id));
    expect(kept(file.reviews[0]?.theirs.sections ?? [])).toEqual(expect.arrayContaining(kept(plan.sections)));
  });

  it("are taken out", async () => {
    const mark = `<w:del ${by("Bo Friis")}/>`;
    const gone = (text: string) => paragraphThat(text, (own) => endMark(mark)(own).replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g, (run) => `<w:del ${by("Bo Friis")}>${run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")}</w:del>`));
    const file = await returned(plan, (xml) => [gone("Første afsnit er her."), gone("Et punkt")].reduce((text, edit) => edit(text), xml));
    expect(last(file)).toEqual([["Indledning", "- Et andet", "* tale sammen", "Sidste afsnit er her."]]);
  });

  it("are divided and joined", async () => {
    const split = await returned(plan, paragraphThat("Første afsnit er her.", () => `<w:p><w:pPr><w:rPr><w:ins ${by("Anne Lund")}/></w:rPr></w:pPr>${plain("Første afsnit ")}</w:p><w:p>${plain("er her.")}</w:p>`));
    expect(last(split)?.[0]?.slice(0, 3)).toEqual(["Indledning", "Første afsnit ", "er her."]);
    const two = planOf(paragraph("Vi vil gerne. "), paragraph("Det er godt."));
    const joined = await returned(two, paragraphThat("Vi vil gerne. ", endMark(`<w:del ${by("Anne Lund")}/>`)));
    expect(last(joined)).toEqual([["Indledning", "Vi vil gerne. Det er godt."]]);
  });

  it("become headings of another level, or of a new section", async () => {
    const styled = (style: string) => paragraphThat("Sidste afsnit er her.", (own) => own.replace(/^<w:p[^>]*>(?:<w:pPr>.*?<\/w:pPr>)?/, `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`));
    expect(last(await returned(plan, styled("Heading2")))?.[0]?.at(-1)).toBe("## Sidste afsnit er her.");
    expect(last(await returned(plan, styled("Heading1")))?.at(-1)).toEqual(["Sidste afsnit er her.", ""]);
  });
});

describe("a table", () => {
  const cells = (...texts: string[]) => createRow(texts.map((text) => createCell([paragraph(text)])));
  const table = { ...createTable(1, 2), caption: "Ledige", source: "Jobindsats", children: [cells("År", "Antal"), cells("2025", "609"), cells("2026", "590")] };
  const plan = planOf(paragraph("Tallene:"), table);
  const rowThat = (text: string, edit: (row: string) => string) => (xml: string) => {
    const at = xml.indexOf(`>${text}<`);
    const start = xml.lastIndexOf("<w:tr>", at);
    const end = xml.indexOf("</w:tr>", at) + "</w:tr>".length;
    return xml.slice(0, start) + edit(xml.slice(start, end)) + xml.slice(end);
  };

  it("gets and loses rows, and its cells, caption and source are edited", async () => {
    const bare = (row: string) => row.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
    const file = await returned(plan, (xml) =>
      [
        rowThat("2025", (row) => row + bare(row).replace(">2025<", ">2027<").replace(">609<", ">571<").replace("<w:tr>", `<w:tr>`).replace(/<w:trPr>/, `<w:trPr><w:ins ${by("Anne Lund")}/>`)),
        rowThat("2026", (row) => row.replace("<w:trPr>", `<w:trPr><w:del ${by("Anne Lund")}/>`)),
        (text: string) => text.replace(">609<", ">610<").replace(">Ledige<", ">Ledige borgere<").replace("Kilde: Jobindsats", "Kilde: Jobindsats.dk"),
      ].reduce((text, edit) => edit(text), xml),
    );
    expect(steps(file)).toEqual([
      ["Uden sporing", "Tallene:", "| År | Antal", "| 2025 | 610", "| 2026 | 590"],
      ["Anne Lund", "Tallene:", "| År | Antal", "| 2025 | 610", "| 2027 | 571"],
    ]);
    expect(file.reviews[0]?.theirs.sections[0]?.children[2]).toMatchObject({ id: table.id, caption: "Ledige borgere", source: "Jobindsats.dk", headerRows: 1 });
    expect(notCarried(file)).toEqual([]);
  });

  it("that is new comes with its words", async () => {
    const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>${plain(text)}</w:p></w:tc>`;
    const fresh = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell("a")}${cell("b")}</w:tr><w:tr>${cell("c")}${cell("d")}</w:tr></w:tbl>`;
    const file = await returned(plan, paragraphThat("Tallene:", (own) => own + fresh));
    expect(last(file)?.[0]?.slice(1, 4)).toEqual(["Tallene:", "| a | b", "| c | d"]);
  });
});

describe("sections", () => {
  const sections = ["Første", "Anden", "Tredje"].map((title) => createSection("prose", `${title} kapitel`, [paragraph(`Her står det ${title.toLowerCase()} om sagen.`)]));
  const plan: Plan = { ...samplePlan("Plan"), municipality: "Lindholm", sections };

  it("that are moved keep what they are, also where their anchors are gone", async () => {
    for (const strip of [false, true]) {
      const file = await returned(plan, (xml) => {
        const paragraphs = xml.match(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*(?:kapitel|om sagen\.)(?:(?!<\/w:p>).)*<\/w:p>/g) ?? [];
        expect(paragraphs).toHaveLength(6);
        const bare = (text: string) => (strip ? text.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, "") : text);
        const order = [4, 5, 0, 1, 2, 3].map((index) => bare(paragraphs[index] ?? "")).join("");
        const start = xml.indexOf(paragraphs[0] ?? "");
        const end = xml.indexOf(paragraphs[5] ?? "") + (paragraphs[5] ?? "").length;
        return xml.slice(0, start) + order + xml.slice(end);
      });
      const theirs = file.reviews[0]?.theirs.sections ?? [];
      expect(theirs.map(({ id }) => id)).toEqual([sections[2]?.id, sections[0]?.id, sections[1]?.id]);
      expect(theirs.map(outline)).toEqual([sections[2], sections[0], sections[1]].map(outline));
    }
  });

  it("that are cut and pasted with tracking, out of their content control, are moved by whoever did it", async () => {
    const file = await returned(plan, (xml) => {
      const [heading = "", words = ""] = (xml.match(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*(?:Anden kapitel|det anden om sagen\.)(?:(?!<\/w:p>).)*<\/w:p>/g) ?? []).slice(-2);
      const mark = (name: string, own: string) => {
        const ended = own.includes("<w:pPr>") ? own.replace("</w:pPr>", `<w:rPr><w:${name} ${by("Anne Lund")}/></w:rPr></w:pPr>`) : own.replace(/^<w:p[^>]*>/, `<w:p><w:pPr><w:rPr><w:${name} ${by("Anne Lund")}/></w:rPr></w:pPr>`);
        return ended.replaceAll(/<w:r>.*?<\/w:r>/g, (run) => `<w:${name} ${by("Anne Lund")}>${run}</w:${name}>`);
      };
      const bare = (own: string) => own.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
      const pasted = `<w:moveToRangeStart w:id="9100" w:author="Anne Lund" w:name="move1"/>${bare(mark("moveTo", heading) + mark("moveTo", words))}<w:moveToRangeEnd w:id="9100"/>`;
      const cut = xml.replace(heading, mark("moveFrom", heading)).replace(words, mark("moveFrom", words));
      return cut.replace(/(?=<w:bookmarkStart[^>]*\/><w:sdt>)/, pasted);
    });
    expect(steps(file).map(([name]) => name)).toEqual(["Anne Lund"]);
    const theirs = file.reviews[0]?.theirs.sections ?? [];
    expect(theirs.map(({ id }) => id)).toEqual([sections[1]?.id, sections[0]?.id, sections[2]?.id]);
    expect(theirs.map(outline)).toEqual([sections[1], sections[0], sections[2]].map(outline));
    expect(notCarried(file)).toEqual([]);
  });

  it("lose their heading or all of it", async () => {
    const emptied = await returned(plan, paragraphThat("Anden kapitel", () => ""));
    expect(last(emptied)?.flat()).toEqual(["Første kapitel", "Her står det første om sagen.", "", "Her står det anden om sagen.", "Tredje kapitel", "Her står det tredje om sagen."]);
    const gone = await returned(plan, (xml) => paragraphThat("Her står det anden om sagen.", () => "")(paragraphThat("Anden kapitel", () => "")(xml)));
    expect(last(gone)?.map(([title]) => title)).toEqual(["Første kapitel", "Tredje kapitel"]);
  });
});

describe("what cannot be carried", () => {
  it("is told in words: colours, lines through words, new pictures, goals' numbers, overviews and the front page", async () => {
    const goal = { ...createGoal("measurable", say("Flere i job.")), unit: "procent", target: { value: "75", keyFigure: null, deadline: "2028" }, responsible: "Jobcentret" };
    const plan: Plan = { ...planOf(paragraph("Vi taler med alle."), goal), title: "Planen" };
    const file = await returned(plan, (xml) =>
      xml
        .replace(/<w:r><w:t xml:space="preserve">Vi taler med alle\.<\/w:t><\/w:r>/, `<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">Vi taler </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>med alle.</w:t></w:r><w:r><w:drawing><pic:pic xmlns:pic="x"/></w:drawing></w:r>`)
        .replace(/75(?=\s%)/, "80")
        .replace("Jobcentret", "Ungeenheden")
        .replace(">Planen<", ">Den nye plan<"),
    );
    const [review] = file.reviews;
    expect(review?.theirs.title).toBe("Den nye plan");
    expect(review?.theirs.sections[0]?.children[2]).toMatchObject({ responsible: "Ungeenheden", target: { value: "75" } });
    expect(notCarried(file)).toEqual([
      expect.stringMatching(/80\s%/),
      expect.stringContaining("»Vi taler«"),
      expect.stringContaining("»med alle.«"),
      expect.stringContaining("Et nyt billede"),
    ]);
  });
});
