import { describe, expect, it } from "vitest";
import { describeTemplateFile } from "../../../../electron/core/export/wordTemplate/describeTemplate.ts";
import { describeWordTemplate, type WordTemplateReport } from "../../../../shared/wordTemplate.ts";
import { bare, lindholm, lindholmParts, lying } from "../../../fixtures/wordTemplates.ts";
import { buildTemplate } from "../../../support/word/buildTemplate.ts";

const words = (report: WordTemplateReport): string => describeWordTemplate(report).map(({ text }) => text).join("\n");
const hasFindings = (report: WordTemplateReport): boolean => describeWordTemplate(report).some(({ isFinding }) => isFinding);

describe("what is said of a municipality's Word template", () => {
  it("names its page, fonts, colour, and what stands above and below the text", () => {
    const report = describeTemplateFile("kommune.dotx", lindholm());
    expect(report).toMatchObject({
      page: { width: 210, height: 297 },
      fonts: { heading: "Georgia", body: "Georgia" },
      accent: "1E5B3A",
      header: true,
      footer: true,
      logo: true,
      own: ["Faktaboks"],
    });
    expect(report.found).toContain("Overskrift 1");
    expect(report.missing).toContain("Overskrift til indholdsfortegnelse");
    expect(words(report)).toContain("nummererer sig selv");
    expect(hasFindings(report)).toBe(false);
  });

  it("reads fonts and colours that only the theme says", () => {
    const report = describeTemplateFile("kommune.docx", lying());
    expect(report.fonts).toEqual({ heading: "Trebuchet MS", body: "Verdana" });
    expect(report.accent).toBe("7A1F3D");
    expect(report.page).toEqual({ width: 297, height: 210 });
    expect(words(report)).toContain("ingen egen sidefod");
  });

  it("calls it a finding that headings are missing, or a colour is too light to read", () => {
    const nothing = describeTemplateFile("kommune.docx", bare());
    expect(nothing.accent).toBeNull();
    expect(describeWordTemplate(nothing)[0]).toMatchObject({ isFinding: true });
    expect(words(nothing)).toContain("mangler Overskrift 1 og Overskrift 2");
    const parts = lindholmParts();
    const pale = describeTemplateFile("kommune.dotx", buildTemplate({ ...parts, styles: (parts.styles ?? "").replaceAll("1E5B3A", "A8D8B0") }));
    expect(words(pale)).toContain("Overskrift 1 er for lys");
    expect(hasFindings(pale)).toBe(true);
  });
});
