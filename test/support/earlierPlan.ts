import { createFootnote, createParagraph, type Block, type Section, type Table } from "../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../shared/plan/normalise.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { isText } from "../../shared/plan/tree.ts";

/** Blocks of one section after `change`; at least one is left. */
function inBlocks(section: Section, change: (block: Block) => Block[]): Section {
  const [title, ...blocks] = section.children;
  const [first = createParagraph([{ text: "Afsnittet er ikke skrevet endnu." }]), ...rest] = (blocks as Block[]).flatMap(change);
  return { ...section, children: [title, first, ...rest] };
}

/** A sentence more in every longer paragraph, and another word in it. */
function reworded(block: Block): Block {
  if (block.type !== "paragraph") return block;
  const children = block.children.map((node) =>
    isText(node) && node.text.length > 120 ? { ...node, text: node.text.replace(/\bog\b/, "samt").replace(". ", ". Det aftalte vi i sidste periode. ") } : node,
  );
  return { ...block, children };
}

/** The table before its last row was added and a cell of its second row was corrected. */
function shorter(table: Table): Table {
  const rows = table.children.slice(0, -1).map((row, index) => {
    const [first, ...cells] = row.children;
    if (index !== 1 || !first) return row;
    return { ...row, children: [{ ...first, children: [createParagraph([{ text: "Som det hed før" }])] }, ...cells] };
  });
  return rows.length === 0 ? table : { ...table, children: rows as Table["children"] };
}

/** What `plan` may have looked like before its words were last gone over. */
export function beforeWording(plan: Plan): Plan {
  const sections = plan.sections.map((section) => inBlocks(section, (block) => [reworded(block)]));
  return normalisePlan({ ...plan, title: `${plan.title} (udkast)`, sections });
}

/**
 * What `plan` may have been in the last period: its third section stood further down, tables were
 * shorter, there was no chart, and a note and a section have gone since.
 */
export function beforeRewriting(plan: Plan): Plan {
  const changed = plan.sections.map((section) =>
    inBlocks(section, (block) => (block.type === "chart" ? [] : [block.type === "table" ? shorter(block) : reworded(block)])),
  );
  const note = createParagraph([{ text: "Tallene er siden gjort op igen" }, createFootnote([{ text: "Kommunens egen opgørelse." }]), { text: ". Se dem i bilaget." }]);
  const gone: Section = { ...(changed[0] as Section), id: "a-section-that-has-gone", children: [{ ...(changed[0] as Section).children[0], id: "its-title", children: [{ text: "Sidste periodes resultater" }] }, note] };
  const [first, second, third, ...others] = changed as [Section, Section, Section, ...Section[]];
  const [last, beforeLast, ...rest] = others.toReversed();
  const order = [first, second, ...rest.toReversed(), third, gone, beforeLast, last].filter((section) => section !== undefined);
  return normalisePlan({ ...plan, period: { from: plan.period.from - 2, to: plan.period.to - 2 }, sections: order });
}
