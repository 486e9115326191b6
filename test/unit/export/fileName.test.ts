import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFileName } from "../../../electron/core/export/fileName.ts";

const period = { from: 2025, to: 2026 };
const name = (title: string, municipality = "Lindholm Kommune") => exportFileName({ title, municipality, period }, "docx");

describe("the name of an exported file", () => {
  it("tells title, period and municipality", () => {
    expect(name("Beskæftigelsesplan")).toBe("Beskæftigelsesplan 2025-2026 - Lindholm Kommune.docx");
  });

  it("does not repeat what the title says already", () => {
    expect(name("Beskæftigelsesplan 2025-2026")).toBe("Beskæftigelsesplan 2025-2026 - Lindholm Kommune.docx");
    expect(name("Lindholm Kommunes plan")).toBe("Lindholm Kommunes plan 2025-2026.docx");
  });

  it("puts a space where Windows allows no character", () => {
    expect(name('Job: "nu" / <snart>?', "A|B*")).toBe("Job nu snart 2025-2026 - A B.docx");
  });

  it("keeps the names of devices free", () => {
    expect(exportFileName({ title: "CON.", municipality: "", period: { from: 2025, to: 2025 } }, "md")).not.toMatch(/^con\b/i);
  });

  it("names a plan without title or municipality all the same", () => {
    expect(name("", "")).toBe("Plan 2025-2026.docx");
  });

  it("is one that Windows takes, whatever the plan is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "grapheme", maxLength: 300 }), (title, municipality) => {
        const file = name(title, municipality);
        expect(file.length).toBeLessThanOrEqual(130);
        expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(file).not.toMatch(/^[\s.]|[\s.]\.docx$/);
        expect(file.isWellFormed()).toBe(true);
      }),
    );
  });
});
