import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { createPlanEditor } from "../../../renderer/editor/createPlanEditor.ts";
import { sameValue } from "../../../shared/diff/sameValue.ts";
import { createGuidance, createKeyFigureMention, createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { createKeyFigure } from "../../../shared/plan/keyFigures.ts";
import { PLAN_STATUSES, type Plan } from "../../../shared/plan/plan.ts";
import {
  approvedContent,
  inOrder,
  standingOf,
  stepTo,
  type Approval,
} from "../../../shared/review/index.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { edits } from "../editor/edits.ts";

const METTE = { name: "Mette Holm", title: "afdelingschef", department: "" };

let moment = Date.parse("2026-05-03T10:00:00Z");

function approval(given: Partial<Approval>): Approval {
  moment += 1000;
  const at = new Date(moment).toISOString();
  return { id: `a${moment}`, section: null, content: "x", decision: "approved", by: METTE, at, note: "", ...given };
}

const seen = (section: Section): Section => ({
  ...section,
  children: section.children.filter(({ type }) => type !== "guidance") as Section["children"],
});

function contents(plan: Plan): Map<string, string | undefined> {
  return new Map(plan.sections.map(({ id }) => [id, approvedContent(plan, id)]));
}

describe("what an approval covers", () => {
  it("is left by any edit to its section and by none to another, and found again when it is undone", () => {
    fc.assert(
      fc.property(planArbitrary(), edits, (opened, { list }) => {
        const editor = createPlanEditor(() => opened);
        editor.children = opened.sections;
        editor.normalize({ force: true });
        editor.history = { undos: [], redos: [] };
        const plan = { ...opened, sections: structuredClone(planSections(editor)) };
        const approved = contents(plan);
        const whole = approvedContent(plan, null);
        for (const { run } of list) run(editor);

        const edited = { ...plan, sections: planSections(editor) };
        const now = contents(edited);
        for (const section of plan.sections) {
          const other = edited.sections.find(({ id }) => id === section.id);
          const isSame = other !== undefined && sameValue(seen(other), seen(section));
          expect(now.get(section.id) === approved.get(section.id)).toBe(isSame);
        }
        const isSamePlan = sameValue(edited.sections.map(seen), plan.sections.map(seen));
        expect(approvedContent(edited, null) === whole).toBe(isSamePlan);

        while (editor.history.undos.length > 0) editor.undo();
        const undone = { ...plan, sections: planSections(editor) };
        expect(contents(undone)).toEqual(approved);
        expect(approvedContent(undone, null)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("takes in the key figures, abbreviations and fields that the section shows, and no other", () => {
    const figure = { ...createKeyFigure("Ledige"), value: "12" };
    const shows = createSection("prose", "Tal", [createParagraph([{ text: "Der er " }, createKeyFigureMention(figure.id), { text: " i KUI." }])]);
    const other = createSection("prose", "Uden tal", [createParagraph([{ text: "Ingen tal." }])]);
    const plan: Plan = {
      ...samplePlan("Plan"),
      sections: [shows, other],
      keyFigures: [figure],
      abbreviations: [{ short: "KUI", meaning: "Den Kommunale Ungeindsats" }],
    };
    const changes: Partial<Plan>[] = [
      { keyFigures: [{ ...figure, value: "13" }] },
      { abbreviations: [{ short: "KUI", meaning: "noget andet" }] },
    ];
    for (const changed of changes) {
      expect(approvedContent({ ...plan, ...changed }, shows.id)).not.toBe(approvedContent(plan, shows.id));
      expect(approvedContent({ ...plan, ...changed }, other.id)).toBe(approvedContent(plan, other.id));
      expect(approvedContent({ ...plan, ...changed }, null)).not.toBe(approvedContent(plan, null));
    }
  });

  it("is the plan's words and not its look, state, hearing, agenda item or guidance", () => {
    const plan = samplePlan("Plan");
    const [section] = plan.sections;
    if (!section) throw new Error("no section");
    const guided = { ...section, children: [...section.children, createGuidance([{ text: "Skriv her" }])] as Section["children"] };
    const changed: Plan = { ...plan, status: "hearing", theme: { ...plan.theme, accent: "#123456" } as Plan["theme"], sections: [guided] };
    expect(approvedContent(changed, null)).toBe(approvedContent(plan, null));
    expect(approvedContent(changed, section.id)).toBe(approvedContent(plan, section.id));
    expect(approvedContent({ ...plan, title: "Andet" }, null)).not.toBe(approvedContent(plan, null));
    expect(approvedContent(plan, "nowhere")).toBeUndefined();
  });
});

describe("how far something is approved", () => {
  it("is what each person decided last", () => {
    const given = approval({});
    expect(standingOf([given], null, "x").state).toBe("approved");
    expect(standingOf([given], null, "y").state).toBe("changed");
    expect(standingOf([given], "s1", "x").state).toBe("none");
    const taken = approval({ decision: "withdrawn", by: { ...METTE, title: "direktør" } });
    expect(standingOf([taken, given], null, "x").state).toBe("none");
    const jens = approval({ by: { name: "Jens Bo", title: "", department: "" } });
    expect(standingOf([taken, given, jens], null, "x").approvals).toEqual([jens]);
  });

  it("is approved as long as one approval covers what stands there, and names that one first", () => {
    const [old, covering] = [approval({ content: "y" }), approval({ by: { name: "Jens Bo", title: "", department: "" } })];
    const later = approval({ content: "z", by: { name: "Ida Krag", title: "", department: "" } });
    const standing = standingOf([old, covering, later], null, "x");
    expect(standing.state).toBe("approved");
    expect(standing.approvals).toEqual([covering, later, old]);
    expect(standing.approvals.map(standing.covers)).toEqual([true, false, false]);
  });
});

describe("what was decided on several laptops", () => {
  const entry = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), minute: fc.integer({ min: 10, max: 12 }) });
  const approvals = fc.uniqueArray(entry, { selector: ({ id }) => id });

  it("stands in the same order everywhere, whatever order it came in", () => {
    fc.assert(
      fc.property(approvals.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
        const [here, there] = [all, shuffled].map((list) => inOrder(list.map(({ id, minute }) => approval({ id, at: `2026-05-03T10:${minute}:00.000Z` }))));
        expect(here).toEqual(there);
        expect(here?.map(({ at }) => at)).toEqual(here?.map(({ at }) => at).toSorted());
      }),
    );
  });
});

describe("the steps of a plan", () => {
  it("lead from every state to every other, forward to what comes later and else back", () => {
    for (const [index, from] of PLAN_STATUSES.entries()) {
      for (const [other, to] of PLAN_STATUSES.entries()) {
        expect(stepTo(from, to)).toBe(index === other ? null : index < other ? "forward" : "back");
      }
    }
  });
});
