import type { Place } from "../../../shared/contract.ts";
import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";
import { storesPlan } from "./readPlan.ts";

const SET = "INSERT INTO places (plan_id, place) VALUES (?, ?) ON CONFLICT (plan_id) DO UPDATE SET place = excluded.place";

/** Remembers where the author left off; the plan itself is unchanged. Throws `library.noSuchPlan`. */
export function setPlace(db: WritableDB, id: string, place: Place): void {
  db.transaction(() => {
    if (!storesPlan(db, id)) throw problemError("library.noSuchPlan");
    db.run(SET, id, JSON.stringify(place));
  });
}
