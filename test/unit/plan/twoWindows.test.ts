import { Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { createPlanEditor } from "../../../renderer/editor/createPlanEditor.ts";
import { lockEditor, withLock } from "../../../renderer/editor/withLock.ts";
import { PlanSession } from "../../../renderer/plan/PlanSession.ts";
import { takeIn } from "../../../renderer/plan/takeIn.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { sectionText } from "../../../shared/plan/abbreviations/index.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { startCore, type TestCore } from "../../support/core/startCore.ts";

/** One window on a stored plan: an editor, and the session that saves what is typed in it. */
async function openWindow({ call }: TestCore, id: string) {
  const opened = await call("plan.open", { id });
  const editor = withLock(createPlanEditor(() => opened.plan));
  editor.children = opened.plan.sections;
  const session = new PlanSession(call, opened);
  return {
    editor,
    session,
    /** Types at the start of a section's first paragraph. */
    type(section: number, text: string) {
      Transforms.insertText(editor, text, { at: { path: [section, 1, 0], offset: 0 } });
      session.changed(planSections(editor));
    },
    async merge() {
      const { before, now } = await session.catchUp();
      return takeIn({ editor, session }, before, now.plan);
    },
  };
}

async function twoWindows() {
  const core = startCore();
  const plan = samplePlan("Plan", ["Indledning", "Opfølgning"]);
  const bytes = Buffer.from(JSON.stringify(plan)).toString("base64");
  const { id } = await core.call("library.import", { fileName: "plan.json", bytes });
  const stored = async (): Promise<Plan> => (await core.call("plan.open", { id })).plan;
  return { core, id, stored, here: await openWindow(core, id), there: await openWindow(core, id) };
}

const texts = ({ sections }: Pick<Plan, "sections">): string[] => sections.map(sectionText);

describe("two windows on one plan", () => {
  it("both keep what was typed in them when the second takes in what the first saved", async () => {
    const { here, there, stored } = await twoWindows();
    there.type(0, "Fra den anden. ");
    await there.session.flush();
    here.type(1, "Herfra. ");
    await expect(here.session.flush()).rejects.toThrow("andet vindue");
    expect(await here.merge()).toEqual([]);
    await here.session.flush();
    expect(texts(await stored())).toEqual(["Indledning\nFra den anden. Et afsnit.", "Opfølgning\nHerfra. Et afsnit."]);
    expect(here.session.saveState().state).toBe("saved");

    there.type(0, "Mere. ");
    await expect(there.session.flush()).rejects.toThrow("andet vindue");
    expect(await there.merge()).toEqual([]);
    await there.session.flush();
    expect(texts(await stored())).toEqual(["Indledning\nMere. Fra den anden. Et afsnit.", "Opfølgning\nHerfra. Et afsnit."]);
  });

  it("leave what both wrote in one place as it stands here, and tell what the other one says", async () => {
    const { here, there, stored } = await twoWindows();
    there.type(0, "Deres ord. ");
    await there.session.flush();
    here.type(0, "Mine ord. ");
    await expect(here.session.flush()).rejects.toThrow();
    const conflicts = await here.merge();
    expect(conflicts).toMatchObject([{ section: "Indledning" }]);
    expect(conflicts[0]?.mine).toContain("Mine ord.");
    expect(conflicts[0]?.theirs).toContain("Deres ord.");
    await here.session.flush();
    expect(texts(await stored())[0]).toContain("Mine ord.");
  });

  it("cannot overwrite each other's properties, and show what is on disk once it is taken in", async () => {
    const { core, id, here, there, stored } = await twoWindows();
    await there.session.setProperties({ title: "Deres titel" });
    await expect(here.session.setProperties({ title: "Min titel" })).rejects.toThrow("andet vindue");
    expect((await stored()).title).toBe("Deres titel");
    expect(here.session.saveState()).toMatchObject({ state: "failed", problem: { code: "library.changedElsewhere" } });
    await here.merge();
    await here.session.setProperties({ title: "Min titel" });
    expect((await stored()).title).toBe("Min titel");
    await core.call("settings.change", { person: { name: "Mette Holm", title: "", department: "" } });
    const stale = { id, revision: 0, to: "review" as const, note: "" };
    await expect(core.call("status.change", stale)).rejects.toThrow("andet vindue");
  });

  it("lose no text that is typed in one while the plan is adopted in the other", async () => {
    const { core, id, here, stored } = await twoWindows();
    await core.call("settings.change", { person: { name: "Mette Holm", title: "", department: "" } });
    await core.call("status.change", { id, revision: 0, to: "adopted", note: "" });
    here.type(0, "For sent. ");
    await expect(here.session.flush()).rejects.toThrow("Planen er vedtaget");
    expect(texts({ sections: planSections(here.editor) })[0]).toContain("For sent.");
    expect(texts(await stored())[0]).not.toContain("For sent.");
  });
});

describe("what is decided under a name", () => {
  it("is refused until the person has said who they are", async () => {
    const { core, id } = await twoWindows();
    await expect(core.call("status.change", { id, revision: 0, to: "review", note: "" })).rejects.toThrow("hvem du er");
    expect(await core.call("status.read", { id })).toEqual({ transitions: [], approvals: [] });
  });
});

describe("a locked editor", () => {
  it("lets nothing change but the selection, whoever asks for it, and loses no step of its history", async () => {
    const { here } = await twoWindows();
    here.type(0, "Skrevet. ");
    const before = planSections(here.editor);
    lockEditor(here.editor, true);
    Transforms.select(here.editor, { path: [1, 1, 0], offset: 0 });
    here.editor.insertText("Nej");
    here.editor.deleteBackward("character");
    here.editor.insertBreak();
    here.editor.undo();
    expect(planSections(here.editor)).toEqual(before);
    expect(here.editor.selection?.anchor.path).toEqual([1, 1, 0]);
    lockEditor(here.editor, false);
    here.editor.undo();
    expect(planSections(here.editor)).not.toEqual(before);
  });
});
