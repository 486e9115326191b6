import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findTemplate, listTemplates } from "../../../electron/core/templates/templates.ts";
import { resourceUrl } from "../../../electron/core/resources.ts";
import { GENERATED_KINDS, SECTION_KINDS, type Block, type Section } from "../../../shared/plan/nodes/index.ts";
import { countMissing, missingParts } from "../../../shared/checks/missingParts.ts";
import { requiredParts } from "../../../shared/checks/requirements.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { planFromTemplate, suggestedTitle, type Template } from "../../../shared/plan/template.ts";
import { descendants, inlineText, isText, isTextBlock, sectionBlocks, sectionTitle } from "../../../shared/plan/tree.ts";
import { ProblemError } from "../../../shared/problem.ts";

const period = { from: 2027, to: 2028 };

function instantiate(template: Template) {
  return planFromTemplate(template, { title: suggestedTitle(template, period), municipality: "Prøveby", period });
}

function focusAreas(template: Template): Section[] {
  return instantiate(template).sections.filter(({ kind }) => kind === "focusArea");
}

/** Whether a block has a place where the author is meant to write. */
function hasEmptySlot(block: Block): boolean {
  if (block.type === "guidance" || block.type === "generated" || block.type === "pageBreak") return false;
  return [...descendants(block)].some((node) => isTextBlock(node) && inlineText(node.children) === "");
}

function guidanceTexts(sections: readonly Section[]): string[] {
  return sections
    .flatMap(sectionBlocks)
    .flatMap((block) => (block.type === "guidance" ? [inlineText(block.children)] : []));
}

describe("the built-in templates", () => {
  it("come in the order in which they are offered, and none is left out", () => {
    const ids = listTemplates().map(({ id }) => id);
    expect(ids).toEqual(["fokusomraader", "maal-og-strategi", "politik", "maalgrupper"]);
    expect(readdirSync(resourceUrl("templates/")).toSorted()).toEqual(ids.map((id) => `${id}.json`).toSorted());
  });

  it("can be told apart by name and description", () => {
    const templates = listTemplates();
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
    expect(new Set(templates.map(({ description }) => description)).size).toBe(templates.length);
  });

  it("are found by id, and an unknown id is answered with those that exist", () => {
    expect(findTemplate("politik").name).toBe("Politik");
    const attempt = () => findTemplate("../politik");
    expect(attempt).toThrow(ProblemError);
    expect(attempt).toThrow(/»\.\.\/politik«.*fokusomraader, maal-og-strategi, politik, maalgrupper/);
  });

  it("between them use every kind of section", () => {
    const used = new Set(listTemplates().flatMap((template) => instantiate(template).sections.map(({ kind }) => kind)));
    expect([...used].toSorted()).toEqual([...SECTION_KINDS].toSorted());
  });
});

describe("what the built-in templates ask for", () => {
  it("has a place for every kind of element that the plans they are modelled on have", () => {
    const blocks = listTemplates().flatMap((template) => instantiate(template).sections.flatMap(sectionBlocks));
    const used = new Set(blocks.map((block) => (block.type === "generated" ? block.what : block.type)));
    for (const kind of ["goal", "chart", "image", "table", "factBox", "quote", "points", "lead"]) expect(used).toContain(kind);
    for (const what of GENERATED_KINDS) expect(used).toContain(what);
  });
});

describe.each(listTemplates().map((template) => ({ id: template.id, template })))("the template $id", ({ id, template }) => {
  it("is written without element ids, since they mean nothing there", () => {
    const { sections, focusAreaPattern } = JSON.parse(readFileSync(resourceUrl(`templates/${id}.json`), "utf8")) as {
      sections: unknown;
      focusAreaPattern: unknown;
    };
    expect(JSON.stringify([sections, focusAreaPattern])).not.toContain('"id":');
  });

  it("makes a plan that is valid and in normal form before anything is written in it", () => {
    const plan = instantiate(template);
    expect(parsePlan(structuredClone(plan), id)).toEqual(plan);
    expect(plan.title).toContain("2027-2028");
    expect(plan.template).toBe(id);
  });

  it("demands parts of each focus area and of its own chapters, each under one label in its section", () => {
    const plan = instantiate(template);
    const demanded = plan.sections.map((section) => requiredParts(section).map(({ label }) => label));
    for (const labels of demanded) expect(new Set(labels).size).toBe(labels.length);
    const ofKind = (isArea: boolean) => demanded.filter((_, index) => (plan.sections[index]?.kind === "focusArea") === isArea);
    expect(ofKind(true).every((labels) => labels.length >= 2)).toBe(true);
    expect(ofKind(false).flat().length).toBeGreaterThanOrEqual(4);
    // Nothing of a fresh plan is written yet, but for the rows a table comes with.
    expect(countMissing(missingParts(plan.sections, template))).toBeGreaterThanOrEqual(demanded.flat().length - 1);
  });

  it("tells the author at every empty slot what belongs there", () => {
    for (const section of instantiate(template).sections) {
      const blocks = sectionBlocks(section);
      if (sectionTitle(section) === "") expect(blocks[0]?.type).toBe("guidance");
      const unguided = blocks.filter((block, index) => hasEmptySlot(block) && blocks[index - 1]?.type !== "guidance");
      expect(unguided, sectionTitle(section)).toEqual([]);
    }
  });

  it("never says the same twice, and keeps each guidance short", () => {
    const others = instantiate(template).sections.filter(({ kind }) => kind !== "focusArea");
    const texts = guidanceTexts([...others, template.focusAreaPattern]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => (text.match(/[.?!](?= |$)/g) ?? []).length > 4)).toEqual([]);
    expect(texts.filter((text) => text.length > 320 || !/[.?]$/.test(text))).toEqual([]);
  });

  it("leaves nothing but guidance to be removed: no dots, brackets or years to fill in stand in the text", () => {
    const lines = instantiate(template)
      .sections.flatMap((section) => [...descendants(section)])
      .flatMap((node) => (isTextBlock(node) ? [inlineText(node.children)] : []));
    expect(lines.filter((line) => /\.\.\.|…|[[\]{}]|xx|\b20\d\d\b/i.test(line))).toEqual([]);
  });

  it("repeats its focus area pattern with ids of its own each time", () => {
    const areas = focusAreas(template);
    expect(areas.length).toBeGreaterThanOrEqual(3);
    const ids = areas.flatMap((area) => [...descendants(area)].flatMap((node) => (isText(node) ? [] : [node.id])));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(areas.map((area) => sectionBlocks(area).map(({ type }) => type).join(" "))).size).toBe(1);
  });

  it("has a contents list ahead of the focus areas and a follow-up after them", () => {
    const { sections } = instantiate(template);
    const contents = sections.findIndex((section) =>
      sectionBlocks(section).some((block) => block.type === "generated" && block.what === "contents"),
    );
    const first = sections.findIndex(({ kind }) => kind === "focusArea");
    const last = sections.findLastIndex(({ kind }) => kind === "focusArea");
    expect(contents).toBeGreaterThanOrEqual(0);
    expect(contents).toBeLessThan(first);
    expect(sections.slice(last).some(({ kind }) => kind === "followUp")).toBe(true);
  });
});

describe("the focus area of a template", () => {
  const labels = (id: string) =>
    sectionBlocks(findTemplate(id).focusAreaPattern).flatMap((block) => (block.type === "points" ? [block.label] : []));
  const headings = (id: string) =>
    sectionBlocks(findTemplate(id).focusAreaPattern).flatMap((block) =>
      block.type === "heading" ? [inlineText(block.children)] : [],
    );

  it("is an ambition with numbered points in fokusomraader", () => {
    const template = findTemplate("fokusomraader");
    expect(labels("fokusomraader")).toEqual(["Vores fokus vil være at:"]);
    expect(sectionBlocks(template.focusAreaPattern).map(({ type }) => type)).toContain("lead");
    expect(template.focusAreas).toEqual({ name: { singular: "Fokusområde", plural: "Fokusområder" }, numbered: true });
  });

  it("is a challenge followed by a strategy in maal-og-strategi", () => {
    expect(headings("maal-og-strategi")).toEqual(["Strategi"]);
  });

  it("has a quote, a fact box and what it means in practice in politik", () => {
    expect(labels("politik")).toEqual(["Det betyder i praksis at:"]);
    expect(sectionBlocks(findTemplate("politik").focusAreaPattern).map(({ type }) => type)).toEqual(
      expect.arrayContaining(["quote", "factBox", "points"]),
    );
  });

  it("follows one fixed pattern from definition to initiatives in maalgrupper", () => {
    const goals = sectionBlocks(findTemplate("maalgrupper").focusAreaPattern).filter((block) => block.type === "goal");
    expect(goals.map(({ kind }) => kind)).toEqual(["marker", "measurable"]);
    expect(headings("maalgrupper").filter((text) => text !== "")).toEqual([
      "Definition",
      "Nøgletal",
      "Ressourcer",
      "Udfordringer og muligheder",
      "Målsætninger",
      "Pejlemærker",
      "Effektmål",
      "Indsatser",
    ]);
  });
});
