import type { Element } from "@xmldom/xmldom";
import { wordMoment } from "../comments/wordMoment.ts";
import type { Fate, Tracked } from "./tracked.ts";

/** Newer programs say the real time beside what the clock on the wall showed. */
function momentOf(mark: Element): string | null {
  const real = wordMoment(mark.getAttribute("w16du:dateUtc") ?? "", "utc");
  return real ?? wordMoment(mark.getAttribute("w:date") ?? "", "clock") ?? null;
}

/** Who made the tracked change that `mark` says, and when. */
export function readMark(mark: Element): Tracked {
  return { author: (mark.getAttribute("w:author") ?? "").trim(), at: momentOf(mark) };
}

/** `fate` with what `element` says; as it is where that is no mark of a tracked insertion or deletion. */
export function withMark(fate: Fate, element: Element): Fate {
  switch (element.nodeName) {
    case "w:ins":
    case "w:moveTo":
    case "w:cellIns":
      return { ...fate, inserted: [...fate.inserted, readMark(element)] };
    case "w:del":
    case "w:moveFrom":
    case "w:cellDel":
      return { ...fate, deleted: [...fate.deleted, readMark(element)] };
    default:
      return fate;
  }
}
