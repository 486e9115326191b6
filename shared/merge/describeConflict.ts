import type { Grid, LonePart } from "../diff/change.ts";
import { attributeName, partName, PROPERTY_NAMES } from "../diff/changeWords.ts";
import { LONGEST_OPENING, loneText, quoted, told, valueText, type Words } from "../diff/describeChange.ts";
import { partTree, type PartTree, type Shell } from "../diff/parts.ts";
import { describeKeyFigure, keyFigureName } from "../figures/describeKeyFigure.ts";
import { derivedWords } from "../plan/derivedWords.ts";
import { defaultHouseStyle } from "../plan/houseStyle.ts";
import { keyFigureSchema } from "../plan/keyFigures.ts";
import type { Inline } from "../plan/nodes/index.ts";
import { textLines } from "../plan/plainText.ts";
import { numberPlan } from "../plan/numbering.ts";
import { numberedTitle } from "../plan/overviews/numberedTitle.ts";
import type { Plan } from "../plan/plan.ts";
import { spellOut } from "../plan/spellOut.ts";
import type { Conflict } from "./conflict.ts";

/** A conflict in plain Danish: where it is, what it is about, and what each side says. */
export interface ConflictDescription {
  conflict: Conflict;
  /** The section's title, or "Planen". */
  section: string;
  /** "Brødtekst: begge har ændret de samme ord" */
  what: string;
  base: string;
  mine: string;
  theirs: string;
}

const LONGEST_SIDE = 400;

function linesOf(value: unknown): string {
  if (value === undefined) return "(ikke angivet)";
  const figure = keyFigureSchema.safeParse(value);
  if (figure.success) return quoted(`${keyFigureName(figure.data)}: ${describeKeyFigure(figure.data, defaultHouseStyle)}`);
  const text = valueText(value) ?? JSON.stringify(value);
  return text === "" ? "(tom)" : quoted(text, LONGEST_SIDE);
}

function textSide(text: readonly Inline[], words: Words): string {
  const line = told(text, words);
  return line.trim() === "" ? "(tom)" : quoted(line, LONGEST_SIDE);
}

function gridSide(grid: Grid | null): string {
  return grid ? quoted(grid.children.map((row) => row.children.map((cell) => textLines(cell).join(" ")).join(" | ")).join(" / "), LONGEST_SIDE) : "(ikke angivet)";
}

class Describer {
  readonly #words: Words;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #merged: Plan | undefined;
  #tree: PartTree | undefined;

  constructor(versions: readonly Plan[]) {
    this.#titles = new Map(
      versions.flatMap((plan) => {
        const numbering = numberPlan(plan);
        return spellOut(plan).sections.map((section) => [section.id, numberedTitle(section, numbering).trim() || "Afsnit uden titel"] as const);
      }),
    );
    const [plan] = versions.slice(-1);
    this.#merged = plan;
    this.#words = plan ? derivedWords(plan) : () => "";
  }

  describe(conflict: Conflict): ConflictDescription {
    const section = conflict.section === null ? "Planen" : (this.#titles.get(conflict.section) ?? "Afsnit uden titel");
    return { conflict, section, ...this.#sides(conflict) };
  }

  #parts(parts: readonly LonePart[] | null): string {
    if (!parts) return "(fjernet)";
    const text = parts.map((part) => this.#lone(part)).filter((line) => line.trim() !== "");
    return text.length === 0 ? "(uden tekst)" : quoted(text.join(" · "), LONGEST_SIDE);
  }

  #lone(part: LonePart): string {
    const grid = part.shell["grid"] as Grid | undefined;
    return grid ? gridSide(grid) : loneText(part, this.#words);
  }

  #sides(conflict: Conflict): Omit<ConflictDescription, "conflict" | "section"> {
    const each = <T>(sides: { base: T; mine: T; theirs: T }, say: (side: T) => string) => ({
      base: say(sides.base),
      mine: say(sides.mine),
      theirs: say(sides.theirs),
    });
    switch (conflict.kind) {
      case "property":
        return { what: `${PROPERTY_NAMES[conflict.property]}: begge har ændret det samme`, ...each(conflict, linesOf) };
      case "text": {
        const name = conflict.type === "section" ? "Afsnitstitel" : partName(this.#isCell(conflict.part) ? "cell" : conflict.type, {});
        return { what: `${name}: begge har ændret de samme ord`, ...each(conflict, (text) => textSide(text, this.#words)) };
      }
      case "attribute": {
        const { type, name } = conflict;
        return { what: `${partName(type, {})}, ${attributeName(type, name)}: begge har ændret det samme`, ...each(conflict, linesOf) };
      }
      case "retyped":
        return { what: "Begge har ændret, hvilken slags tekst det er", ...each(conflict, ({ type, shell }) => partName(type, shell)) };
      case "grid":
        return { what: "Tabel: begge har ændret den, så den ikke kan flettes celle for celle", ...each(conflict, gridSide) };
      case "moved":
        return { what: `${partName(conflict.type, {})}: begge har flyttet det samme`, ...each(conflict, ({ parent }) => this.#place(parent)) };
      case "removed": {
        const [root] = conflict.mine ?? conflict.theirs ?? [];
        const shell: Shell = root?.shell ?? {};
        const what = `${partName(conflict.type, shell)}: den ene har fjernet, hvad den anden har ændret`;
        return { what, ...each(conflict, (parts) => this.#parts(parts)) };
      }
    }
  }

  /** Whether a text is what stands in a cell of a table, which is how one speaks of it. */
  #isCell(part: string): boolean {
    this.#tree ??= this.#merged && partTree(this.#merged);
    const parts = this.#tree?.parts;
    return parts?.get(parts.get(part)?.parent ?? "")?.kind === "cell";
  }

  #place(parent: string): string {
    const title = this.#titles.get(parent);
    return title === undefined ? "(et andet sted)" : `i ${quoted(title, LONGEST_OPENING)}`;
  }
}

/** What the conflicts of a merge say to a reader. `versions` are all plans whose sections they may be in, the merged one last. */
export function describeConflicts(versions: readonly Plan[], conflicts: readonly Conflict[]): ConflictDescription[] {
  const describer = new Describer(versions);
  return conflicts.map((conflict) => describer.describe(conflict));
}
