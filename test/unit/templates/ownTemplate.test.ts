import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listTemplates } from "../../../electron/core/templates/templates.ts";
import { emptyAgendaItem } from "../../../shared/plan/agendaItem.ts";
import { noHearing } from "../../../shared/plan/hearing.ts";
import { isBlockWritten } from "../../../shared/plan/isWritten.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { createParagraph, createReference, type Section } from "../../../shared/plan/nodes/index.ts";
import { draftFromTemplate, templateFromDraft } from "../../../shared/plan/ownTemplate.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { draftFromPlan } from "../../../shared/plan/saveAsTemplate.ts";
import { planFromTemplate, templateSchema, type Template } from "../../../shared/plan/template.ts";
import { descendants, isText, sectionBlocks, type PlanElement } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

const period = { from: 2027, to: 2028 };
const wanted = { title: "Plan", municipality: "Prøveby", period };
const meta = { name: "Vores", description: "", focusAreaCount: 3 };

/** As the editor and the store hold them: of a valid plan, normal in form. */
const anyPlan = planArbitrary().map((plan) => planSchema.parse({ ...plan, id: createId(), title: plan.title || "Plan" }));

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Fails without printing both sides, which for a whole plan is more than anybody reads. */
function expectSame(a: unknown, b: unknown): void {
  expect(JSON.stringify(a) === JSON.stringify(b)).toBe(true);
}

describe("the draft of a template", () => {
  it("comes back as it was after being a template, whatever it holds", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const bare = { municipality: "", status: "draft", template: null, hearing: noHearing, agendaItem: emptyAgendaItem } as const;
        const draft: Plan = { ...plan, ...bare, period };
        const template = templateSchema.parse(json(templateFromDraft(draft, meta)));
        const again = draftFromTemplate(template, period);
        if (draft.sections.some(({ kind }) => kind === "focusArea")) {
          expectSame(planSchema.parse(again.draft), draft);
          expect(again.meta).toEqual(meta);
        }
        expectSame(templateFromDraft(again.draft, again.meta).sections, template.sections);
      }),
    );
  });

  it.each(listTemplates().map((template) => ({ id: template.id, template })))("of $id gives that template again", ({ template }) => {
    const { draft, meta: own } = draftFromTemplate(template, period);
    expectSame(json(templateSchema.parse(json(templateFromDraft(draft, own)))), json(templateSchema.parse(template)));
  });
});

function instantiate(template: Template): Plan {
  const plan = planFromTemplate(template, wanted);
  expectSame(parsePlan(json(plan), "plan"), planSchema.parse(plan));
  return plan;
}

describe("a plan saved as a template", () => {
  it("is a valid template from which a valid plan can be made, whatever the plan holds", () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (plan, keepText) => {
        const saved = draftFromPlan(plan, { name: "Vores", description: "", keepText });
        const template = templateSchema.parse(json(templateFromDraft(saved.draft, saved.meta)));
        const areas = instantiate(template).sections.filter(({ kind }) => kind === "focusArea");
        const before = plan.sections.filter(({ kind }) => kind === "focusArea");
        expect(areas.length).toBe(before.length);
      }),
    );
  });

  it("has nothing written in it where the text is not kept, and all of it but the focus areas' where it is", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const written = ({ sections }: Plan, ofKind: (section: Section) => boolean) =>
          sections.filter(ofKind).flatMap(sectionBlocks).filter((block) => block.type !== "generated" && isBlockWritten(block));
        const empty = draftFromPlan(plan, { name: "Vores", description: "", keepText: false }).draft;
        const left = written(empty, () => true);
        expect(left.filter((block) => block.type !== "chart" || block.data.from !== "table")).toEqual([]);

        const full = draftFromPlan(plan, { name: "Vores", description: "", keepText: true }).draft;
        const isProse = ({ kind }: Section) => kind !== "focusArea";
        expectSame(written(full, isProse), written(plan, isProse));
      }),
    );
  });

  it("suggests a title with the new plan's period where the plan's own stood", () => {
    const [plan] = fc.sample(anyPlan, 1);
    const titled = (title: string) =>
      draftFromPlan({ ...(plan as Plan), title, period }, { name: "Vores", description: "", keepText: false }).draft.title;
    expect(titled("Beskæftigelsesplan 2027-2028")).toBe("Beskæftigelsesplan {periode}");
    expect(titled("Beskæftigelsesplan 2027–2028 for Prøveby")).toBe("Beskæftigelsesplan {periode} for Prøveby");
    expect(titled("Vores politik")).toBe("Vores politik");
  });
});

describe("a template's references", () => {
  it("still find their targets in a plan made from it", () => {
    const [first] = listTemplates();
    const { draft, meta: own } = draftFromTemplate(first as Template, period);
    const table = draft.sections.flatMap(sectionBlocks).find(({ type }) => type === "table");
    const [target, pattern] = [table, draft.sections.find(({ kind }) => kind === "focusArea")];
    const [toTable, toPattern] = [createReference(target?.id ?? ""), createReference(pattern?.id ?? "")];
    const lead = createParagraph([{ text: "Se " }, toTable, { text: " og " }, toPattern, { text: "" }]);
    const [title, ...rest] = (draft.sections[0] as Section).children;
    const sections = [{ ...(draft.sections[0] as Section), children: [title, lead, ...rest] }, ...draft.sections.slice(1)];

    const plan = instantiate(templateFromDraft({ ...draft, sections: sections as Section[] }, own));
    const nodes = plan.sections.flatMap((section) => [...descendants(section)]);
    const elements = nodes.filter((node): node is PlanElement => !isText(node));
    const references = elements.filter((node) => node.type === "reference");
    const targets = references.map((reference) => elements.find(({ id }) => id === reference.target));
    expect(targets.map((node) => node?.type)).toEqual(["table", "section"]);
    expect(elements.some(({ id }) => id === target?.id)).toBe(false);
  });
});
