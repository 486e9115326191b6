import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import { createId } from "../../../shared/plan/ids.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { NO_ASSETS, type PlanFile } from "../assets/assets.ts";
import { runTask } from "../jobs/runTask.ts";
import { exampleAssets, examplePlan } from "../templates/templates.ts";
import type { HandlerContext, Handlers } from "./handler.ts";
import { anyTemplate } from "./anyTemplate.ts";
import { changeLibrary } from "./changeLibrary.ts";
import { newPlan } from "./newPlan.ts";

export function libraryHandlers(context: HandlerContext): Handlers<"library"> {
  const { library } = context;
  function add(plan: Plan, { assets = NO_ASSETS, comments = NO_COMMENTS }: Partial<PlanFile> = {}): { id: string } {
    changeLibrary(context, () => library.insert(plan, assets, { comments }));
    return { id: plan.id };
  }

  return {
    "library.list": () => library.list(),
    "library.create": ({ templateId, ...properties }) => {
      const { theme, houseStyle } = library.settings().municipality;
      return add(newPlan(anyTemplate(library, templateId), properties, { theme, houseStyle }));
    },
    "library.createExample": () => add(examplePlan(), { assets: exampleAssets() }),
    "library.import": async ({ fileName, bytes }) => {
      const { plan, ...beside } = await runTask("import", { fileName, bytes: Buffer.from(bytes, "base64") });
      return add(library.has(plan.id) ? { ...plan, id: createId() } : plan, beside);
    },
    "library.duplicate": ({ id }) => {
      const { plan } = library.read(id);
      return add({ ...plan, id: createId(), title: `Kopi af ${plan.title}`, status: "draft" }, { comments: library.comments.list(id) });
    },
    "library.rename": ({ id, title }) => changeLibrary(context, () => library.rename(id, title)),
    "library.trash": ({ id }) => changeLibrary(context, () => library.trash(id)),
    "library.restore": ({ id }) => changeLibrary(context, () => library.restore(id)),
    "library.remove": ({ id }) => changeLibrary(context, () => library.remove(id)),
  };
}
