import type { Element } from "@xmldom/xmldom";
import type { Fate, Tracked } from "./tracked.ts";

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Word writes what the clock on the wall says with a Z after it; newer ones say the real time beside it. */
function momentOf(mark: Element): string | null {
  const real = mark.getAttribute("w16du:dateUtc") ?? "";
  if (UTC.test(real)) return new Date(real).toISOString();
  const shown = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(mark.getAttribute("w:date") ?? "");
  if (!shown) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = shown.slice(1).map(Number);
  const moment = new Date(year, month - 1, day, hour, minute, second);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
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
      return { ...fate, inserted: [...fate.inserted, readMark(element)] };
    case "w:del":
    case "w:moveFrom":
      return { ...fate, deleted: [...fate.deleted, readMark(element)] };
    default:
      return fate;
  }
}
