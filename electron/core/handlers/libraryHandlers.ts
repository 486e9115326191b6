import { createId } from "../../../shared/plan/ids.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Assets } from "../assets/assets.ts";
import { runTask } from "../jobs/runTask.ts";
import { exampleAssets, examplePlan } from "../templates/templates.ts";
import type { HandlerContext, Handlers } from "./handler.ts";
import { anyTemplate } from "./anyTemplate.ts";
import { newPlan } from "./newPlan.ts";

export function libraryHandlers({ library, emit }: HandlerContext): Handlers<"library"> {
  /** Changes the library and tells every page of it. */
  function change(work: () => void): Record<string, never> {
    work();
    emit({ event: "libraryChanged" });
    return {};
  }
  function add(plan: Plan, assets?: Assets): { id: string } {
    change(() => library.insert(plan, assets));
    return { id: plan.id };
  }

  return {
    "library.list": () => library.list(),
    "library.create": ({ templateId, ...properties }) => {
      const { theme, houseStyle } = library.settings().municipality;
      return add(newPlan(anyTemplate(library, templateId), properties, { theme, houseStyle }));
    },
    "library.createExample": () => add(examplePlan(), exampleAssets()),
    "library.import": async ({ fileName, bytes }) => {
      const { plan, assets } = await runTask("import", { fileName, bytes: Buffer.from(bytes, "base64") });
      return add(library.has(plan.id) ? { ...plan, id: createId() } : plan, assets);
    },
    "library.duplicate": ({ id }) => {
      const { plan } = library.read(id);
      return add({ ...plan, id: createId(), title: `Kopi af ${plan.title}`, status: "draft" });
    },
    "library.rename": ({ id, title }) => change(() => library.rename(id, title)),
    "library.trash": ({ id }) => change(() => library.trash(id)),
    "library.restore": ({ id }) => change(() => library.restore(id)),
    "library.remove": ({ id }) => change(() => library.remove(id)),
  };
}
