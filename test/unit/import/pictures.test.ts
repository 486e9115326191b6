import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { readPackage, writePackage } from "../../../electron/core/exchange/package.ts";
import { planJson } from "../../../electron/core/export/json.ts";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { createImage, createSection } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";
import { problemOf } from "../../support/core/problemCode.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { assetOf, jpeg, pngOf } from "../../support/pictures.ts";

const png = pngOf(30, 20);
const shown = assetOf(png, 30, 20);
const logo = assetOf(jpeg, 8, 4, "image/jpeg");
const plan: Plan = {
  ...samplePlan("Med billeder"),
  theme: { ...defaultTheme, logo },
  sections: [createSection("prose", "Afsnit", [createImage(shown), createImage(shown), createImage(null)])],
};
const assets = new Map([
  [shown.sha256, png],
  [logo.sha256, jpeg],
]);

const bytesIn = (read: ReadonlyMap<string, Uint8Array>) => [...read].map(([sha256, bytes]) => [sha256, [...bytes]]).sort();
const all = bytesIn(assets);

/** A good package, changed. */
function changed(change: (files: Record<string, Uint8Array>) => Zippable): Uint8Array {
  return zipSync(change(unzipSync(writePackage(plan, { assets }))));
}
const path = `assets/${shown.sha256}`;

describe("a package with pictures", () => {
  it("holds each of them once and gives them back with the plan", () => {
    const bytes = writePackage(plan, { assets });
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("assets/"))).toHaveLength(2);
    const read = readPackage("plan.planpakke", bytes);
    expect(read.plan).toEqual(plan);
    expect(bytesIn(read.assets)).toEqual(all);
  });

  it("opens without a picture that was missing where it was written", () => {
    const read = readPackage("plan.planpakke", changed((files) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))));
    expect(read.plan).toEqual(plan);
    expect([...read.assets.keys()]).toEqual([logo.sha256]);
  });

  it("brings in nothing that the plan does not speak of", () => {
    const stranger = pngOf(3, 3);
    const read = readPackage("plan.planpakke", changed((files) => ({ ...files, [`assets/${assetOf(stranger, 3, 3).sha256}`]: stranger })));
    expect(bytesIn(read.assets)).toEqual(all);
  });

  it.each([
    ["another picture in its place", pngOf(30, 20, 7)],
    ["a picture cut short", png.slice(0, -10)],
    ["a script", strToU8("<svg onload='alert(1)'/>")],
    ["nothing", new Uint8Array()],
  ])("is refused with %s", (_, bytes) => {
    const tampered = changed((files) => ({ ...files, [path]: bytes }));
    expect(problemOf(() => readPackage("plan.planpakke", tampered)).code).toBe("package.broken");
  });

  it("is refused where the plan lies about a picture", () => {
    const lying: Plan = { ...plan, sections: [createSection("prose", "Afsnit", [createImage({ ...shown, width: 31 })])] };
    expect(problemOf(() => readPackage("plan.planpakke", writePackage(lying, { assets }))).code).toBe("package.broken");
  });
});

describe("a plan's JSON with pictures", () => {
  const text = planJson(plan, assets);
  const read = (content: string) => importDocument("plan.json", strToU8(content));

  it("holds them beside the plan and gives them back", () => {
    expect(Object.keys((JSON.parse(text) as { assets: object }).assets).sort()).toEqual([...assets.keys()].sort());
    expect(read(text).plan).toEqual(plan);
    expect(bytesIn(read(text).assets)).toEqual(all);
  });

  it("is the same whatever order they come in, and has no place for them where there are none", () => {
    expect(planJson(plan, new Map([...assets].reverse()))).toBe(text);
    expect(planJson(plan)).not.toContain('"assets"');
    expect(read(planJson(plan)).assets.size).toBe(0);
  });

  it.each([
    ["a picture that is another", { [shown.sha256]: Buffer.from(jpeg).toString("base64") }],
    ["something else than bytes", { [shown.sha256]: "???" }],
    ["names that are no fingerprints", { "../x": "" }],
    ["a list", []],
  ])("is refused with %s", (_, wrong) => {
    const whole = JSON.parse(text) as object;
    expect(problemOf(() => read(JSON.stringify({ ...whole, assets: wrong })))).toMatchObject({ code: "plan.invalid", details: { path: "assets" } });
  });
});
