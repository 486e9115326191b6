import fc from "fast-check";
import { Node, Transforms, type Editor, type Point } from "slate";
import { describe, expect, it } from "vitest";
import { insertBlocks } from "../../../renderer/editor/paste/insertBlocks.ts";
import { readPlainText } from "../../../renderer/editor/paste/withPasting.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { ATTRIBUTES, NOTES, scraps, wordsIn } from "../html/scraps.ts";
import { complaint, editorWith } from "./support.ts";

/** Where in the plan, as a share of all places, pictures and guidance among them. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

function pointAt(editor: Editor, share: number): Point | undefined {
  const texts = Array.from(Node.texts(editor));
  const [text, path] = texts[Math.min(texts.length - 1, Math.floor(share * texts.length))] ?? [];
  return text && path && { path, offset: Math.floor(((share * 997) % 1) * (text.text.length + 1)) };
}

/** Lines with bullets, numbers, tabs and quotes, as other programs put them on the clipboard. */
const lines = fc
  .array(fc.constantFrom("WORD", "• WORD", "1. WORD", "2) WORD", "\tWORD", "WORD\tWORD", '"WORD\nWORD"\tWORD', "", "- WORD", "a.\tWORD"), { maxLength: 8 })
  .map((all) => {
    let count = 0;
    return all.join("\n").replaceAll("WORD", () => `ord${(count += 1)}x`);
  });

const pasted = fc.oneof(
  fc.record({ kind: fc.constant("html" as const), source: scraps(ATTRIBUTES) }),
  fc.record({ kind: fc.constant("text" as const), source: lines }),
);

/** How often `word` is there, also where it was pasted right beside another. */
function count(sections: readonly Section[], word: string): number {
  return plainText(sections).split(word).length - 1;
}

describe("whatever is pasted wherever in a plan", () => {
  it("leaves a plan that passes the schema, in normal form, with every pasted word, and is undone in one step", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 2 }), place, fc.option(place), pasted, (plan, at, to, { kind, source }) => {
        const editor = editorWith(plan.sections);
        const opened = structuredClone(editor.children);
        const anchor = pointAt(editor, at);
        const focus = to === null ? anchor : pointAt(editor, Math.min(1, at + to * 0.1));
        if (!anchor || !focus) return;
        Transforms.select(editor, { anchor, focus });
        insertBlocks(editor, kind === "html" ? htmlToBlocks(source) : readPlainText(editor, source));
        expect(complaint(editor)).toBeNull();
        const after = { ...plan, sections: structuredClone(planSections(editor)) };
        expect(normalisePlan(after)).toEqual(after);
        for (const word of wordsIn(source)) expect(count(after.sections, word), word).toBe(1);
        expect(editor.history.undos.length).toBeLessThan(2);
        while (editor.history.undos.length > 0) editor.undo();
        expect(editor.children).toEqual(opened);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no word of footnotes either", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 1 }), place, scraps([...ATTRIBUTES, ...NOTES, ...NOTES]), (plan, at, html) => {
        const editor = editorWith(plan.sections);
        const anchor = pointAt(editor, at);
        if (!anchor) return;
        Transforms.select(editor, anchor);
        const blocks = htmlToBlocks(html);
        insertBlocks(editor, blocks);
        expect(complaint(editor)).toBeNull();
        for (const word of wordsIn(plainText(blocks))) expect(count(planSections(editor), word), word).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
