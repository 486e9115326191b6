import type { Plan } from "../../shared/plan/plan.ts";
import { call } from "../app/api.ts";
import { readAsBase64 } from "../ui/readAsBase64.ts";

/** Puts `plan` into the library as a plan of its own, under its own id and as a draft; returns that id. */
export async function saveCopy(plan: Plan): Promise<string> {
  const copy: Plan = { ...plan, title: `${plan.title} (min udgave)`, status: "draft" };
  const file = new File([JSON.stringify(copy)], "plan.json");
  const { id } = await call("library.import", { fileName: file.name, bytes: await readAsBase64(file) });
  return id;
}
