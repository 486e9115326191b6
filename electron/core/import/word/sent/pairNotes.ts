import { pairItems } from "../../../../../shared/diff/pair.ts";
import { lineText, type Line, type Settled } from "../file/settled.ts";

/** Notes are short, so that an edit leaves less of one. */
const LEAST_KEPT = 0.3;

function linesOf({ items }: Settled): Line[] {
  return items.flatMap((item) => (item.kind === "line" ? [item] : item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))));
}

/** The notes that are marked in the text, in its order, each with the words it stands behind. */
function notesIn(settled: Settled): { id: string; text: string }[] {
  return linesOf(settled).flatMap(({ runs }) =>
    runs.flatMap((run) => (run.kind === "note" ? [{ id: run.id, text: (settled.notes.get(run.id) ?? []).map(lineText).join("\n") }] : [])),
  );
}

/** The keys of the returned file's notes, by their ids there: those of the sent file's notes that they were. */
export function pairNotes(sent: Settled, now: Settled): ReadonlyMap<string, string> {
  const [before, after] = [notesIn(sent), notesIn(now)];
  const pairs = pairItems(
    before.map(({ text }) => ({ kind: "note", text })),
    after.map(({ text }) => ({ kind: "note", text })),
    { least: LEAST_KEPT },
  );
  return new Map(pairs.flatMap(([a, b]): [string, string][] => [[after[b]?.id ?? "", `note of ${before[a]?.id ?? ""}`]]));
}
