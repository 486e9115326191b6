import fc from "fast-check";
import { createEditor, Editor, Transforms } from "slate";
import { withHistory } from "slate-history";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { withPlan } from "../../../renderer/editor/createPlanEditor.ts";
import { findDeviations, replacementsOf } from "../../../renderer/editor/houseStyle/findDeviations.ts";
import { replaceEach } from "../../../renderer/editor/find/replaceHits.ts";
import { createFootnote, createLink, createParagraph, createSection, createText } from "../../../shared/plan/nodes/index.ts";
import { defaultHouseStyle, type HouseStyle } from "../../../shared/plan/houseStyle.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { complaint, editorOn, editorWith } from "./support.ts";

function editorIn(style: HouseStyle, text = ""): Editor {
  const editor = withPlan(withHistory(createEditor() as Editor), () => ({ houseStyle: style }));
  editor.children = [createSection("prose", "Titel", [createParagraph([createText(text)])])];
  Transforms.select(editor, Editor.end(editor, [0, 1]));
  return editor;
}

/** Types as a person does, one character an event. */
async function type(editor: Editor, text: string): Promise<void> {
  for (const character of text) {
    editor.insertText(character);
    await Promise.resolve();
  }
}

async function typed(text: string, style: Partial<HouseStyle> = {}): Promise<string> {
  const editor = editorIn({ ...defaultHouseStyle, ...style });
  await type(editor, text);
  return Editor.string(editor, [0, 1]);
}

describe("typing in the house style", () => {
  it.each([
    ['Det hedder "job først" her', "Det hedder »job først« her"],
    ['("ja")', "(»ja«)"],
    ['"Ja", "nej"', "»Ja«, »nej«"],
    ['en skærm på 27" her', 'en skærm på 27" her'],
    ["alle - også unge", "alle – også unge"],
    ["alle -- også unge", "alle – også unge"],
    ["alle--også", "alle – også"],
    ["i 2023-2024 og", "i 2023-2024 og"],
    ["uddannelses- og job", "uddannelses- og job"],
    ["kl. 8 - 16 i dag", "kl. 8 - 16 i dag"],
    ["48 % af", "48\u00a0% af"],
    ["https://x.dk/a--b og", "https://x.dk/a--b og"],
  ])("%j becomes %j", async (text, expected) => {
    expect(await typed(text)).toBe(expected);
  });

  it("uses the plan's own marks and range dashes", async () => {
    expect(await typed('"ja" i 2023-2024, 16-64-årige.', { quotes: "curly", dash: "enDash" })).toBe("”ja” i 2023–2024, 16–64-årige.");
    expect(await typed("ring 12-34-56-78 i dag", { dash: "enDash" })).toBe("ring 12-34-56-78 i dag");
  });

  it("gives back what was typed by one undo, the caret after it", async () => {
    const editor = editorIn(defaultHouseStyle, "Det hedder ");
    await type(editor, '"');
    expect(Editor.string(editor, [0, 1])).toBe("Det hedder »");
    editor.undo();
    expect(Editor.string(editor, [0, 1])).toBe('Det hedder "');
    await type(editor, "j");
    expect(Editor.string(editor, [0, 1])).toBe('Det hedder "j');
  });

  it("makes a list of a hyphen at the start of a line, as before", async () => {
    const editor = editorIn(defaultHouseStyle);
    await type(editor, "- punkt");
    expect(planSections(editor)[0]?.children[1]).toMatchObject({ type: "list" });
  });
});

describe("bringing the whole plan into the house style", () => {
  it("keeps marks, links and footnotes, and is one step for undo", () => {
    const footnote = createFootnote([createText('Se "bilag"')]);
    const editor = editorOn(
      createParagraph([
        createText("Nu er "),
        createText("48", "bold"),
        createText(" procent i "),
        createLink("https://x.dk/a--b", [createText('"job"')]),
        footnote,
        createText(" - næsten alle"),
      ]),
    );
    const before = structuredClone(editor.children);
    const style = { ...defaultHouseStyle };
    replaceEach(editor, replacementsOf(findDeviations(planSections(editor), style)));
    expect(planSections(editor)[0]?.children[1]).toMatchObject({
      children: [
        { text: "Nu er " },
        { text: "48", bold: true },
        { text: "\u00a0% i " },
        { type: "link", url: "https://x.dk/a--b", children: [{ text: "»job«" }] },
        { text: "" },
        { type: "footnote", note: [{ text: "Se »bilag«" }] },
        { text: " – næsten alle" },
      ],
    });
    editor.undo();
    expect(editor.children).toEqual(before);
  });

  it("leaves any plan valid, with nothing more to mend and every letter and digit in place", () => {
    const text = fc.constantFrom("48 procent", "50 pct.", '"ja"', "i 2023–2024 ", " - også", "ord", "2.1%", "");
    const letters = (value: string) => value.replaceAll(/[^\p{L}\p{N}]/gu, "").replaceAll(/procent|pct/gi, "");
    fc.assert(
      fc.property(planArbitrary({ text }), ({ sections }) => {
        const editor = editorWith(sections);
        const before = structuredClone(editor.children);
        const words = letters(plainText(planSections(editor)));
        replaceEach(editor, replacementsOf(findDeviations(planSections(editor), defaultHouseStyle)));
        expect(complaint(editor)).toBeNull();
        expect(letters(plainText(planSections(editor)))).toBe(words);
        expect(replacementsOf(findDeviations(planSections(editor), defaultHouseStyle))).toEqual([]);
        if (editor.history.undos.length > 0) editor.undo();
        expect(editor.children).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
