import type { Plan } from "../../../../../shared/plan/plan.ts";
import { lineText } from "../file/settled.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { isUntouched, line, plainText, sentLine, type Building } from "./building.ts";
import { editOf } from "./ownTexts.ts";

/** What the front page says of the plan itself, as it came back, and everything after the front page. */
export interface Front {
  properties: Partial<Pick<Plan, "title" | "municipality">>;
  body: Placed[];
}

/** A title is written with hyphens that no line is broken at. */
function plain(text: string): string {
  return text.replaceAll("\u2011", "-").replaceAll("\n", " ").trim();
}

/** Splits off the front page: all up to what ends it, or where nothing is left of that, what was sent after it. */
export function readFront(placed: readonly Placed[], building: Building): Front {
  const isFront = ({ sent }: Placed): boolean => sent !== undefined && sent.section === undefined;
  const isAfter = ({ item, sent }: Placed): boolean => sent?.section !== undefined || (sent === undefined && item.sections.some((id) => building.places.has(id)));
  const first = placed.findIndex(isAfter);
  const before = first === -1 ? placed.length : first;
  const end = placed.slice(0, before).findLastIndex((each) => isFront(each) || line(each)?.endsPages === true);
  const start = end === -1 ? before : end + 1;
  const properties: Front["properties"] = {};
  const { reading, plan } = building;
  for (const each of [...placed.slice(0, start), ...placed.slice(start).filter(isFront)]) {
    const [own, after] = [sentLine(each), line(each)];
    if (!after || (own && isUntouched(each, building))) continue;
    const text = plain(plainText(each));
    const was = own ? plain(lineText(own)) : "";
    if (text === was) continue;
    if (own?.look.style === "title" && text !== "") properties.title = text;
    else if (own?.look.style === "forside: kommune" && text !== "" && was === plain(plan.municipality)) properties.municipality = text;
    else reading.report(`${editOf(was, text)} på forsiden kan ikke føres tilbage. Ret planens oplysninger selv.`);
  }
  const body = placed.slice(start).filter((each) => !isFront(each));
  return { properties, body };
}
