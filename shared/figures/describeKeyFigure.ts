import type { HouseStyle } from "../plan/houseStyle.ts";
import type { KeyFigure } from "../plan/keyFigures.ts";
import { formatAmount } from "./formatAmount.ts";

/** What a figure rests on: "august 2026 · Jobindsats.dk"; "" where neither moment nor source is given. */
export function keyFigureBasis({ asOf, source }: Pick<KeyFigure, "asOf" | "source">): string {
  return [asOf.trim(), source.trim()].filter(Boolean).join(" · ");
}

/** What to call a figure in a list, also while its author has not named it. */
export function keyFigureName({ label }: Pick<KeyFigure, "label">): string {
  return label.trim() || "Nøgletal uden navn";
}

/** Value, moment and source in one line: "12.850 fuldtidspersoner · august 2026 · Jobindsats.dk". */
export function describeKeyFigure(figure: KeyFigure, style: Pick<HouseStyle, "percent">): string {
  return [formatAmount(figure.value, figure.unit, style), keyFigureBasis(figure)].filter(Boolean).join(" · ");
}
