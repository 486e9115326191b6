import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { readPackage, writePackage } from "../../../electron/core/exchange/package.ts";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { createLead, createParagraph, createPoint, createPoints, createSection } from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { threadOn, threadsArbitrary } from "../../support/comments.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { bytesOf } from "../../support/import/read.ts";

const NAME = "plan.planpakke";
const anna = { name: "Anna Vest", title: "", department: "Ledelse" };

function planWith(title: string, words: readonly string[]): Plan {
  const points = words.map((word) => createPoint([{ text: word, bold: true }]));
  return normalisePlan(
    createPlan({
      title,
      municipality: "Fjordby Kommune",
      period: { from: 2025, to: 2026 },
      template: null,
      focusAreas: { name: { singular: "Fokusområde", plural: "Fokusområder" }, numbered: true },
      sections: [
        createSection("focusArea", title, [
          createLead([{ text: title }]),
          ...words.map((word) => createParagraph([{ text: word }])),
          ...(points.length > 0 ? [createPoints("Vi vil at:", points)] : []),
        ]),
      ],
    }),
  );
}

const plan = planWith("Job til flere", ["Ét ord", "og\net til"]);

/** The parts of a good package, to be changed. */
function parts(): Record<string, Uint8Array> {
  return unzipSync(writePackage(plan));
}

function codeOf(files: Zippable): string {
  return problemCode(() => readPackage(NAME, zipSync(files)));
}

function withManifest(change: Record<string, unknown>): Zippable {
  const files = parts();
  const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())) as Record<string, unknown>;
  return { ...files, "manifest.json": strToU8(JSON.stringify({ ...manifest, ...change })) };
}

describe("a package", () => {
  it("holds any plan and gives it back unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }), (title, words) => {
        const written = planWith(title.toWellFormed(), words);
        expect(readPackage(NAME, writePackage(written)).plan).toEqual(written);
      }),
    );
  });

  it("carries what is said of the plan beside it", () => {
    fc.assert(
      fc.property(threadsArbitrary, (comments) => {
        expect(readPackage(NAME, writePackage(plan, { comments }))).toMatchObject({ plan, comments });
      }),
    );
  });

  it("is a zip of a manifest, the plan as readable JSON, and no comments where there are none", () => {
    const files = parts();
    expect(Object.keys(files).sort()).toEqual(["comments.json", "manifest.json", "plan.json"]);
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(text("plan.json")).toBe(`${JSON.stringify(plan, null, 2)}\n`);
    expect(JSON.parse(text("comments.json"))).toEqual([]);
    expect(JSON.parse(text("manifest.json"))).toMatchObject({ format: "planskriver/package", version: 2, planId: plan.id, purpose: "copy" });
  });

  it("is the same bytes for the same plan and moment", () => {
    const when = new Date("2025-01-01T00:00:00Z");
    expect(writePackage(plan, { when, who: anna })).toEqual(writePackage(plan, { when, who: anna }));
  });

  it("opens through the import", () => {
    expect(importDocument("X.PlanPakke", writePackage(plan)).plan).toEqual(plan);
  });

  it("opens with harmless entries nobody asked for", () => {
    expect(readPackage(NAME, zipSync({ ...parts(), "assets/abc": strToU8("x"), "noter.txt": strToU8("y") })).plan).toEqual(plan);
  });
});

describe("a package that is not as it should be", () => {
  it("is refused however it is cut off", () => {
    const whole = writePackage(plan);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
        expect(problemCode(() => readPackage(NAME, whole.slice(0, length)))).toBe("package.broken");
      }),
    );
  });

  it("never gives anything but the plan or a problem when one byte is changed", () => {
    const whole = writePackage(plan);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        let read: Plan;
        try {
          read = readPackage(NAME, bytes).plan;
        } catch {
          expect(problemCode(() => readPackage(NAME, bytes))).toMatch(/^(package\.|plan\.|file\.)/);
          return;
        }
        expect(read).toEqual(plan);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["manifest.json", "package.foreign"],
    ["plan.json", "package.broken"],
    ["comments.json", "package.broken"],
  ])("is refused without its %s", (name, code) => {
    const files = parts();
    delete files[name];
    expect(codeOf(files)).toBe(code);
  });

  it.each(["../ude", "a/../../ude", "/etc/passwd", "a\\b", "C:/x", "./a", "a//b", "x".repeat(300), "a\u0001b"])(
    "is refused with an entry called %j",
    (path) => {
      expect(codeOf({ ...parts(), [path]: strToU8("x") })).toBe("package.broken");
    },
  );

  it("is refused when two of its comments claim to be one", () => {
    const thread = threadOn({ block: "a", start: 0, end: 0, quote: "" });
    const twins = [thread, { ...thread, id: "b" }];
    expect(problemCode(() => readPackage(NAME, writePackage(plan, { comments: twins })))).toBe("package.broken");
  });

  it("is refused when its plan was changed after packing", () => {
    expect(codeOf({ ...parts(), "plan.json": strToU8(JSON.stringify({ ...plan, title: "Anden" })) })).toBe("package.altered");
  });

  it("is refused when it comes from a newer program, another program, or says something else", () => {
    expect(codeOf(withManifest({ version: 3, extra: true }))).toBe("plan.newerVersion");
    expect(codeOf(withManifest({ planVersion: 2 }))).toBe("plan.newerVersion");
    expect(codeOf(withManifest({ format: "andet/program" }))).toBe("plan.notAPlan");
    expect(codeOf(withManifest({ purpose: "andet" }))).toBe("package.broken");
    expect(codeOf(withManifest({ planId: "enanden" }))).toBe("package.broken");
    expect(codeOf(withManifest({ extra: 1 }))).toBe("package.broken");
  });

  it("is refused unopened when an entry unpacks to far more than it is", () => {
    const bomb = new Uint8Array(20 * 1024 * 1024);
    expect(codeOf({ ...parts(), "bombe.bin": bomb })).toBe("package.broken");
    expect(codeOf({ ...parts(), "plan.json": bomb })).toBe("package.broken");
  });

  it("is refused when an entry says it is small and is not", () => {
    const bytes = zipSync({ ...parts(), "plan.json": strToU8(" ".repeat(5_000_000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      const isPlan = isEntry && strFromU8(bytes.subarray(at + 46, at + 55)) === "plan.json";
      if (isPlan) view.setUint32(at + 24, 100, true);
    }
    expect(problemCode(() => readPackage(NAME, bytes))).toBe("package.altered");
  });

  it("is refused with more entries than any plan has", () => {
    const many = Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`assets/${index}`, new Uint8Array()]));
    expect(codeOf({ ...parts(), ...many })).toBe("package.broken");
  });

  it("is refused when it is something else under its name", () => {
    expect(problemCode(() => readPackage(NAME, bytesOf("# Plan")))).toBe("package.broken");
    expect(problemCode(() => readPackage(NAME, readFileSync(new URL(import.meta.url))))).toBe("package.broken");
  });
});
