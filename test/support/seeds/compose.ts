import {
  createGoal,
  createHeading,
  createKeyFigureMention,
  createList,
  createListItem,
  createParagraph,
  createSection,
  type Block,
  type Goal,
  type Inline,
  type Section,
  type SectionKind,
} from "../../../shared/plan/nodes/index.ts";
import { createKeyFigure, type KeyFigure } from "../../../shared/plan/keyFigures.ts";
import type { Piece } from "./dissect.ts";

/** Gathers the numbers a plan keeps once, as they are met in its text. */
export class KeyFigures {
  readonly all: KeyFigure[] = [];

  /** `text` with every "820 fuldtidspersoner" replaced by a mention of a key figure that says just that. */
  mentionedIn(text: string, source: Pick<KeyFigure, "label" | "asOf" | "source">): Inline[] {
    const parts = text.split(/(\d[\d.]* (?:fuldtidspersoner|årsværk|førtidspensionister))/);
    return parts.map((part, index): Inline => {
      if (index % 2 === 0) return { text: part };
      const [number = "", unit = ""] = part.split(" ");
      const figure = { ...createKeyFigure(), ...source, value: number.replaceAll(".", ""), unit };
      this.all.push(figure);
      return createKeyFigureMention(figure.id);
    });
  }
}

const SHARE = /(\d+) (%|pct\.)/;

/** A goal that names a share and a year has them as its target; any other says in words what is to be measured. */
function goalOf(text: string, deadline: string): Goal {
  const share = SHARE.exec(text);
  const goal = createGoal("measurable", [{ text }]);
  return { ...goal, unit: share ? "%" : "", target: { value: share?.[1] ?? null, keyFigure: null, deadline } };
}

/** The pieces of a section after its title as blocks; items in a row are one list, a comment belongs to the goal before. */
export function composeBlocks(pieces: readonly Piece[], { deadline = "", inlines = (text: string): Inline[] => [{ text }] } = {}): Block[] {
  const blocks: Block[] = [];
  for (const { kind, text } of pieces) {
    const last = blocks.at(-1);
    switch (kind) {
      case "title":
        break;
      case "heading2":
      case "heading3":
        blocks.push(createHeading(kind === "heading2" ? 2 : 3, [{ text }]));
        break;
      case "paragraph":
        blocks.push(createParagraph(inlines(text)));
        break;
      case "item":
      case "step": {
        const item = createListItem(createParagraph(inlines(text.replace(/^\d+\. /, ""))));
        if (last?.type === "list") last.children.push(item);
        else blocks.push(createList(kind === "step", [item]));
        break;
      }
      case "marker":
        blocks.push(createGoal("marker", [{ text }]));
        break;
      case "goal":
        blocks.push(goalOf(text, deadline));
        break;
      case "comment":
        if (last?.type !== "goal") throw new Error("a comment stands under a goal");
        last.comment = text.replace(/^Kommentar: /, "");
        break;
    }
  }
  return blocks;
}

/** A section of pieces, the first of which is its title. */
export function composeSection(kind: SectionKind, pieces: readonly Piece[], options?: Parameters<typeof composeBlocks>[1]): Section {
  const [first, ...rest] = composeBlocks(pieces, options);
  return createSection(kind, pieces[0]?.text ?? "", [first ?? createParagraph(), ...rest]);
}
