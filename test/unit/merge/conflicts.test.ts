import { describe, expect, it } from "vitest";
import { describeConflicts } from "../../../shared/merge/describeConflict.ts";
import { mergePlans } from "../../../shared/merge/mergePlans.ts";
import { resolveConflict } from "../../../shared/merge/resolveConflict.ts";
import {
  createCell,
  createFootnote,
  createHeading,
  createPoint,
  createPoints,
  createRow,
  createSection,
  createText,
  type Block,
  type Inline,
  type Paragraph,
  type Section,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { textLines } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";

const p = (id: string, ...children: (string | Inline)[]): Paragraph => ({
  type: "paragraph",
  id,
  children: children.map((child) => (typeof child === "string" ? { text: child } : child)),
});
const section = (id: string, ...blocks: Block[]): Section => {
  const own = createSection("prose", `Afsnit ${id}`, [p("x")]);
  return { ...own, id, children: [{ ...own.children[0], id: `${id}-titel` }, ...(blocks as [Block])] };
};
const start = samplePlan("Plan");
const planOf = (...sections: Section[]): Plan => normalisePlan({ ...start, sections: sections as [Section] });
const lines = (plan: Plan): string[] => plan.sections.flatMap((own) => textLines(own).slice(1));
const kinds = (base: Plan, mine: Plan, theirs: Plan): string[] => mergePlans(base, mine, theirs).conflicts.map(({ kind }) => kind);

function table(rows: string[][]): Table {
  const [first = []] = rows;
  const cells = (row: string[], r: number) => row.map((text, c) => ({ ...createCell([p(`p${r}${c}`, text)]), id: `c${r}${c}` }));
  const children = rows.map((row, r) => ({ ...createRow(cells(row, r)), id: `r${r}` }));
  return { type: "table", id: "tabel", caption: "Ledige", source: "", headerRows: 1, headerColumns: 0, columns: first.map(() => 1), children };
}

describe("what two people did to one plan", () => {
  it("is all in one text where they wrote in different places of it, with marks and notes kept whole", () => {
    const note = { ...createFootnote([{ text: "Kilde: STAR" }]), id: "note" };
    const base = planOf(section("a", p("p", "Kommunen hjælper otte unge", note, " i job hvert eneste år.")));
    const mine = planOf(section("a", p("p", "Kommunen hjælper ni unge", note, " i job hvert eneste år.")));
    const theirs = planOf(section("a", p("p", "Kommunen hjælper otte unge", note, " i ", createText("fast job", "bold"), " hvert eneste år.")));
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(plan.sections[0]?.children[1]).toEqual(p("p", "Kommunen hjælper ni unge", note, " i ", createText("fast job", "bold"), " hvert eneste år."));
  });

  it("is a conflict where they changed the same words, which either, both or something else can stand for", () => {
    const of = (text: string): Plan => planOf(section("a", p("p", text)));
    const { plan, conflicts } = mergePlans(of("Vi hjælper otte unge i år."), of("Vi hjælper ni unge i år."), of("Vi hjælper ti unge i dette år."));
    const [conflict] = conflicts;
    expect(conflicts.map(({ kind, section: at, block }) => [kind, at, block])).toEqual([["text", "a", "p"]]);
    if (!conflict) return;
    expect(lines(plan)).toEqual(["Vi hjælper ni unge i dette år."]);
    const ways = ["mine", "theirs", "both", { text: [{ text: "Vi hjælper mange." }] }] as const;
    expect(ways.map((way) => lines(resolveConflict(plan, conflict, typeof way === "string" ? way : { text: [...way.text] })))).toEqual([
      ["Vi hjælper ni unge i dette år."],
      ["Vi hjælper ti unge i dette år."],
      ["Vi hjælper ni ti unge i dette år."],
      ["Vi hjælper mange."],
    ]);
    const [told] = describeConflicts([plan], conflicts);
    expect([told?.section, told?.what, told?.mine]).toEqual(["Afsnit a", "Brødtekst: begge har ændret de samme ord", "»Vi hjælper ni unge i dette år.«"]);
    const cellOf = (text: string): Plan => planOf(section("a", table([["År", text]])));
    const inCell = mergePlans(cellOf("20.260"), cellOf("20.259"), cellOf("20.261"));
    expect(describeConflicts([inCell.plan], inCell.conflicts).map(({ what }) => what)).toEqual(["Celle: begge har ændret de samme ord"]);
  });

  it("is a conflict, whoever is mine, where one took away what the other changed; and it comes back where it stood", () => {
    const base = planOf(section("a", p("1", "Et."), p("2", "To ord."), p("3", "Tre.")));
    const without = planOf(section("a", p("1", "Et."), p("3", "Tre.")));
    const changed = planOf(section("a", p("1", "Et."), p("2", "To nye ord."), p("3", "Tre.")));
    for (const [mine, theirs, provisional] of [[without, changed, ["Et.", "Tre."]], [changed, without, ["Et.", "To nye ord.", "Tre."]]] as const) {
      const { plan, conflicts } = mergePlans(base, mine, theirs);
      expect([conflicts.map(({ kind }) => kind), lines(plan)]).toEqual([["removed"], provisional]);
      for (const conflict of conflicts) {
        expect(resolveConflict(plan, conflict, "theirs")).toEqual(theirs);
        expect(resolveConflict(plan, conflict, "mine")).toEqual(mine);
        expect(resolveConflict(plan, conflict, "both")).toEqual(changed);
      }
    }
    expect(kinds(base, without, planOf(section("a", p("3", "Tre."), p("1", "Et."), p("2", "To ord."))))).toEqual([]);
  });

  it("brings a whole section back with what was written in it", () => {
    const base = planOf(section("a", p("1", "Et.")), section("b", p("2", "To."), p("3", "Tre.")));
    const [mine, theirs] = [planOf(section("a", p("1", "Et."))), planOf(section("a", p("1", "Et.")), section("b", p("2", "To."), p("4", "Fire."), p("3", "Tre.")))];
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(conflicts.map(({ id }) => id)).toEqual(["removed b"]);
    for (const conflict of conflicts) expect(resolveConflict(plan, conflict, "theirs")).toEqual(theirs);
  });

  it("stands side by side where both put something in at one place, the same whoever is mine, a heading with what is under it", () => {
    const heading: Block = { ...createHeading(2, [{ text: "Nyt" }]), id: "h" };
    const of = (...blocks: Block[]): Plan => planOf(section("a", p("start", "Start."), ...blocks));
    const [base, mine, theirs] = [of(), of(heading, p("z", "Under nyt.")), of(p("m", "Mere."), p("n", "Endnu mere."))];
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect([conflicts, lines(plan)]).toEqual([[], ["Start.", "Mere.", "Endnu mere.", "Nyt", "Under nyt."]]);
    expect(mergePlans(base, theirs, mine).plan).toEqual(plan);
  });

  it("is the same on three laptops, in whatever order they meet, also where all three put something in at one place", () => {
    const base = planOf(section("a", p("start", "Start."), p("slut", "Slut.")));
    const [x, y, z] = ["k", "m", "l"].map((id) => planOf(section("a", p("start", "Start."), p(id, `Ny ${id}.`), p("slut", "Slut.")))) as [Plan, Plan, Plan];
    const orders = [[x, y, z], [x, z, y], [y, z, x], [z, y, x]] as const;
    const met = orders.map(([first, second, third]) => mergePlans(base, mergePlans(base, first, second).plan, third).plan);
    expect(new Set(met.map((plan) => lines(plan).join(" ")))).toEqual(new Set(["Start. Ny m. Ny l. Ny k. Slut."]));
  });

  it("is a move by one and an edit by the other of the same paragraph", () => {
    const base = planOf(section("a", p("1", "Et."), p("2", "To.")), section("b", p("3", "Tre.")));
    const mine = planOf(section("a", p("2", "To.")), section("b", p("3", "Tre."), p("1", "Et.")));
    const theirs = planOf(section("a", p("1", "Et og mere."), p("2", "To.")), section("b", p("3", "Tre.")));
    expect(lines(mergePlans(base, mine, theirs).plan)).toEqual(["To.", "Tre.", "Et og mere."]);
    const elsewhere = planOf(section("c", p("1", "Et.")), section("a", p("2", "To.")), section("b", p("3", "Tre.")));
    expect(kinds(base, mine, elsewhere)).toEqual(["moved"]);
  });

  it("is told of points by point and of tables by row, column and cell", () => {
    const points = (...texts: string[]): Block => ({ ...createPoints("Vi vil:", texts.map((text) => ({ ...createPoint([{ text }]), id: `punkt-${text.slice(0, 1)}` }))), id: "punkter" });
    const of = (rows: string[][], ...texts: string[]): Plan => planOf(section("a", points(...texts), table(rows)));
    const base = of([["Gruppe", "2025"], ["Unge", "12"], ["Ældre", "7"]], "a gør", "b gør");
    const mine = of([["Gruppe", "2025"], ["Unge", "13"], ["Ældre", "7"]], "a gør mere", "b gør");
    const theirs = of([["Gruppe", "2025", "2026"], ["Unge", "12", "15"], ["Ældre", "8", "9"]], "a gør", "b gør", "c gør");
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(plan).toEqual(of([["Gruppe", "2025", "2026"], ["Unge", "13", "15"], ["Ældre", "8", "9"]], "a gør mere", "b gør", "c gør"));
  });

  it("is a conflict of the whole table where one wrote in a row that the other took away", () => {
    const of = (...rows: string[][]): Plan => planOf(section("a", p("1", "Et."), table(rows)));
    const base = of(["Gruppe", "2025"], ["Unge", "12"], ["Ældre", "7"]);
    const [mine, theirs] = [of(["Gruppe", "2025"], ["Unge", "12"]), of(["Gruppe", "2025"], ["Unge", "12"], ["Ældre", "99"])];
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect([conflicts.map(({ kind }) => kind), plan]).toEqual([["grid"], mine]);
    for (const conflict of conflicts) expect(resolveConflict(plan, conflict, "theirs")).toEqual(theirs);
  });

  it("is told of what stands beside the text by field and entry", () => {
    const figure = (id: string, value: string) => ({ id, label: id, value, unit: "", asOf: "", source: "" });
    const base = { ...start, keyFigures: [figure("a", "1"), figure("b", "2")] };
    const mine = { ...base, title: "Min titel", keyFigures: [figure("a", "10"), figure("b", "3")], hearing: { ...base.hearing, replyTo: "post@lindholm.example" } };
    const theirs = { ...base, keyFigures: [figure("a", "1"), figure("b", "4"), figure("c", "5")], hearing: { ...base.hearing, parties: ["Handicapråd"] } };
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(plan).toMatchObject({ title: "Min titel", hearing: { replyTo: "post@lindholm.example", parties: ["Handicapråd"] } });
    expect(plan.keyFigures.map(({ id, value }) => `${id}${value ?? ""}`)).toEqual(["a10", "b3", "c5"]);
    expect(conflicts.map(({ id }) => id)).toEqual(["plan keyFigures b"]);
    for (const conflict of conflicts) {
      expect(resolveConflict(plan, conflict, "theirs").keyFigures.map(({ value }) => value)).toEqual(["10", "4", "5"]);
    }
  });
});
