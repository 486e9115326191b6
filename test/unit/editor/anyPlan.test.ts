import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planJson } from "../../../electron/core/export/json.ts";
import { openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { editorWith } from "./support.ts";

describe("any valid plan", () => {
  it("comes through the library, the editor and a JSON file unchanged", () => {
    const library = openLibrary(tempFolder());
    let count = 0;
    fc.assert(
      fc.property(planArbitrary({ sections: 3, blocks: 5 }), (whole) => {
        const plan = { ...whole, id: `p${(count += 1)}` };
        library.insert(plan);
        const { plan: stored } = library.read(plan.id);
        const edited = { ...stored, sections: planSections(editorWith(stored.sections)) };
        expect(parsePlan(JSON.parse(planJson(edited)), "plan.json")).toEqual(plan);
      }),
      { numRuns: 150 },
    );
    library.close();
  });
});
