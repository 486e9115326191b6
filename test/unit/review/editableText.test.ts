import { describe, expect, it } from "vitest";
import { createFootnote, createText, type Inline } from "../../../shared/plan/nodes/index.ts";
import { editableText, fromEditableText } from "../../../shared/review/editableText.ts";

const words = (): string => "";
const note = { ...createFootnote([{ text: "Kilde: STAR" }]), id: "note" };
const text: Inline[] = [{ text: "Vi hjælper " }, createText("otte unge", "bold"), note, { text: " i job." }];

describe("a text that is written in as plain words", () => {
  it("is the same text where nothing was written", () => {
    expect(editableText(text, words)).toBe("Vi hjælper otte unge[fodnote: Kilde: STAR] i job.");
    expect(fromEditableText(editableText(text, words), [text], words)).toEqual(text);
  });

  it("keeps notes where they stand and the marks of words that stay", () => {
    expect(fromEditableText("Vi hjælper ni unge[fodnote: Kilde: STAR] i fast job.", [text], words)).toEqual([
      { text: "Vi hjælper ni" },
      createText(" unge", "bold"),
      note,
      { text: " i fast job." },
    ]);
  });

  it("lets go of a note that was taken away, and takes one that only the other side has", () => {
    expect(fromEditableText("Vi hjælper otte unge i job.", [text], words)).toEqual([{ text: "Vi hjælper " }, createText("otte unge", "bold"), { text: " i job." }]);
    expect(fromEditableText("Vi hjælper[fodnote: Kilde: STAR]", [[{ text: "Vi hjælper" }], text], words)).toEqual([{ text: "Vi hjælper" }, note, { text: "" }]);
  });
});
