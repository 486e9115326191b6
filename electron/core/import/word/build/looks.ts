import { DECORATIONS, type Decoration } from "../file/tracked.ts";
import type { Run } from "../file/settled.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { line, sentLine, type Building } from "./building.ts";
import { NEW_OBJECTS } from "./drafts.ts";
import { kindOf } from "../file/kinds.ts";

const MEANT: Readonly<Record<Decoration, string>> = {
  highlight: "Fremhævningen med farve",
  strike: "Gennemstregningen",
};

function decorated(runs: readonly Run[], decoration: Decoration): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const run of runs) {
    const is = run.kind === "text" && run.decorations.includes(decoration);
    if (is && isOpen) texts.push(`${texts.pop() ?? ""}${run.text}`);
    else if (is) texts.push(run.text);
    isOpen = is;
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Names what reviewers did that a plan has nothing for: colours, lines through words, and what is no text. */
export function reportLooks(placed: readonly Placed[], { reading }: Building): void {
  for (const each of placed) {
    const now = line(each);
    if (!now) continue;
    const before = sentLine(each)?.runs ?? [];
    for (const decoration of DECORATIONS) {
      const known = decorated(before, decoration);
      for (const text of decorated(now.runs, decoration)) {
        if (known.includes(text)) continue;
        reading.report(`${MEANT[decoration]} af »${text}« kan ikke føres tilbage.`);
      }
    }
    if (kindOf(now.look) === "figure") continue;
    const objects = (runs: readonly Run[]) => runs.flatMap((run) => (run.kind === "object" ? [run.what] : []));
    for (const what of objects(now.runs).slice(objects(before).length)) reading.report(`${NEW_OBJECTS[what]} ved »${now.runs.flatMap((run) => (run.kind === "text" ? [run.text] : [])).join("").trim().slice(0, 60)}« kan ikke føres tilbage.`);
  }
}
