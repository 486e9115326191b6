import fc from "fast-check";
import { expect, it } from "vitest";
import { contrast, GRAPHIC_CONTRAST } from "../../../shared/look/contrast.ts";
import { darkColours, lightColours } from "../../../shared/look/look.ts";
import { chartColours } from "../../../shared/plan/charts/chartColours.ts";
import { seriesLook } from "../../../shared/plan/charts/seriesLook.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";

const colour = fc.string({ unit: fc.constantFrom(..."0123456789ABCDEF"), minLength: 6, maxLength: 6 });

it("keeps every series visible on light and dark paper, whatever a municipality's colours are", () => {
  fc.assert(
    fc.property(colour, colour, fc.integer({ min: 1, max: 20 }), (primary, secondary, count) => {
      const theme = { ...defaultTheme, colours: { primary, secondary } };
      for (const page of [lightColours(theme), darkColours(theme)]) {
        const colours = chartColours(page, count);
        expect(colours).toHaveLength(count);
        for (const each of colours) expect(contrast(each, page.paper)).toBeGreaterThanOrEqual(GRAPHIC_CONTRAST);
      }
    }),
  );
});

it("tells neighbouring series apart without colour", () => {
  for (let index = 0; index < 30; index++) {
    const [one, next] = [seriesLook(index), seriesLook(index + 1)];
    expect(one.pattern).not.toBe(next.pattern);
    expect(one.marker).not.toBe(next.marker);
    expect(one.dash).not.toBe(next.dash);
  }
});
