import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Plan } from "../../../shared/plan/plan.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { ChangeCard } from "../../../renderer/changes/ChangeCard.tsx";
import { comparePlans } from "../../../renderer/changes/comparePlans.ts";
import { ComparisonContext } from "../../../renderer/changes/ComparisonContext.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";

// Pictures are fetched only in a window, which there is none of here.
vi.mock("../../../renderer/assets/usePictureUrl.ts", () => ({ usePictureUrl: () => ({ state: "missing" }) }));

/** Every change from `a` to `b` as cards, in HTML. */
function cards(a: Plan, b: Plan): string {
  const comparison = comparePlans(a, b);
  const list = comparison.groups.flatMap(({ changes }) =>
    changes.map((description) => createElement(ChangeCard, { key: description.change.id, description })),
  );
  return renderToStaticMarkup(createElement(ComparisonContext, { value: comparison }, list));
}

describe("a card for a change", () => {
  it("says what was taken out of a text and what was put in, to those who hear it too", () => {
    const a = samplePlan("Plan");
    const b = JSON.parse(JSON.stringify(a).replace("Et afsnit.", "Et andet afsnit.")) as Plan;
    const html = cards(a, b);
    expect(html).toContain("Brødtekst ændret");
    expect(html).toMatch(/Et <ins[^>]*>andet <\/ins>afsnit\./);
  });

  it("is there for every change there can be", () => {
    fc.assert(
      fc.property(planArbitrary().map(normalisePlan), planArbitrary().map(normalisePlan), (a, b) => {
        const html = cards(a, b);
        const shown = [...html.matchAll(/<article/g)].length;
        expect(shown).toBe(comparePlans(a, b).groups.reduce((sum, { changes }) => sum + changes.length, 0));
      }),
      { numRuns: 30 },
    );
  });
});
