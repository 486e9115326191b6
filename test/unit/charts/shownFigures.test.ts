import { expect, it } from "vitest";
import { shownFigures } from "../../../shared/plan/charts/shownFigures.ts";
import { figuresOf } from "./support.ts";

it("divides the first series without its sum and without what is nothing or less", () => {
  const figures = figuresOf(["Unge", "Ældre", "Ingen", "I alt"], [["Antal", "10", "30", "-2", "40"], ["Andet", "1", "1", "1", "1"]]);
  expect(shownFigures("shares", figures)).toEqual(figuresOf(["Unge", "Ældre"], [["Antal", "10", "30"]]));
  expect(shownFigures("shares", figuresOf(["A"], [["", "-1"]]))).toBeUndefined();
});

it("stacks no sum on its own parts, and leaves out series without a number", () => {
  const figures = figuresOf(["2025"], [["Unge", "1"], ["Ledige", ""], ["I alt", "9"]]);
  expect(shownFigures("stackedBars", figures)?.series.map(({ name }) => name)).toEqual(["Unge"]);
  expect(shownFigures("bars", figures)?.series.map(({ name }) => name)).toEqual(["Unge", "I alt"]);
});
