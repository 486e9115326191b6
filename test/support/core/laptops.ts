import { openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import { noteSent, packPlan } from "../../../electron/core/exchange/packPlan.ts";
import { readPackage } from "../../../electron/core/exchange/package.ts";
import { receivePackage, type Opening } from "../../../electron/core/exchange/receivePackage.ts";
import type { OpenedFile } from "../../../shared/contract.ts";
import type { Person } from "../../../shared/person.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { tempFolder } from "./tempFolder.ts";

/** Somebody with a library of their own, who sends packages and opens those of others. */
export interface Laptop {
  person: Person;
  folder: string;
  library: Library;
  plan(id: string): Plan;
  edit(id: string, change: (plan: Plan) => Plan): void;
  /** The bytes of the package that is sent for review, or back. */
  send(id: string, purpose?: "review" | "return", message?: string): Uint8Array;
  open(bytes: Uint8Array, opening?: Partial<Opening>): OpenedFile;
}

export function laptopOf(name: string): Laptop {
  const person = { name, title: "", department: "Beskæftigelse" };
  const folder = tempFolder();
  const library = openLibrary(folder);
  library.changeSettings({ person });
  let minute = 0;
  return {
    person,
    folder,
    library,
    plan: (id) => library.read(id).plan,
    edit(id, change) {
      const { plan, revision } = library.read(id);
      library.replace(change(plan), revision);
    },
    send(id, purpose = "review", message = "") {
      const now = new Date(Date.UTC(2026, 4, 3, 10, minute++));
      const packed = packPlan(library, id, { purpose, message, to: "", by: person }, now);
      noteSent(library, packed);
      return packed.bytes;
    },
    open: (bytes, opening = {}) =>
      receivePackage(library, readPackage("plan.planpakke", bytes), { fileName: "plan.planpakke", planId: null, asPlan: false, ...opening }),
  };
}
