import { BorderStyle, type IBordersOptions } from "docx";
import { measures } from "../../../../../shared/look/measures.ts";

/** The frame round a fact box, in a colour as RRGGBB. */
export function frame(color: string): IBordersOptions {
  const line = { style: BorderStyle.SINGLE, color, size: 4, space: measures.box.padding };
  return { top: line, bottom: line, left: line, right: line };
}

/** `color` as RRGGBB, a hair apart: Word joins boxes in a row into one where their frames are the same. */
export function hairApart(color: string): string {
  return color.slice(0, -1) + (color.endsWith("F") ? "E" : "F");
}
