import { Run, type ParagraphChild } from "docx";
import { Element } from "../xml.ts";

function fieldMark(type: "begin" | "separate" | "end"): Element {
  return new Element("w:fldChar", { "w:fldCharType": type });
}

/**
 * A field of Word's around `result`, which is what readers see until Word works the field out anew. The runs may stand
 * in more than one paragraph.
 */
export function fieldStart(instruction: string): Run {
  return new Run({
    children: [
      fieldMark("begin"),
      new Element("w:instrText", { "xml:space": "preserve" }, [` ${instruction} `]),
      fieldMark("separate"),
    ],
  });
}

export function fieldEnd(): Run {
  return new Run({ children: [fieldMark("end")] });
}

/** A field whose result stands within one paragraph. */
export function field(instruction: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [fieldStart(instruction), ...result, fieldEnd()];
}
