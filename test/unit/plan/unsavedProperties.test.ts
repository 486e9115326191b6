import { describe, expect, it } from "vitest";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { UnsavedProperties } from "../../../renderer/plan/UnsavedProperties.ts";

describe("a plan's properties that could not be saved", () => {
  it("are shown as they are on disk, however many changes were refused together", () => {
    const unsaved = new UnsavedProperties(samplePlan("Første"));
    const [second, third] = [unsaved.begin({ title: "Andet" }), unsaved.begin({ title: "Tredje", municipality: "Lindholm" })];
    expect(second.refused()).toEqual({});
    expect(third.refused()).toMatchObject({ title: "Første", municipality: samplePlan("Første").municipality });
  });

  it("fall back to what was saved last, and leave what has been changed since", () => {
    const unsaved = new UnsavedProperties(samplePlan("Første"));
    unsaved.begin({ title: "Andet" }).saved();
    const third = unsaved.begin({ title: "Tredje", municipality: "Lindholm" });
    const fourth = unsaved.begin({ municipality: "Havnby" });
    expect(third.refused()).toEqual({ title: "Andet" });
    fourth.saved();
    expect(unsaved.begin({ municipality: "Sundby" }).refused()).toEqual({ municipality: "Havnby" });
  });
});
