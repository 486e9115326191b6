import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listAgendaTemplates } from "../../../electron/core/agenda/agendaTemplates.ts";
import { createAgendaHeading } from "../../../shared/agenda/agendaTemplate.ts";
import { headingRows, headingsOf } from "../../../shared/agenda/headingRows.ts";
import { emptyAgendaItem } from "../../../shared/plan/agendaItem.ts";
import { AgendaDraft } from "../../../renderer/agenda/AgendaDraft.ts";

describe("headings as lines", () => {
  it.each(listAgendaTemplates().map(({ id, headings }) => [id, headings] as const))("make the headings of %s again", (_, headings) => {
    expect(headingsOf(headingRows(headings))).toEqual(headings);
  });

  it("keep every heading in its place, however they are moved in and out", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1 as const, 2 as const), { minLength: 1 }), (levels) => {
        const rows = levels.map((level) => ({ heading: createAgendaHeading(), level }));
        const again = headingRows(headingsOf(rows));
        expect(again.map(({ heading }) => heading.id)).toEqual(rows.map(({ heading }) => heading.id));
        expect(again[0]?.level).toBe(1);
      }),
    );
  });
});

describe("what is being written of a memo", () => {
  it("stays as it was typed where it could not be saved, and is saved with the next try", async () => {
    const saved: unknown[] = [];
    let isFull = true;
    const draft = new AgendaDraft({
      item: () => emptyAgendaItem,
      change: (changed) => {
        if (isFull) return Promise.reject(new Error("full"));
        saved.push(changed.agendaItem);
        return Promise.resolve();
      },
    });
    draft.type({ caseNumber: "1" });
    draft.type({ title: "T" });
    await draft.handOver();
    expect(draft.state()).toMatchObject({ item: { caseNumber: "1", title: "T" }, problem: new Error("full") });
    isFull = false;
    await draft.handOver();
    await draft.handOver();
    expect(saved).toEqual([{ ...emptyAgendaItem, caseNumber: "1", title: "T" }]);
    expect(draft.state().problem).toBeUndefined();
  });
});
