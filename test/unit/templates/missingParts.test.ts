import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTemplate } from "../../../electron/core/templates/templates.ts";
import { countMissing, missingParts, type MissingInSection } from "../../../shared/checks/missingParts.ts";
import { restorePart } from "../../../shared/checks/restorePart.ts";
import { createGuidance, createLead, createParagraph, createPoint, createPoints, createSection, type Block, type Section } from "../../../shared/plan/nodes/index.ts";
import { planFromTemplate, type Template } from "../../../shared/plan/template.ts";
import { descendants, isText, sectionBlocks, sectionTitle } from "../../../shared/plan/tree.ts";

const required = <B extends object>(block: B, label: string): B => ({ ...block, required: label });

function section(kind: Section["kind"], title: string, ...blocks: Block[]): Section {
  return createSection(kind, title, blocks as [Block, ...Block[]]);
}

/** An introduction with a required text, two focus areas of ambition and points, and a follow-up required as a whole. */
const template: Template = {
  ...findTemplate("fokusomraader"),
  focusAreaPattern: section(
    "focusArea",
    "",
    createGuidance([{ text: "Skriv ambitionen." }]),
    required(createLead(), "Ambition"),
    createParagraph(),
    createGuidance([{ text: "Skriv punkter." }]),
    required(createPoints("Vi vil:", [createPoint()]), "Mindst ét fokuspunkt"),
  ),
  sections: [
    section("prose", "Indledning", createGuidance([{ text: "Sig det vigtigste." }]), required(createParagraph(), "Formål"), createParagraph()),
    { type: "focusAreas", count: 2 },
    required(section("followUp", "Opfølgning", createParagraph()), "Opfølgning"),
  ],
};
const fresh = (): Section[] =>
  planFromTemplate(template, { title: "Plan", municipality: "Prøveby", period: { from: 2027, to: 2028 } }).sections;

const labels = (missing: MissingInSection[]) => missing.map(({ parts }) => parts.map(({ label, state }) => (state === "empty" ? label : `-${label}`)));

/** Words in every text block of what demands them. */
function filled<N extends Section | Block>(node: N): N {
  const copy = structuredClone(node);
  for (const inner of descendants(copy)) if (isText(inner) && inner.text === "") inner.text = "Skrevet.";
  return copy;
}

describe("what is missing", () => {
  it("is in a fresh plan everything its template demands, in reading order", () => {
    expect(labels(missingParts(fresh(), template))).toEqual([
      ["Formål"],
      ["Ambition", "Mindst ét fokuspunkt"],
      ["Ambition", "Mindst ét fokuspunkt"],
      ["Opfølgning"],
    ]);
  });

  it("is told by the id of the very part, and no longer once that is written", () => {
    const sections = fresh();
    const [first] = missingParts(sections, template)[1]?.parts ?? [];
    const lead = sectionBlocks(sections[1] as Section).find(({ type }) => type === "lead") as Block;
    expect(first).toEqual({ state: "empty", id: lead.id, label: "Ambition" });
    const [title, ...blocks] = (sections[1] as Section).children;
    const children = [title, ...blocks.map((block) => (block === lead ? filled(lead) : block))] as Section["children"];
    const written = sections.with(1, { ...(sections[1] as Section), children });
    expect(labels(missingParts(written, template))[1]).toEqual(["Mindst ét fokuspunkt"]);
  });

  it("is nothing when all is written, also without the template", () => {
    const sections = fresh().map(filled);
    expect(missingParts(sections, template)).toEqual([]);
    expect(missingParts(sections, undefined)).toEqual([]);
  });

  it("tells of a deleted part only where the template is at hand, and not where it was moved elsewhere", () => {
    const [intro, area, ...rest] = fresh().map(filled) as [Section, Section, ...Section[]];
    const without = (from: Section, label: string): Section => ({
      ...from,
      children: from.children.filter((child) => !("required" in child) || child.required !== label) as Section["children"],
    });
    const cut = [without(intro, "Formål"), without(area, "Ambition"), ...rest];
    expect(labels(missingParts(cut, template))).toEqual([["-Formål"], ["-Ambition"]]);
    expect(missingParts(cut, undefined)).toEqual([]);

    const moved = sectionBlocks(intro).find((block) => "required" in block && block.required === "Formål") as Block;
    const last = rest.at(-1) as Section;
    const kept = [...cut.slice(0, -1), { ...last, children: [...last.children, moved] as Section["children"] }];
    expect(labels(missingParts(kept, template))).toEqual([["-Ambition"]]);
  });

  it("tells of a deleted section, and of focus areas where there is none", () => {
    const [intro, ...others] = fresh().map(filled);
    const areas = others.filter(({ kind }) => kind === "focusArea");
    expect(labels(missingParts([intro as Section, ...areas], template))).toEqual([["-Opfølgning"]]);
    expect(missingParts([intro as Section, others.at(-1) as Section], template)).toMatchObject([
      { sectionId: null, title: "", parts: [{ state: "deleted", sectionId: null }] },
    ]);
  });
});

describe("putting back what was deleted", () => {
  const anyDeletion = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

  it("leaves nothing deleted, whatever was deleted, and puts sections back where the template has them", () => {
    fc.assert(
      fc.property(anyDeletion, (choices) => {
        let sections = fresh();
        for (const choice of choices) {
          const index = choice % sections.length;
          const chosen = sections[index] as Section;
          const at = 1 + (choice % (chosen.children.length - 1));
          sections =
            chosen.children.length > 2
              ? sections.with(index, { ...chosen, children: chosen.children.toSpliced(at, 1) as Section["children"] })
              : sections.length > 1
                ? sections.toSpliced(index, 1)
                : sections;
        }
        for (let round = 0; round < 40; round++) {
          const lacking = missingParts(sections, template).flatMap((missing) => missing.parts.map((part) => ({ missing, part })));
          const gone = lacking.find(({ part }) => part.state === "deleted");
          if (gone?.part.state !== "deleted") break;
          const restored = restorePart(sections, template, gone.missing, gone.part);
          if (!restored) throw new Error(`cannot put back ${gone.part.label}`);
          const [index = 0, at] = restored.path;
          const target = sections[index] as Section;
          sections =
            at === undefined
              ? sections.toSpliced(index, 0, ...(restored.nodes as Section[]))
              : sections.with(index, { ...target, children: target.children.toSpliced(at, 0, ...(restored.nodes as Block[])) as Section["children"] });
        }
        const left = missingParts(sections, template).flatMap(({ parts }) => parts.filter(({ state }) => state === "deleted"));
        expect(left).toEqual([]);
        expect(countMissing(missingParts(sections, template))).toBeGreaterThan(0);
      }),
    );
  });

  it("puts a part after its guidance, where that is still there, and brings the guidance where it is not", () => {
    const sections = fresh();
    const area = sections[1] as Section;
    const back = (children: Section["children"]) => {
      const cut = sections.with(1, { ...area, children });
      const [missing] = missingParts(cut, template).filter(({ parts }) => parts.some(({ state }) => state === "deleted"));
      const part = missing?.parts.find(({ state }) => state === "deleted");
      if (!missing || part?.state !== "deleted") throw new Error("nothing deleted");
      return restorePart(cut, template, missing, part);
    };
    const points = back(area.children.filter(({ type }) => type !== "points") as Section["children"]);
    expect(points?.path).toEqual([1, 5]);
    expect(points?.nodes.map(({ type }) => type)).toEqual(["points"]);
    const both = back(area.children.filter(({ type }, index) => type !== "lead" && index !== 1) as Section["children"]);
    expect(both?.path).toEqual([1, 2]);
    expect(both?.nodes.map(({ type }) => type)).toEqual(["guidance", "lead"]);
    expect(sectionTitle(area)).toBe("");
  });
});
