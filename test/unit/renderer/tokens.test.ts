import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureVariables } from "../../../renderer/ui/lookStyles.ts";
import { contrast } from "../../../shared/look/contrast.ts";
import { darkColours, lightColours } from "../../../shared/look/look.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";

const css = readFileSync(new URL("../../../renderer/ui/tokens.css", import.meta.url), "utf8");

/** The colours set under `selector`, by name without the dashes. */
function colours(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return new Map([...block.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

const light = colours(":root");
const dark = colours('[data-theme="dark"]');

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s colours", (_name, theme) => {
  const colour = (name: string) => {
    const value = theme.get(name);
    if (value === undefined) throw new Error(`no colour ${name}`);
    return value;
  };

  it("let every text be read on what it stands on", () => {
    const pairs = [
      ...["paper-ink", "paper-muted", "paper-accent"].flatMap((ink) =>
        ["paper", "paper-tint", "desk", "frame"].map((ground) => [ink, ground] as const),
      ),
      ["paper-ink", "paper-selection"] as const,
      ["guidance-ink", "guidance-background"] as const,
      ["danger-ink", "paper"] as const,
      ["success-ink", "paper"] as const,
    ];
    const poor = pairs.filter(([ink, ground]) => contrast(colour(ink), colour(ground)) < 4.5);
    expect(poor).toEqual([]);
  });

  it("let the focus be seen wherever it is", () => {
    for (const ground of ["paper", "desk", "frame"]) {
      expect(contrast(colour("focus-ring"), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the tokens", () => {
  it.each([
    ["light", light, lightColours(defaultTheme)],
    ["dark", dark, darkColours(defaultTheme)],
  ])("give the %s paper the colours of a plan without a theme of its own", (_name, theme, page) => {
    for (const name of ["ink", "accent", "muted", "rule", "tint"] as const) {
      expect(theme.get(`paper-${name}`)?.toUpperCase()).toBe(page[name]);
    }
    expect(theme.get("paper")?.toUpperCase()).toBe(page.paper);
  });

  it("have a dark counterpart for every light colour", () => {
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
  });

  it("give the measures of the look in CSS pixels", () => {
    const variables = measureVariables();
    expect(variables["--text-coverTitle-size"]).toBeUndefined();
    expect(variables["--text-cover-title-size"]).toBe("48px");
    expect(variables["--page-width"]).toBe("793.7px");
  });
});
