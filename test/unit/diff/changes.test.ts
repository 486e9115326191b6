import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/diff/applyChanges.ts";
import { describeChanges } from "../../../shared/diff/describeChange.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import { textRuns } from "../../../shared/diff/textRuns.ts";
import {
  createCell,
  createFootnote,
  createHeading,
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  createRow,
  createSection,
  type Block,
  type Inline,
  type Paragraph,
  type Section,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";

const paragraph = (text: string): Paragraph => createParagraph([{ text }]);
const section = (title: string, ...blocks: [Block, ...Block[]]): Section => createSection("prose", title, blocks);
const planOf = (...sections: Section[]): Plan => ({ ...samplePlan("Plan"), id: "plan", sections });
const told = (a: Plan, b: Plan): string[] =>
  describeChanges(a, diffPlans(a, b)).flatMap(({ title, changes }) =>
    changes.map(({ what, where, detail }) => [title, what, where, detail].filter(Boolean).join(" | ")),
  );

function table(rows: string[][]): Table {
  const [first = []] = rows;
  return {
    type: "table",
    id: "tabel",
    caption: "Ledige",
    source: "",
    headerRows: 1,
    headerColumns: 0,
    columns: first.map(() => 1),
    children: rows.map((row) => createRow(row.map((text) => createCell([paragraph(text)])))),
  };
}

/** The table with its rows and cells kept, but for what `change` does to each row. */
function withRows(own: Table, columns: number, change: (row: Table["children"][number]) => Table["children"][number]): Table {
  return { ...own, columns: Array.from({ length: columns }, () => 1), children: own.children.map(change) };
}

const [one, two, three] = [paragraph("Den første tekst."), paragraph("Den anden tekst."), paragraph("Den tredje tekst.")];

describe("what has changed between two versions", () => {
  it("is a word, found within its text", () => {
    const a = planOf(section("Mål", paragraph("Kommunen vil hjælpe otte unge i job.")));
    const [only] = a.sections;
    const b = planOf({ ...(only as Section), children: [(only as Section).children[0], { ...((only as Section).children[1] as Paragraph), children: [{ text: "Kommunen vil hjælpe ni unge i job." }] }] });
    expect(told(a, b)).toEqual(["Mål | Brødtekst ændret | »Kommunen vil hjælpe ni unge i job.« | »otte« → »ni«"]);
  });

  it("is one move, not two, where two blocks change places", () => {
    const own = section("Mål", one, two, three);
    const b = planOf({ ...own, children: [own.children[0], three, one, two] });
    expect(told(planOf(own), b)).toEqual(["Mål | Brødtekst flyttet | »Den tredje tekst.«"]);
  });

  it("is a move from one section to another, whose text may have changed too", () => {
    const [from, to] = [section("Fra", one, two), section("Til", three)];
    const changed: Paragraph = { ...two, children: [{ text: "Den anden, nye tekst." }] };
    const b = planOf({ ...from, children: [from.children[0], one] }, { ...to, children: [to.children[0], three, changed] });
    expect(told(planOf(from, to), b)).toEqual([
      "Til | Brødtekst flyttet | »Den anden, nye tekst.« fra »Fra« til »Til«",
      "Til | Brødtekst ændret | »Den anden, nye tekst.« | tilføjet », nye«",
    ]);
  });

  it("is that a paragraph became a heading, not that one went and another came", () => {
    const own = section("Mål", one, two);
    const b = planOf({ ...own, children: [own.children[0], { ...createHeading(2, one.children), id: one.id }, two] });
    expect(told(planOf(own), b)).toEqual(["Mål | Brødtekst gjort til overskrift | »Den første tekst.«"]);
  });

  it("is an item moved further in, with the list that it came to stand in", () => {
    const [first, second] = [createListItem(paragraph("Alfa er et punkt")), createListItem(paragraph("Beta er et punkt"))];
    const list = createList(false, [first, second]);
    const own = section("Mål", list);
    const inner = { ...list, children: [{ ...first, children: [first.children[0], createList(false, [second])] }] } as typeof list;
    const [a, b] = [planOf(own), planOf({ ...own, children: [own.children[0], inner] })];
    expect(told(a, b)).toEqual(["Mål | Punktopstilling tilføjet", "Mål | Punkt flyttet | »Beta er et punkt«"]);
    const onlyTheList = applyChanges(a, diffPlans(a, b).filter(({ kind }) => kind === "added"));
    expect(onlyTheList).toEqual(a);
  });

  it("is a point, in the list it was added to", () => {
    const points = createPoints("Vi vil:", [createPoint([{ text: "gøre det ene." }])]);
    const own = section("Mål", points);
    const more = { ...points, children: [...points.children, createPoint([{ text: "gøre det andet." }])] };
    expect(told(planOf(own), planOf({ ...own, children: [own.children[0], more] }))).toEqual([
      "Mål | Fokuspunkt tilføjet | »Vi vil:« | »gøre det andet.«",
    ]);
  });

  it("is told of a table by row, column and cell", () => {
    const before = table([["Gruppe", "2024", "2025"], ["Unge", "12", "14"], ["Ældre", "7", "9"]]);
    const changed = withRows(before, 3, (row) => {
      const [head, , last] = row.children;
      const extra = createCell([paragraph(row === before.children[0] ? "2026" : "15")]);
      return { ...row, children: [head, last, extra].flatMap((cell) => cell ?? []) };
    });
    const after: Table = { ...changed, children: [...changed.children.slice(0, 2), createRow(["Nye", "1", "2"].map((text) => createCell([paragraph(text)])))] };
    const own = section("Tal", before);
    const [a, b] = [planOf(own), planOf({ ...own, children: [own.children[0], after] })];
    expect(told(a, b)).toEqual([
      "Tal | Kolonne tilføjet | »Ledige« | »2026 | 15«",
      "Tal | Række tilføjet | »Ledige« | »Nye | 1 | 2«",
      "Tal | Kolonne fjernet | »Ledige« | »2024 | 12«",
      "Tal | Række fjernet | »Ledige« | »Ældre | 7 | 9«",
    ]);
    const changes = diffPlans(a, b);
    expect(applyChanges(a, changes)).toEqual(b);
    const onlyRows = applyChanges(a, changes.filter((change) => "type" in change && change.type === "row"));
    const [, rows] = (onlyRows.sections[0] as Section).children;
    const texts = (rows as Table).children.map((row) => row.children.map((cell) => JSON.stringify(cell).match(/"text":"([^"]*)"/)?.[1]));
    // The new row has nothing to say of a column that is to go and did not.
    expect(texts).toEqual([["Gruppe", "2024", "2025"], ["Unge", "12", "14"], ["Nye", "", "1"]]);
  });

  it("is nothing a reader sees, where all parts were given other ids and are told by their words", () => {
    const a = planOf(section("Mål", one, two, three));
    const again = planOf(section("Mål", ...([one, two, three].map((own) => paragraph(own.children.map((run) => ("text" in run ? run.text : "")).join(""))) as [Paragraph, ...Paragraph[]])));
    expect(told(a, again)).toEqual([]);
    expect(applyChanges(a, diffPlans(a, again))).toEqual(again);
  });

  it("never loses a paragraph that both versions have, whatever of the changes is taken over", () => {
    const [from, to] = [section("Fra", one), section("Til", three)];
    const [a, b] = [planOf(from, to), planOf({ ...to, children: [to.children[0], three, one] })];
    const changes = diffPlans(a, b);
    expect(changes.map(({ id }) => id)).toEqual([`moved ${one.id}`, `removed ${from.id}`]);
    expect(applyChanges(a, changes.slice(1))).toEqual(a);
    const moved = applyChanges(a, changes.slice(0, 1));
    expect(moved.sections.map(({ children }) => children.length)).toEqual([2, 3]);
    expect(JSON.stringify(moved.sections[1])).toContain("Den første tekst.");
  });

  it("leaves sections that nothing has touched the same objects", () => {
    const [first, second] = [section("Første", one), section("Anden", two)];
    const changed = { ...second, children: [second.children[0], three] } as Section;
    const [a, b] = [planOf(first, second), planOf(first, changed)];
    const applied = applyChanges(a, diffPlans(a, b));
    expect(applied.sections[0]).toBe(first);
    expect(applied).toEqual(b);
  });
});

describe("a text that changed", () => {
  const kinds = (before: Inline[], after: Inline[]): string[] =>
    textRuns(before, after).map(({ kind, before: old, after: now }) => `${kind} ${JSON.stringify(kind === "removed" ? old : now)}`);

  it("tells what only got other marks from what got other words", () => {
    expect(kinds([{ text: "Vi vil nå målet i år." }], [{ text: "Vi vil " }, { text: "nå målet", bold: true }, { text: " i år." }])).toEqual([
      'same [{"text":"Vi vil "}]',
      'restyled [{"text":"nå målet","bold":true}]',
      'same [{"text":" i år."}]',
    ]);
  });

  it("keeps a footnote whole and in its place", () => {
    const note = createFootnote([{ text: "Kilde" }]);
    expect(kinds([{ text: "Tallet er 12" }, note, { text: "." }], [{ text: "Tallet er 14" }, note, { text: "." }]).map((run) => run.split(" ")[0])).toEqual([
      "same",
      "removed",
      "added",
      "same",
    ]);
  });
});
