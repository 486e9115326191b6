import { describe, expect, it } from "vitest";
import type { Input, Method, Output, SavedChange } from "../../../shared/contract.ts";
import { createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";
import { problemError } from "../../../shared/problem.ts";
import { PlanSession, type Call } from "../../../renderer/plan/PlanSession.ts";
import { startCore } from "../../support/core/startCore.ts";

/** A session on a real plan in a real library, whose calls the test can watch and break. */
async function openSession() {
  const { call } = startCore();
  const { id } = await call("library.createExample", {});
  const opened = await call("plan.open", { id });
  const saves: SavedChange[] = [];
  const link = { broken: false, losesAnswers: false };
  const watched: Call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    if (link.broken) throw problemError("core.unreachable");
    if (method === "plan.save") saves.push(input as SavedChange);
    const output = await call(method, input);
    if (link.losesAnswers) throw problemError("core.unreachable");
    return output;
  };
  const session = new PlanSession(watched, opened);
  return { session, saves, link, call, id, sections: opened.plan.sections };
}

function rewrite(sections: readonly Section[], index: number, title: string): Section[] {
  return sections.map((section, at) => (at === index ? createSection(section.kind, title, [createParagraph()]) : section));
}

describe("an open plan's session", () => {
  it("sends only the sections that changed, and has them on disk before it says saved", async () => {
    const { session, saves, call, id, sections } = await openSession();
    session.changed(rewrite(sections, 2, "Nyt"));
    expect(session.saveState().state).toBe("unsaved");
    await session.flush();
    expect(session.saveState().state).toBe("saved");
    expect(saves).toHaveLength(1);
    expect(saves[0]?.sections).toHaveLength(1);
    const { plan } = await call("plan.open", { id });
    expect(plan.sections[2]?.children[0].children).toEqual([{ text: "Nyt" }]);
  });

  it("sends no content when sections only change places", async () => {
    const { session, saves, call, id, sections } = await openSession();
    session.changed([...sections].reverse());
    await session.flush();
    expect(saves[0]?.sections).toEqual([]);
    const { plan } = await call("plan.open", { id });
    expect(plan.sections.map((section) => section.id)).toEqual(sections.map((section) => section.id).reverse());
  });

  it("says that nothing was saved while the core is away, and saves everything when it is back", async () => {
    const { session, link, call, id, sections } = await openSession();
    link.broken = true;
    session.changed(rewrite(sections, 0, "Skrevet uden forbindelse"));
    await expect(session.flush()).rejects.toThrow("kerne");
    expect(session.saveState()).toMatchObject({ state: "failed", problem: { code: "core.unreachable" } });
    link.broken = false;
    session.changed(rewrite(rewrite(sections, 0, "Skrevet uden forbindelse"), 1, "Og mere"));
    await session.flush();
    const { plan } = await call("plan.open", { id });
    expect(plan.sections.slice(0, 2).map((section) => section.children[0].children)).toEqual([
      [{ text: "Skrevet uden forbindelse" }],
      [{ text: "Og mere" }],
    ]);
    expect(session.saveState().state).toBe("saved");
  });

  it("takes a save whose answer was lost for the same save when it repeats it", async () => {
    const { session, saves, link, sections } = await openSession();
    link.losesAnswers = true;
    session.changed(rewrite(sections, 0, "Nåede frem"));
    await expect(session.flush()).rejects.toThrow();
    link.losesAnswers = false;
    await session.flush();
    expect(session.saveState().state).toBe("saved");
    expect(new Set(saves.map(({ saveId }) => saveId)).size).toBe(1);
  });

  it("stops and says why when the plan was changed in another window", async () => {
    const { session, call, id, sections } = await openSession();
    await call("plan.setProperties", {
      id,
      revision: (await call("plan.open", { id })).revision,
      changed: { title: "Ny titel" },
    });
    session.changed(rewrite(sections, 1, "For sent"));
    await expect(session.flush()).rejects.toThrow("andet vindue");
    expect(session.saveState()).toMatchObject({ state: "failed", problem: { code: "library.changedElsewhere" } });
  });

  it("writes changes beside the text that come all at once, the last of each kind", async () => {
    const { session, call, id, sections } = await openSession();
    session.changed(rewrite(sections, 0, "Samtidig"));
    await Promise.all([
      ...["0000AA", "0000BB", "0000CC"].map((primary) =>
        session.setProperties({ theme: { ...defaultTheme, colours: { ...defaultTheme.colours, primary } } }),
      ),
      session.setProperties({ title: "Ny titel" }),
    ]);
    await session.setProperties({ municipality: "Lindholm" });
    const { plan } = await call("plan.open", { id });
    expect(plan).toMatchObject({ title: "Ny titel", municipality: "Lindholm", theme: { colours: { primary: "0000CC" } } });
    expect(plan.sections[0]?.children[0].children).toEqual([{ text: "Samtidig" }]);
    expect(session.saveState().state).toBe("saved");
  });

  it("changes the front page between saves without losing its place in them", async () => {
    const { session, call, id, sections } = await openSession();
    session.changed(rewrite(sections, 0, "Før"));
    await session.setProperties({ title: "Job til flere", municipality: "Lindholm", period: { from: 2028, to: 2028 } });
    session.changed(rewrite(sections, 0, "Efter"));
    await session.flush();
    const { plan } = await call("plan.open", { id });
    expect(plan).toMatchObject({ title: "Job til flere", period: { from: 2028, to: 2028 } });
    expect(plan.sections[0]?.children[0].children).toEqual([{ text: "Efter" }]);
  });
});
