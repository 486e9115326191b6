import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFileName } from "../../../electron/core/export/fileName.ts";
import type { ExportChoice } from "../../../shared/exportChoice.ts";

const period = { from: 2025, to: 2026 };
const usual: ExportChoice = { format: "docx", document: "plan", edition: "final", wordTemplate: true, changesSince: null };
const day = new Date(2026, 10, 2);
const named = (choice: Partial<ExportChoice>, title = "Beskæftigelsesplan", municipality = "Lindholm Kommune") =>
  exportFileName({ title, municipality, period }, { ...usual, ...choice }, day);
const name = (title: string, municipality?: string) => named({}, title, municipality);

describe("the name of an exported file", () => {
  it("tells title, period, municipality and day", () => {
    expect(name("Beskæftigelsesplan")).toBe("Beskæftigelsesplan 2025-2026 - Lindholm Kommune - 2026-11-02.docx");
  });

  it("does not repeat what the title says already", () => {
    expect(name("Beskæftigelsesplan 2025-2026")).toBe("Beskæftigelsesplan 2025-2026 - Lindholm Kommune - 2026-11-02.docx");
    expect(name("Lindholm Kommunes plan")).toBe("Lindholm Kommunes plan 2025-2026 - 2026-11-02.docx");
  });

  it("puts a space where Windows allows no character", () => {
    expect(name('Job: "nu" / <snart>?', "A|B*")).toBe("Job nu snart 2025-2026 - A B - 2026-11-02.docx");
  });

  it("tells which edition it is, of the files that have editions", () => {
    expect(named({ edition: "hearing" })).toBe("Beskæftigelsesplan 2025-2026 - Lindholm Kommune - Høringsudgave - 2026-11-02.docx");
    expect(named({ edition: "review", changesSince: "plan-1", format: "pdf" })).toMatch(/ - Til gennemsyn - med ændringer - 2026-11-02\.pdf$/);
    expect(named({ edition: "hearing", format: "json" })).toBe("Beskæftigelsesplan 2025-2026 - Lindholm Kommune - 2026-11-02.json");
    expect(named({ document: "sagsfremstilling" })).toBe("Sagsfremstilling - Beskæftigelsesplan 2025-2026 - Lindholm Kommune - 2026-11-02.docx");
  });

  it("keeps the names of devices free", () => {
    expect(exportFileName({ title: "CON.", municipality: "", period: { from: 2025, to: 2025 } }, { ...usual, format: "md" }, day)).not.toMatch(/^con\b/i);
  });

  it("names a plan without title or municipality all the same", () => {
    expect(name("", "")).toBe("Plan 2025-2026 - 2026-11-02.docx");
  });

  it("is one that Windows takes, whatever the plan is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "grapheme", maxLength: 300 }), (title, municipality) => {
        const file = named({ edition: "review", changesSince: "plan-1" }, title, municipality);
        expect(file.length).toBeLessThanOrEqual(155);
        expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\b(?! )/i);
        expect(file).not.toMatch(/^[\s.]|[\s.]\.docx$/);
        expect(file.isWellFormed()).toBe(true);
      }),
    );
  });
});
