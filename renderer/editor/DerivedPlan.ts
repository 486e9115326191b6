import { pointIndent } from "../../shared/look/pointIndent.ts";
import { demandedParts, missingParts, type MissingInSection } from "../../shared/checks/missingParts.ts";
import type { Chart, ReferenceForm, Section, Table } from "../../shared/plan/nodes/index.ts";
import { planTables } from "../../shared/plan/charts/planTables.ts";
import type { ChartReading } from "../../shared/plan/charts/readChart.ts";
import { isWritten } from "../../shared/plan/isWritten.ts";
import { numberPlan, type Numbering } from "../../shared/plan/numbering.ts";
import {
  abbreviationsOverview,
  contents,
  figuresOverview,
  goalsOverview,
  pointsOverview,
  sourcesOverview,
  type ContentsEntry,
  type FigureEntry,
  type GoalsOverview,
  type PointsOverview,
  type SourceEntry,
} from "../../shared/plan/overviews/index.ts";
import type { Abbreviation } from "../../shared/plan/abbreviations/index.ts";
import { keyFigureUses } from "../../shared/plan/keyFigurePlaces.ts";
import { pointMark } from "../../shared/plan/pointMark.ts";
import { derivedWords, inlineWords, readReferences, type ReferenceReader } from "../../shared/plan/derivedWords.ts";
import { brokenReferences, referenceWords, type ReferenceTarget } from "../../shared/plan/references/index.ts";
import { focusAreaTerm, type FocusAreaStyle, type Plan } from "../../shared/plan/plan.ts";
import { countWords, plainText } from "../../shared/plan/plainText.ts";
import { measureLix } from "../../shared/plan/readability.ts";
import { spellOut } from "../../shared/plan/spellOut.ts";
import type { Template } from "../../shared/plan/template.ts";
import { sectionTitle, type DerivedInline } from "../../shared/plan/tree.ts";
import { ChartReadings } from "./chart/ChartReadings.ts";

/** Everything of a plan that something shown may follow from. */
export type DerivedFrom = Omit<Plan, "format" | "version">;

/** A section as the outline lists it. */
export interface OutlineEntry {
  id: string;
  kind: Section["kind"];
  /** "" while the author has not named it. */
  title: string;
  /** What to call it: its number, where it has one, and its title or "Målgruppe uden titel". */
  label: string;
  words: number;
  /** How many notes of guidance are still waiting in it. */
  guidance: number;
  /** Whether there is anything under its title but guidance and empty slots. */
  hasContent: boolean;
}

/** A reference that leads nowhere. */
export interface BrokenReferenceEntry {
  id: string;
  sectionId: string;
  /** The whole line it stands in. */
  context: string;
}

export interface PlanSize {
  words: number;
  /** Null while there is too little running text to say anything. */
  lix: number | null;
}

/** What the outline says of one section, whatever stands around it. */
type SectionFacts = Pick<OutlineEntry, "words" | "guidance" | "hasContent">;

const factsOf = new WeakMap<Section, SectionFacts>();

function sectionFacts(section: Section): SectionFacts {
  const known = factsOf.get(section);
  if (known) return known;
  const facts = {
    words: countWords(plainText([section])),
    guidance: section.children.filter((block) => block.type === "guidance").length,
    hasContent: isWritten(section),
  };
  factsOf.set(section, facts);
  return facts;
}

function sameJson<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Everything shown that follows from the plan: numbers, generated lists, the outline. Kept outside React and computed
 * when asked, so that a key press costs a re-render only where what is shown has really changed: a result that equals
 * the one before keeps its identity.
 */
export class DerivedPlan {
  #plan: DerivedFrom;
  #listeners = new Set<() => void>();
  #charts = new ChartReadings();
  #results = new Map<string, { for: object; value: unknown }>();

  constructor(plan: DerivedFrom) {
    this.#plan = plan;
  }

  /** The plan as it is now, its latest text included. */
  get plan(): DerivedFrom {
    return this.#plan;
  }

  get focusAreas(): FocusAreaStyle {
    return this.#plan.focusAreas;
  }

  /** Takes over what has changed, the text or what the plan has beside it. */
  update(changed: Partial<DerivedFrom>): void {
    const keys = Object.keys(changed) as (keyof DerivedFrom)[];
    const really = keys.filter((key) => changed[key] !== this.#plan[key]);
    if (really.length === 0) return;
    this.#plan = { ...this.#plan, ...changed };
    if (really.every((key) => key === "theme")) {
      // Nothing derived follows from colours and fonts, which change many times a second while they are chosen.
      for (const result of this.#results.values()) result.for = this.#plan;
      return;
    }
    for (const listener of this.#listeners) listener();
  }

  /** What a field, a key figure or a reference says. */
  wordsOf(inline: DerivedInline): string {
    return this.#result("words", () => derivedWords(this.#plan, this.#references), () => false)(inline);
  }

  readonly #references = (): ReferenceReader => this.#result("references", () => readReferences(this.#plan), () => false);

  /** Everything a reference can point at, by id. */
  readonly referenceTargets = (): ReadonlyMap<string, ReferenceTarget> => this.#references().targets;

  /** What a reference to `target` says in the middle of a sentence. */
  wordsOfReference(target: string, form: ReferenceForm): string {
    const context = { houseStyle: this.#plan.houseStyle, opensSentence: false };
    return referenceWords(this.referenceTargets().get(target), form, context);
  }

  /** The references that lead nowhere, in reading order. */
  readonly brokenReferences = (): BrokenReferenceEntry[] =>
    this.#result(
      "brokenReferences",
      () =>
        brokenReferences(this.#plan, this.referenceTargets).map(({ reference, among, sectionId }) => ({
          id: reference.id,
          sectionId,
          context: inlineWords(among, (inline) => this.wordsOf(inline)),
        })),
      sameJson,
    );

  /** The plan with all of those spelled out, for what is shown of it elsewhere. */
  readonly #spelledOut = (): DerivedFrom => this.#result("spelledOut", () => spellOut(this.#plan), () => false);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly numbering = (): Numbering => this.#result("numbering", () => numberPlan(this.#plan), () => false);

  /** How far the words of points stand in, in points, for their numbers to hang out in front of them. */
  readonly pointIndent = (): number =>
    this.#result("pointIndent", () => pointIndent(Array.from(this.numbering().points.values(), pointMark)), Object.is);

  /** The number of the focus area whose title this is. */
  numberOfTitle(titleId: string): number | undefined {
    const titles = this.#result(
      "titles",
      () => {
        const { focusAreas } = this.numbering();
        return new Map(this.#plan.sections.map(({ id, children: [title] }) => [title.id, focusAreas.get(id)]));
      },
      () => false,
    );
    return titles.get(titleId);
  }

  readonly contents = (): ContentsEntry[] => this.#result("contents", () => contents(this.#spelledOut()), sameJson);

  readonly figuresOverview = (): FigureEntry[] =>
    this.#result("figuresOverview", () => figuresOverview(this.#plan), sameJson);

  /** Sources of the key figures that the text shows, and of everything else that names one. */
  readonly sourcesOverview = (): SourceEntry[] =>
    this.#result(
      "sourcesOverview",
      () => {
        const uses = keyFigureUses(this.#plan.sections);
        const plan = this.#spelledOut();
        const keyFigures = plan.keyFigures.filter(({ id }) => uses.has(id));
        return sourcesOverview({ ...plan, keyFigures }, (id) => uses.get(id)?.[0]?.blockId);
      },
      sameJson,
    );

  readonly abbreviationsOverview = (): Abbreviation[] =>
    this.#result("abbreviationsOverview", () => abbreviationsOverview(this.#plan), sameJson);

  readonly pointsOverview = (): PointsOverview =>
    this.#result("pointsOverview", () => pointsOverview(this.#spelledOut()), sameJson);

  readonly goalsOverview = (): GoalsOverview =>
    this.#result("goalsOverview", () => goalsOverview(this.#spelledOut()), sameJson);

  /** The tables of the plan as its readers see them. */
  readonly tables = (): ReadonlyMap<string, Table> =>
    this.#result("tables", () => new Map(planTables(this.#spelledOut().sections).map((table) => [table.id, table])), () => false);

  /** What a chart's numbers come to; of a chart with numbers from a table, those the table has now. */
  readonly chartReading = (chart: Chart): ChartReading => this.#charts.read(chart, this.tables);

  readonly outline = (): OutlineEntry[] =>
    this.#result(
      "outline",
      () =>
        this.#spelledOut().sections.map((section) => ({
          id: section.id,
          kind: section.kind,
          title: sectionTitle(section),
          label: this.#label(section),
          ...sectionFacts(section),
        })),
      sameJson,
    );

  /** The first focus area, which in a template is the pattern for all others. */
  readonly patternId = (): string | undefined => this.#plan.sections.find(({ kind }) => kind === "focusArea")?.id;

  /** What the plan lacks of what `template` demands; always asked with the same template. */
  missing(template: Template | undefined): MissingInSection[] {
    return this.#result("missing", () => missingParts(this.#spelledOut().sections, template), sameJson);
  }

  /** Everything that is demanded, filled in or not. */
  readonly demanded = (): MissingInSection[] =>
    this.#result("demanded", () => demandedParts(this.#spelledOut().sections), sameJson);

  #label(section: Section): string {
    const kind = section.kind === "focusArea" ? focusAreaTerm(this.#plan.focusAreas) : "Afsnit";
    const number = this.numbering().focusAreas.get(section.id);
    return `${number === undefined ? "" : `${number}. `}${sectionTitle(section) || `${kind} uden titel`}`;
  }

  readonly size = (): PlanSize =>
    this.#result(
      "size",
      () => {
        const { sections } = this.#spelledOut();
        const words = sections.reduce((sum, section) => sum + sectionFacts(section).words, 0);
        return { words, lix: measureLix(sections) };
      },
      sameJson,
    );

  /** `compute`d once per state of the plan; the earlier value is kept where `same` finds no difference. */
  #result<T>(name: string, compute: () => T, same: (a: T, b: T) => boolean): T {
    const known = this.#results.get(name) as { for: object; value: T } | undefined;
    if (known?.for === this.#plan) return known.value;
    const fresh = compute();
    const value = known && same(known.value, fresh) ? known.value : fresh;
    this.#results.set(name, { for: this.#plan, value });
    return value;
  }
}
