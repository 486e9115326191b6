import { formatDecimal } from "../../shared/figures/formatDecimal.ts";
import { parseAmount } from "../../shared/figures/parseAmount.ts";
import type { ParsedDecimal } from "../../shared/figures/parseDecimal.ts";
import type { KeyFigure } from "../../shared/plan/keyFigures.ts";

/** A key figure as its fields show it while it is being written: the value as typed. */
export type Draft = Omit<KeyFigure, "id" | "value"> & { value: string };

export function draftOf({ label, value, unit, asOf, source }: KeyFigure): Draft {
  return { label, value: value === null ? "" : formatDecimal(value), unit, asOf, source };
}

/** What is typed as the value. A unit typed after it is not part of it. */
export function readValue(draft: Draft): ParsedDecimal {
  return parseAmount(draft.value).number;
}

/** What is typed as the unit, in its own field or, where that is empty, after the value. */
function readUnit(draft: Draft): string {
  return draft.unit === "" ? parseAmount(draft.value).unit : draft.unit;
}

/** `figure` with what the draft says; it keeps its value where the draft says none that can be understood. */
export function applyDraft(figure: KeyFigure, draft: Draft): KeyFigure {
  const parsed = readValue(draft);
  const value = parsed.kind === "value" ? parsed.value : parsed.kind === "missing" ? null : figure.value;
  return { ...figure, label: draft.label, value, unit: readUnit(draft), asOf: draft.asOf, source: draft.source };
}

/** The draft as it is shown when its author has left the value: written the Danish way, the unit in its own field. */
export function settle(draft: Draft): Draft {
  const parsed = readValue(draft);
  if (parsed.kind === "value") return { ...draft, value: formatDecimal(parsed.value), unit: readUnit(draft) };
  return parsed.kind === "missing" ? { ...draft, value: "" } : draft;
}

/** Whether the value must be written differently or asked about before it can be kept. */
export function isUnclear(draft: Draft): boolean {
  const { kind } = readValue(draft);
  return kind === "ambiguous" || kind === "notANumber";
}
