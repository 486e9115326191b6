import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lookVariables } from "../../../renderer/ui/lookStyles.ts";
import { look } from "../../../shared/look/look.ts";

const css = readFileSync(new URL("../../../renderer/ui/tokens.css", import.meta.url), "utf8");

/** The colours set under `selector`, by name without the dashes. */
function colours(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return new Map([...block.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** WCAG 2.1, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
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
  it("give the light paper the colours of the Word file", () => {
    for (const name of ["ink", "accent", "muted", "rule", "tint"] as const) {
      expect(light.get(`paper-${name}`)?.toUpperCase()).toBe(look.colour[name]);
    }
    expect(light.get("paper")?.toUpperCase()).toBe(look.colour.paper);
  });

  it("have a dark counterpart for every light colour", () => {
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
  });

  it("give the measures of the look in CSS pixels", () => {
    const variables = lookVariables();
    expect(variables["--text-coverTitle-size"]).toBeUndefined();
    expect(variables["--text-cover-title-size"]).toBe("48px");
    expect(variables["--page-width"]).toBe("793.7px");
  });
});
