import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute } from "../../../renderer/app/route.ts";

describe("the address of a screen", () => {
  it("leads back to the screen it was made for", () => {
    for (const route of [
      { screen: "library" },
      { screen: "trash" },
      { screen: "municipality" },
      { screen: "plan", planId: "abc_DEF-123" },
      { screen: "plan", planId: "abc", incomingId: "0f".repeat(32) },
    ] as const) {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }
  });

  it("is the library where it names nothing known", () => {
    for (const hash of ["", "#/nowhere", "#/plan/", "#/plan/a/b", "#/plan/a/modtag/b"]) expect(parseRoute(hash)).toEqual({ screen: "library" });
  });
});
