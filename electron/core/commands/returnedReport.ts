import { describeChanges, quoted, type ChangeDescription, type ChangeGroup } from "../../../shared/diff/describeChange.ts";
import { personLine, type Person } from "../../../shared/person.ts";
import { OBJECT, type Comment, type CommentThread } from "../../../shared/plan/comments/index.ts";
import { numberPlan } from "../../../shared/plan/numbering.ts";
import { numberedTitle } from "../../../shared/plan/overviews/numberedTitle.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants, isText } from "../../../shared/plan/tree.ts";
import { compareReview, type ReturnedFile, type ReturnedReview } from "../../../shared/review/index.ts";

/** A thread in which something was said, settled or opened again. */
interface ReturnedThread {
  thread: CommentThread;
  /** The section it is in, as its heading says. */
  section: string;
  said: readonly Comment[];
  isNew: boolean;
  /** What became of it; null where that was not changed. */
  settled: boolean | null;
}

interface Told {
  review: ReturnedReview;
  groups: readonly ChangeGroup[];
}

/** All that came back, told against what was sent. */
export interface ReturnedReport {
  reviews: readonly Told[];
  threads: readonly ReturnedThread[];
  notCarried: readonly string[];
}

const clock = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit" });

/** "23. november 2026 kl. 9.15", by the clock here. */
function momentWords(at: string): string {
  return clock.format(new Date(at));
}

/** The headings of the sections that blocks stand in, by the blocks' ids. */
function sectionTitles(plans: readonly Plan[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const plan of plans) {
    const numbering = numberPlan(plan);
    for (const section of plan.sections) {
      const title = numberedTitle(section, numbering).trim() || "Afsnit uden titel";
      for (const node of descendants(section)) if (!isText(node)) titles.set(node.id, title);
    }
  }
  return titles;
}

export function reportReturned({ reviews, threads }: ReturnedFile, sent: { plan: Plan; comments: readonly CommentThread[] }): ReturnedReport {
  const before = new Map(sent.comments.map((thread) => [thread.id, thread]));
  const titles = sectionTitles([...reviews.map(({ theirs }) => theirs), sent.plan]);
  const told = threads.map((thread): ReturnedThread => {
    const old = before.get(thread.id);
    const had = new Set(old?.comments.map(({ id }) => id));
    return {
      thread,
      section: titles.get(thread.anchor.block) ?? "Planen",
      said: thread.comments.filter(({ id }) => !had.has(id)),
      isNew: old === undefined,
      settled: (old?.resolved ?? false) === thread.resolved ? null : thread.resolved,
    };
  });
  return {
    reviews: reviews.map((review) => ({ review, groups: describeChanges(review.base, compareReview(review.base, review.theirs).changes) })),
    threads: told.filter(({ said, settled }) => said.length > 0 || settled !== null),
    notCarried: reviews.flatMap(({ notCarried }) => notCarried),
  };
}

const changesOf = ({ groups }: Told): ChangeDescription[] => groups.flatMap(({ changes }) => changes);

export function isNothing({ reviews, threads, notCarried }: ReturnedReport): boolean {
  return threads.length === 0 && notCarried.length === 0 && reviews.every((told) => changesOf(told).length === 0);
}

/** As programs read it: changes with the words a person gets, by person, and what was said. */
export function reportJson({ reviews, threads, notCarried }: ReturnedReport): string {
  const told = {
    reviews: reviews.map(({ review, groups }) => ({
      by: review.by,
      at: review.at,
      changes: groups.flatMap(({ title, changes }) =>
        changes.map(({ change, ...words }) => ({ ...change, sectionTitle: change.section === null ? null : title, ...words, at: review.times[change.id] ?? null })),
      ),
      notCarried: review.notCarried,
    })),
    threads: threads.map(({ thread, section, said, isNew, settled }) => ({ ...thread, sectionTitle: section, isNew, settled, said: said.map(({ id }) => id) })),
    notCarried,
  };
  return JSON.stringify(told, null, 2);
}

function inParentheses(at: string | null | undefined): string {
  return at === null || at === undefined ? "" : ` (${momentWords(at)})`;
}

function changeLine({ what, where, detail, change }: ChangeDescription, times: ReturnedReview["times"]): string {
  return `    ${what}${where === "" ? "" : ` (${where})`}${detail === "" ? "" : `: ${detail}`}${inParentheses(times[change.id])}`;
}

function threadPlace({ thread, section }: ReturnedThread): string {
  const quote = thread.anchor.quote.replaceAll(OBJECT, "").trim();
  return quote === "" ? section : `${section}, om ${quoted(quote)}`;
}

function commentLines(report: ReturnedThread, by: string): string[] {
  const { thread, said } = report;
  const [opening] = thread.comments;
  return said
    .filter(({ author }) => personLine(author) === by)
    .map((comment) => {
      const answers = opening && opening !== comment ? `Svar til ${opening.author.name}` : "Kommentar";
      return `    ${answers} (${threadPlace(report)}): ${quoted(comment.text)}${inParentheses(comment.at)}`;
    });
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Each person's changes, section by section, and what they said; then what was settled, and what could not be carried over. */
export function reportText({ reviews, threads, notCarried }: ReturnedReport): string {
  const people = new Map<string, { by: Person; told: Told[]; said: string[] }>();
  const person = (by: Person) => {
    const name = personLine(by);
    const known = people.get(name) ?? { by, told: [], said: [] };
    people.set(name, known);
    return known;
  };
  for (const told of reviews) person(told.review.by).told.push(told);
  for (const { said } of threads) for (const { author } of said) person(author);
  for (const [name, each] of people) each.said.push(...threads.flatMap((thread) => commentLines(thread, name)));

  const lines = [...people].flatMap(([name, { told, said }]) => {
    const changes = told.flatMap(changesOf).length;
    if (changes === 0 && said.length === 0) return [];
    return [
      `${name}: ${count(changes, "ændring", "ændringer")} og ${count(said.length, "kommentar", "kommentarer")}`,
      ...told.flatMap(({ review, groups }) => groups.flatMap(({ title, changes: own }) => [`  ${title}`, ...own.map((change) => changeLine(change, review.times))])),
      ...(said.length > 0 ? ["  Kommentarer", ...said] : []),
      "",
    ];
  });
  const settled = threads.flatMap((thread) => {
    const [opening] = thread.thread.comments;
    if (thread.settled === null || !opening || (thread.isNew && !thread.settled)) return [];
    return [`  ${thread.settled ? "Løst" : "Åbnet igen"} (${threadPlace(thread)}): ${quoted(opening.text)}`];
  });
  return [
    ...lines,
    ...(settled.length > 0 ? ["Kommentarer, der er løst eller åbnet igen:", ...settled, ""] : []),
    ...(notCarried.length > 0 ? ["Kunne ikke føres tilbage:", ...notCarried.map((line) => `  ${line}`), ""] : []),
  ].slice(0, -1).join("\n");
}
