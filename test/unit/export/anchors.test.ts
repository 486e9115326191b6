import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorName, readAnchorName, readSectionTag, type AnchoredPart } from "../../../electron/core/export/ooxml/anchorNames.ts";
import { stripAnchors } from "../../../electron/core/export/ooxml/stripAnchors.ts";
import { WordPackage } from "../../../electron/core/export/ooxml/wordPackage.ts";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { createParagraph, createSection, createTable, type Block } from "../../../shared/plan/nodes/index.ts";
import { hasWords, sectionBlocks } from "../../../shared/plan/tree.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { openDocx, type OpenedDocx } from "../../support/word/openDocx.ts";
import { elements, value, wordText, type XmlElement } from "../../support/word/xml.ts";

const anyId = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,35}$/);
const anyPart = fc.constantFrom<AnchoredPart>("words", "block", "section");

describe("the name of an anchor", () => {
  it("is one that Word takes and hides, and leads back to the block", () => {
    fc.assert(
      fc.property(anyPart, fc.oneof(anyId, fc.uuid().map((id) => `a${id.slice(1)}`)), (part, id) => {
        const name = anchorName(part, id);
        expect(name).toMatch(/^_\w{1,39}$/);
        expect(readAnchorName(name)).toEqual({ part, id });
      }),
    );
  });

  it("is not mistaken for a bookmark of Word's own or another's", () => {
    for (const name of ["_Toc200000001", "_Ref200000002", "_GoBack", "_Hlk1", "Bilag", "_w", "_b1", "_wå", "_w_"]) {
      expect(readAnchorName(name)).toBeUndefined();
    }
  });
});

/** The words between the start and the end of each bookmark, by its name. */
function bookmarkedWords({ document }: OpenedDocx): Map<string, string> {
  const open = new Map<string, { name: string; text: string }>();
  const found = new Map<string, string>();
  const walk = (element: XmlElement) => {
    const { "w:id": id = "", "w:name": name = "" } = element.attributes;
    if (element.name === "w:bookmarkStart") open.set(id, { name, text: "" });
    if (element.name === "w:bookmarkEnd") {
      const ended = open.get(id);
      if (ended) found.set(ended.name, ended.text);
      open.delete(id);
    }
    for (const inner of element.children) {
      if (typeof inner !== "string") walk(inner);
      else if (element.name === "w:t") for (const each of open.values()) each.text += inner;
    }
  };
  walk(document);
  expect([...open.keys()]).toEqual([]);
  return found;
}

describe("a Word file with anchors", () => {
  it("has each section in a content control of its own, whatever stands in it", async () => {
    const plan = richPlan();
    const docx = openDocx(await writeDocx(plan, { anchors: true }));
    const controls = elements(docx.document, "w:sdt").filter((control) => value(control, "w:sdtPr", "w:tag") !== undefined);
    const ids = controls.map((control) => readSectionTag(value(control, "w:sdtPr", "w:tag") ?? ""));
    expect(ids).toEqual(plan.sections.map(({ id }) => id).filter((id) => ids.includes(id)));
    expect(ids.length).toBeGreaterThan(3);
    const numbers = elements(docx.document, "w:sdt").flatMap((control) => value(control, "w:sdtPr", "w:id") ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("tells every block and the words of every paragraph, also in tables, lists and boxes", async () => {
    const cell = createParagraph([{ text: "I en celle" }]);
    const table = createTable(1, 1);
    table.caption = "Tallene";
    table.headerRows = 0;
    table.children[0]?.children[0]?.children.splice(0, 1, cell);
    const plan = richPlan();
    const section = createSection("prose", "Et til", [table]);
    const words = bookmarkedWords(openDocx(await writeDocx({ ...plan, sections: [...plan.sections, section] }, { anchors: true })));
    expect(words.get(anchorName("words", section.children[0].id))).toBe("Et til");
    expect(words.get(anchorName("words", cell.id))).toBe("I en celle");
    expect(words.get(anchorName("words", table.id))).toBe("Tallene");
    expect(words.get(anchorName("block", table.id))).toBe("Tabel 2. TalleneI en celle");
    const written = plan.sections.flatMap(sectionBlocks);
    const points = written.filter((block): block is Block & { type: "points" } => block.type === "points");
    expect(points.length).toBeGreaterThan(0);
    for (const { id, children } of points) {
      expect(words.has(anchorName("block", id))).toBe(true);
      for (const point of children) expect(words.has(anchorName("words", point.id))).toBe(hasWords(point.children));
    }
  });

  it("leaves out the anchor of an id that differs from another in capitals only", async () => {
    const twins = [createParagraph([{ text: "Den ene" }]), createParagraph([{ text: "Den anden" }])] as const;
    const section = createSection("prose", "Tvillinger", [{ ...twins[0], id: "tvilling" }, { ...twins[1], id: "Tvilling" }]);
    const words = bookmarkedWords(openDocx(await writeDocx({ ...richPlan(), sections: [section] }, { anchors: true })));
    expect(words.get(anchorName("words", "tvilling"))).toBe("Den ene");
    expect(words.has(anchorName("words", "Tvilling"))).toBe(false);
  });

  it("is the file without them once they are stripped", async () => {
    const plan = { ...richPlan(), id: createId() };
    const anchored = WordPackage.open(await writeDocx(plan, { anchors: true }));
    stripAnchors(anchored);
    const stripped = openDocx(anchored.save()).document;
    const plain = openDocx(await writeDocx(plan)).document;
    const shape = (element: XmlElement): unknown =>
      element.name.startsWith("w:bookmark") ? element.name : [element.name, element.attributes["w:val"], element.children.map((inner) => (typeof inner === "string" ? inner : shape(inner)))];
    expect(wordText(stripped)).toBe(wordText(plain));
    expect(shape(stripped)).toEqual(shape(plain));
  });
});
