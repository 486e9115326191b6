import { BorderStyle, TabStopType, type IBordersOptions, type IParagraphStyleOptions } from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import { frame, hairApart } from "./frame.ts";
import { points } from "./measures.ts";
import { format, type ParagraphFormat } from "./styleFormat.ts";
import { styleIds } from "./styleIds.ts";

/** Points from the left edge of a goal's text to what stands after the labels. */
const LABELS = 82;

/** The frame of a goal, or that of every second one of goals in a row. */
export function goalFrame({ colour, box }: Look, isSecond: boolean): IBordersOptions {
  const inTurn = (color: string) => (isSecond ? hairApart(color) : color);
  const edge = { style: BorderStyle.SINGLE, color: inTurn(colour.accent), size: 24, space: box.padding };
  return { ...frame(inTurn(colour.rule)), left: edge };
}

/** The paragraphs of a goal: all with one frame and the same edges, by which Word takes them for one box. */
export function goalStyles(look: Look): IParagraphStyleOptions[] {
  const { colour, box } = look;
  const inside = { left: points(box.padding + 3), right: points(box.padding) };
  const framed: ParagraphFormat = { border: goalFrame(look, false), indent: inside, keepLines: true };
  return [
    {
      id: styleIds.goalNumber,
      ...format(look, "goalNumber", {
        name: "Mål: nummer",
        next: styleIds.goal,
        paragraph: { ...framed, keepNext: true },
        run: { bold: true, color: colour.accent },
      }),
    },
    {
      id: styleIds.goal,
      ...format(look, "goal", { name: "Mål", next: styleIds.goalRecord, paragraph: { ...framed, keepLines: false }, run: { bold: true } }),
    },
    {
      id: styleIds.goalRecord,
      ...format(look, "goalRecord", {
        name: "Mål: oplysning",
        paragraph: {
          ...framed,
          indent: { ...inside, left: inside.left + points(LABELS), hanging: points(LABELS) },
          tabStops: [{ type: TabStopType.LEFT, position: inside.left + points(LABELS) }],
        } as ParagraphFormat,
      }),
    },
    {
      id: styleIds.goalCommentLabel,
      ...format(look, "goalNumber", {
        name: "Mål: bemærkningens indledning",
        next: styleIds.goalComment,
        paragraph: { ...framed, keepNext: true },
        run: { color: colour.muted },
      }),
    },
    {
      id: styleIds.goalComment,
      ...format(look, "goalRecord", { name: "Mål: bemærkning", paragraph: { ...framed, keepLines: false } }),
    },
  ];
}
