import type { Plan } from "../plan/plan.ts";

/** What of a plan its memo follows from. */
export type AgendaPlan = Omit<Plan, "format" | "version">;
