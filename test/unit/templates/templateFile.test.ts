import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_ASSETS } from "../../../electron/core/assets/assets.ts";
import { readTemplateFile, writeTemplateFile } from "../../../electron/core/exchange/templateFile.ts";
import { findTemplate, listTemplates } from "../../../electron/core/templates/templates.ts";
import { createImage } from "../../../shared/plan/nodes/index.ts";
import { templateSchema, type Template } from "../../../shared/plan/template.ts";
import { ProblemError } from "../../../shared/problem.ts";
import { problemCode } from "../../support/core/problemCode.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTemplateFile("Vores.planskabelon", encode(text));
const text = new TextDecoder().decode(writeTemplateFile({ template: findTemplate("politik"), assets: NO_ASSETS }).bytes);

describe("a template's file", () => {
  it.each(listTemplates().map((template) => ({ id: template.id, template })))("gives $id back as it was", ({ template }) => {
    const { fileName, bytes } = writeTemplateFile({ template, assets: NO_ASSETS });
    expect(fileName).toBe(`${template.name}.planskabelon`);
    expect(JSON.stringify(templateSchema.parse(readTemplateFile(fileName, bytes).template))).toBe(
      JSON.stringify(templateSchema.parse(template)),
    );
  });

  it("has a name that every file system takes", () => {
    const named = (name: string) => writeTemplateFile({ template: { ...findTemplate("politik"), name }, assets: NO_ASSETS }).fileName;
    expect(named("Plan: 50/50?")).toBe("Plan 50 50.planskabelon");
    expect(named("con")).toBe("Skabelon con.planskabelon");
    expect(named("///")).toBe("Skabelon.planskabelon");
  });

  it("may name a picture it does not bring; one that is not what it says is refused", () => {
    const template: Template = findTemplate("politik");
    const asset = { sha256: "a".repeat(64), type: "image/png" as const, width: 1, height: 1 };
    const [title, first] = template.focusAreaPattern.children;
    const pattern = { ...template.focusAreaPattern, children: [title, first, createImage(asset)] as never };
    const shown = JSON.stringify({ ...template, focusAreaPattern: pattern });
    expect(read(shown).assets.size).toBe(0);
    const forged = JSON.stringify({ ...template, focusAreaPattern: pattern, pictures: { [asset.sha256]: "AAAA" } });
    expect(problemCode(() => read(forged))).toBe("template.broken");
  });

  it.each([
    ["empty", "", "file.empty"],
    ["prose", "Dette er ikke en skabelon.", "template.notATemplate"],
    ["other JSON", "[1, 2]", "template.notATemplate"],
    ["a plan", JSON.stringify({ format: "planskriver/plan", version: 1 }), "template.notATemplate"],
    ["cut off", text.slice(0, 500), "template.broken"],
    ["newer", text.replace('"version": 1', '"version": 2'), "template.newerVersion"],
    ["with an element nobody knows", text.replace('"type": "quote"', '"type": "hologram"'), "plan.unknownNode"],
    ["with a field too many", text.replace('"name":', '"farve": 1, "name":'), "template.invalid"],
    ["without a slot for its focus areas", text.replace('"kind": "prose"', '"kind": "focusArea"'), "template.invalid"],
  ])("that is %s is refused in words", (_what, content, code) => {
    expect(problemCode(() => read(content))).toBe(code);
  });

  it("however it is cut or changed, is read whole or refused, never worse", () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 6 }), (at, length, put) => {
        try {
          templateSchema.parse(read(text.slice(0, at) + put + text.slice(at + length)).template);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});
