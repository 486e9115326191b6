import type { Block, Chart, FactBox, Image, Points, Quote } from "../../../../../shared/plan/nodes/index.ts";
import { lineText } from "../file/settled.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { sameExceptNumbers } from "../text/numbers.ts";
import { freeId, isUntouched, line, plainText, sentLine, textIdOf, wordsOf, reworded, type Building } from "./building.ts";
import { bareEntry, type BlockDraft } from "./drafts.ts";
import { buildGoal } from "./goals.ts";
import { withHidden } from "./hidden.ts";
import { headingLevel, kindOf, type LineKind } from "../file/kinds.ts";
import { buildFlow, buildList } from "./lists.ts";
import { creditText, editOf, ownText, quoteOf, sourceText } from "./ownTexts.ts";
import { buildTable } from "./tables.ts";

/** Whether a block came back as it was sent, so that it can stay as it is in the plan. */
function isAsSent(block: Block, placed: readonly Placed[], building: Building): boolean {
  const sent = building.sentOf(block.id).filter(({ item }) => item.kind === "grid" || kindOf(item.look) !== "spacer");
  const came = placed.filter((each) => each.item.kind === "grid" || kindOf(each.item.look) !== "spacer");
  return came.length === sent.length && came.every((each, index) => each.sent === sent[index] && each.item.kind === "line" && isUntouched(each, building));
}

function firstOf(placed: readonly Placed[], kind: LineKind): Placed | undefined {
  return placed.find((each) => {
    const now = line(each);
    return now !== undefined && (kindOf(now.look) === kind || (each.sent?.item.kind === "line" && kindOf(each.sent.item.look) === kind));
  });
}

function ownLine(placed: readonly Placed[], id: string | undefined): Placed | undefined {
  return id === undefined ? undefined : placed.find(({ sent }) => sent?.part === id);
}

function buildWords(draft: BlockDraft, building: Building): Block | undefined {
  const [placed] = draft.lines;
  const now = placed && line(placed);
  if (!placed || !now) return undefined;
  if (draft.block && (draft.block.type === "heading" || draft.block.type === "paragraph" || draft.block.type === "lead")) {
    building.used.add(draft.block.id);
    const children = reworded(draft.block.children, placed, building);
    if (draft.block.type !== "heading") return { ...draft.block, children };
    const before = sentLine(placed);
    const isRelevelled = before !== undefined && now.look.heading !== undefined && before.look.heading !== now.look.heading;
    return { ...draft.block, children, ...(isRelevelled ? { level: headingLevel(now.look) } : {}) };
  }
  const id = freeId(textIdOf(placed, building), `block ${now.key}`, building);
  const was = building.places.get(placed.sent?.part ?? "")?.block;
  const required = was?.id === id && "required" in was && was.required !== undefined ? { required: was.required } : {};
  const children = wordsOf(placed, building);
  switch (draft.as) {
    case "heading":
      return { type: "heading", id, level: headingLevel(now.look), children };
    case "lead":
      return { type: "lead", id, ...required, children };
    case "quote":
      return { type: "quote", id, ...required, attribution: plainText(firstOf(draft.lines.slice(1), "attribution")), children };
    default:
      return { type: "paragraph", id, ...required, children };
  }
}

function buildQuote(quote: Quote, placed: readonly Placed[], building: Building): Quote {
  building.used.add(quote.id);
  const words = ownLine(placed, quote.id);
  const attribution = placed.find((each) => each !== words);
  const had = building.sentOf(quote.id).some(({ part }) => part === quote.id);
  return { ...quote, attribution: ownText(quote.attribution, attribution, building), children: words ? reworded(quote.children, words, building) : had ? [{ text: "" }] : quote.children };
}

function buildPoints(original: Points | undefined, placed: readonly Placed[], building: Building): Points {
  const label = firstOf(placed, "label");
  const points = placed.flatMap((each): Points["children"] => {
    const now = line(each);
    if (!now || each === label) return [];
    const id = freeId(textIdOf(each, building), `point ${now.key}`, building);
    return [{ type: "point", id, children: wordsOf(each, building) }];
  });
  const shown = new Set(original ? building.sentOf(original.id).map(({ part }) => part) : []);
  const children = withHidden(original?.children ?? [], points, ({ id }) => !shown.has(id));
  for (const { id } of children) building.used.add(id);
  const id = freeId(original?.id, `points ${placed[0]?.item.key ?? ""}`, building);
  const last = original?.children[0];
  const kept = children.length > 0 ? children : [{ type: "point" as const, id: freeId(last?.id, `point of ${id}`, building), children: [{ text: "" }] }];
  const text = original?.id === id ? (label || original.label.trim() !== "" ? ownText(original.label, label, building) : original.label) : plainText(label);
  return { ...(original?.id === id ? original : { type: "points" as const }), id, label: text, children: kept };
}

function buildFactBox(original: FactBox | undefined, placed: readonly Placed[], building: Building): FactBox {
  const title = firstOf(placed, "boxTitle");
  const id = freeId(original?.id, `box ${placed[0]?.item.key ?? ""}`, building);
  const children = buildFlow(original?.id === id ? original.children : [], placed.filter((each) => each !== title), building);
  const text = original?.id === id ? (title || original.title.trim() !== "" ? ownText(original.title, title, building) : original.title) : plainText(title);
  return { ...(original?.id === id ? original : { type: "factBox" as const }), id, title: text, children };
}

/** A chart or picture: what is said of it can be carried, what it shows cannot. */
function buildFigure<F extends Chart | Image>(figure: F, placed: readonly Placed[], building: Building): F | undefined {
  const sent = building.sentOf(figure.id);
  const figures = (list: readonly { item: Placed["item"] }[]) => list.filter(({ item }) => item.kind === "line" && item.runs.some(({ kind }) => kind === "object"));
  const isGone = figures(sent).length > 0 && figures(placed).length === 0;
  const caption = ownLine(placed, figure.id) ?? firstOf(placed, "caption");
  const source = firstOf(placed, "source");
  if (isGone && !caption && !source) return undefined;
  building.used.add(figure.id);
  const what = figure.type === "chart" ? "Diagrammet" : "Billedet";
  if (isGone) building.reading.report(`${what}${figure.caption.trim() === "" ? "" : ` »${figure.caption.trim()}«`} i afsnittet »${building.where}« er taget ud, mens teksten til det er blevet stående. Slet det selv i planen, hvis det skal ud.`);
  const caught = figure.caption.trim() === "" && !caption ? figure.caption : ownText(figure.caption, caption, building);
  if (figure.type === "chart") return { ...figure, caption: caught, source: figure.source.trim() === "" && !source ? figure.source : sourceText(figure.source, source, building) };
  return { ...figure, caption: caught, credit: figure.credit.trim() === "" && !source ? figure.credit : creditText(figure.credit, source, building) };
}

/** The figure's words for those who cannot see it, as they came back, and word of a picture that is another one now. */
function withAlt<F extends Chart | Image>(figure: F, placed: readonly Placed[], building: Building): F {
  const shownIn = (items: readonly Placed["item"][]) => items.flatMap((item) => (item.kind === "line" ? item.runs : [])).find((run) => run.kind === "object");
  const [before, after] = [shownIn(building.sentOf(figure.id).map(({ item }) => item)), shownIn(placed.map(({ item }) => item))];
  if (!before || !after) return figure;
  const asset = figure.type === "image" ? figure.asset?.sha256 : undefined;
  const content = asset ?? before.content;
  if (after.content !== undefined && content !== undefined && after.content !== content) {
    const named = figure.caption.trim() === "" ? "" : ` »${quoteOf(figure.caption)}«`;
    building.reading.report(
      figure.type === "image"
        ? `Billedet${named} i afsnittet »${building.where}« er ikke det, der blev sendt: Det er skiftet ud, eller Word har gemt det i en anden størrelse. Billeder føres ikke tilbage. Se efter i Word-filen, og indsæt det selv i planen, hvis det er nyt.`
        : `Tallene bag diagrammet${named} i afsnittet »${building.where}« er ændret i Word-filen. De føres ikke tilbage. Ret dem selv i planen.`,
    );
  }
  // Some programs leave the words out when they save, which nobody meant.
  return after.alt === undefined || after.alt === before.alt ? figure : { ...figure, alt: after.alt };
}

/** What the program makes of the rest of the plan is made anew; an edit in it cannot stand. */
function reportGenerated(placed: readonly Placed[], { reading, where }: Building): void {
  const cannot = (before: string, after: string): void => {
    if (sameExceptNumbers(before, after) || reading.isSaid(after) || reading.isSaid(bareEntry(after))) return;
    reading.report(`${editOf(before, after)} i oversigten i afsnittet »${where}« kan ikke føres tilbage, for oversigten skrives af Planskriver. Ret det sted, den viser.`);
  };
  for (const { item, sent } of placed) {
    if (item.kind === "line") {
      if (sent?.item.kind === "line") cannot(lineText(sent.item), lineText(item));
      else cannot("", lineText(item));
    } else if (sent?.item.kind === "grid") {
      const texts = (grid: typeof item) => grid.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(lineText)));
      const [before, after] = [texts(sent.item), texts(item)];
      const [gone, came] = [before.filter((text) => !after.includes(text)), after.filter((text) => !before.includes(text))];
      for (let index = 0; index < Math.max(gone.length, came.length); index += 1) cannot(gone[index] ?? "", came[index] ?? "");
    }
  }
}

/** What came back in `draft`, as a block of the plan; undefined where nothing is left of it. */
export function buildBlock(draft: BlockDraft, building: Building): Block | undefined {
  const { block, lines } = draft;
  if (block && isAsSent(block, lines, building) && !building.used.has(block.id)) {
    building.used.add(block.id);
    return block.type === "chart" || block.type === "image" ? withAlt(block, lines, building) : block;
  }
  switch (draft.as) {
    case "list":
      return buildList(block?.type === "list" ? block : undefined, lines, building);
    case "points":
      return buildPoints(block?.type === "points" ? block : undefined, lines, building);
    case "factBox":
      return buildFactBox(block?.type === "factBox" ? block : undefined, lines, building);
    case "goal":
      return buildGoal(block?.type === "goal" ? block : undefined, lines, building);
    case "table":
      return buildTable(block?.type === "table" ? block : undefined, lines, building);
    case "quote":
      return block?.type === "quote" ? buildQuote(block, lines, building) : buildWords(draft, building);
    case "chart":
    case "image":
      return block?.type === "chart" || block?.type === "image" ? buildFigure(withAlt(block, lines, building), lines, building) : undefined;
    case "generated":
      reportGenerated(lines, building);
      if (block) building.used.add(block.id);
      return block;
    default:
      return buildWords(draft, building);
  }
}
