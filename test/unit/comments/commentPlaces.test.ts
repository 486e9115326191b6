import fc from "fast-check";
import { Transforms, type Editor } from "slate";
import { describe, expect, it } from "vitest";
import { findBlock } from "../../../renderer/comments/blockIndex.ts";
import { CommentPlaces, wordsAt } from "../../../renderer/comments/CommentPlaces.ts";
import { moveSection, planSections } from "../../../renderer/editor/commands/sections.ts";
import { takeOver } from "../../../renderer/plan/takeOver.ts";
import { blockText, type CommentAnchor } from "../../../shared/plan/comments/index.ts";
import { createParagraph } from "../../../shared/plan/nodes/index.ts";
import { descendants, isTextBlock } from "../../../shared/plan/tree.ts";
import { edits } from "../editor/edits.ts";
import { caretAt, editorOn, editorOnExample } from "../editor/support.ts";

const TEXT = "Flere borgere skal i job, og flere borgere skal i uddannelse.";
const SECOND = "Det kræver en indsats.";

/** An editor on two paragraphs, with a comment on the second "borgere" of the first. */
function commented() {
  const editor = editorOn(createParagraph([{ text: TEXT }]), createParagraph([{ text: SECOND }]));
  const places = new CommentPlaces(editor);
  const start = TEXT.lastIndexOf("borgere");
  const [block] = planSections(editor)[0]?.children.slice(1) ?? [];
  places.put("c", { block: block?.id ?? "", start, end: start + 7, quote: "borgere" });
  const standing = () => {
    places.settle();
    return places.standing("c");
  };
  return { editor, places, standing, start };
}

/** What stands in the plan where a comment says that it is. */
function wordsOf(editor: Editor, { block, start, end }: CommentAnchor): string | undefined {
  const found = findBlock(editor, block)?.node;
  return found && blockText(found).slice(start, end);
}

describe("a comment while its plan is edited", () => {
  it("stays on its words when the same word is typed before it", () => {
    const { editor, standing, start } = commented();
    caretAt(editor, [0, 1, 0], 0);
    editor.insertText("borgere borgere ");
    expect(standing()).toMatchObject({ start: start + 16, quote: "borgere" });
  });

  it("takes in what is typed within it and not what is typed beside it", () => {
    const { editor, standing, start } = commented();
    caretAt(editor, [0, 1, 0], start + 7);
    editor.insertText("nes");
    caretAt(editor, [0, 1, 0], start);
    editor.insertText("alle ");
    expect(standing()).toMatchObject({ start: start + 5, quote: "borgere" });
    caretAt(editor, [0, 1, 0], start + 5 + 4);
    editor.insertText("-");
    expect(standing()).toMatchObject({ quote: "borg-ere" });
  });

  it("follows its words into a new paragraph and back again", () => {
    const { editor, standing, start } = commented();
    const before = standing();
    caretAt(editor, [0, 1, 0], start - 6);
    editor.insertBreak();
    expect(standing()).toMatchObject({ start: 6, quote: "borgere" });
    expect(standing()?.block).not.toBe(before?.block);
    editor.deleteBackward("character");
    expect(standing()).toEqual(before);
  });

  it("follows its section when that is moved", () => {
    const { editor, standing } = commented();
    const before = standing();
    Transforms.insertNodes(editor, editorOnExample().children, { at: [1] });
    moveSection(editor, planSections(editor)[0]?.id ?? "", 3);
    expect(standing()).toEqual(before);
  });

  it("loses its text when that is deleted, letter by letter too, and undo gives it back", () => {
    const { editor, places, standing, start } = commented();
    const before = standing();
    caretAt(editor, [0, 1, 0], start + 7);
    for (let letters = 0; letters < 7; letters += 1) {
      editor.deleteBackward("character");
      standing();
    }
    expect(standing()).toBeNull();
    expect(places.anchor("c")).toMatchObject({ start, end: start, quote: "borgere" });
    while (standing()?.quote !== "borgere" && editor.history.undos.length > 0) editor.undo();
    expect(standing()).toEqual(before);
  });

  it("does not go to another place with the same words when its own are deleted", () => {
    const { editor, standing, start } = commented();
    Transforms.select(editor, { anchor: { path: [0, 1, 0], offset: start }, focus: { path: [0, 1, 0], offset: start + 8 } });
    editor.deleteFragment();
    expect(standing()).toBeNull();
  });

  it("goes along when its words are cut and put in elsewhere", () => {
    const { editor, standing, start } = commented();
    Transforms.select(editor, { anchor: { path: [0, 1, 0], offset: start }, focus: { path: [0, 1, 0], offset: start + 8 } });
    editor.deleteFragment();
    expect(standing()).toBeNull();
    caretAt(editor, [0, 2, 0], 0);
    editor.insertText("borgere ");
    expect(standing()).toMatchObject({ start: 0, quote: "borgere" });
  });

  it("finds its words again in a paragraph that came from outside, also where they are not the same any longer", () => {
    const { editor, standing } = commented();
    const before = standing();
    const [section] = structuredClone(planSections(editor));
    const block = section?.children[1];
    if (!section || block?.type !== "paragraph") throw new Error("no paragraph");
    const text = "Mange borgere skal have job. Og flere unge borgere skal i uddannelse.";
    block.children = [{ text }];
    takeOver(editor, [section]);
    expect(standing()).toMatchObject({ block: before?.block, quote: "borgere", start: text.lastIndexOf("borgere") });
    editor.undo();
    expect(standing()).toEqual(before);
  });

  it("is gone with its paragraph and comes back with it", () => {
    const { editor, standing } = commented();
    const before = standing();
    Transforms.removeNodes(editor, { at: [0, 1] });
    expect(standing()).toBeNull();
    editor.undo();
    expect(standing()).toEqual(before);
  });
});

describe("whatever is done in the editor, a comment", () => {
  /** Comments on some words of the example, by share of its text blocks. */
  const comments = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), fc.integer({ min: 1, max: 25 })), { minLength: 3, maxLength: 8 });

  function place(editor: Editor, places: CommentPlaces, chosen: [number, number, number][]): string[] {
    const blocks = planSections(editor).flatMap((section) => [...descendants(section)]).filter((node) => !("text" in node) && isTextBlock(node));
    return chosen.flatMap(([share, from, length], index) => {
      const block = blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))];
      const found = block && "id" in block ? findBlock(editor, block.id) : undefined;
      if (!found) return [];
      const text = blockText(found.node);
      const quote = text.slice(from, from + length);
      if (quote.trim() === "") return [];
      places.put(`c${index}`, { block: found.node.id, start: from, end: from + quote.length, quote });
      return [`c${index}`];
    });
  }

  it("stands on what it says it stands on, or on nothing", () => {
    fc.assert(
      fc.property(edits, comments, ({ list }, chosen) => {
        const editor = editorOnExample();
        const places = new CommentPlaces(editor);
        const ids = place(editor, places, chosen);
        for (const { name, run } of list) {
          run(editor);
          places.settle();
          for (const id of ids) {
            const standing = places.standing(id);
            if (standing) expect(wordsOf(editor, standing), `${id} after ${name}`).toBe(standing.quote);
            if (standing) expect(standing.quote).not.toBe("");
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("is back where it was when all is undone", () => {
    fc.assert(
      fc.property(edits, comments, ({ list }, chosen) => {
        const editor = editorOnExample();
        const places = new CommentPlaces(editor);
        const ids = place(editor, places, chosen);
        const before = ids.map((id) => places.standing(id));
        for (const { run } of list.filter(({ name }) => !name.startsWith("redo"))) {
          run(editor);
          places.settle();
        }
        while (editor.history.undos.length > 0) editor.undo();
        places.settle();
        expect(ids.map((id) => places.standing(id))).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the words selected for a comment", () => {
  it("are those without the spaces around them", () => {
    const { editor, start } = commented();
    const range = { anchor: { path: [0, 1, 0], offset: start - 1 }, focus: { path: [0, 1, 0], offset: start + 8 } };
    expect(wordsAt(editor, range)).toMatchObject({ start, end: start + 7, quote: "borgere" });
  });

  it("are the longer part of them where two paragraphs are selected", () => {
    const { editor } = commented();
    const range = { anchor: { path: [0, 1, 0], offset: TEXT.length - 3 }, focus: { path: [0, 2, 0], offset: SECOND.length } };
    expect(wordsAt(editor, range)?.quote).toBe(SECOND);
  });
});
