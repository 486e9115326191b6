import { createId } from "../../../shared/plan/ids.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { runTask } from "../jobs/runTask.ts";
import { examplePlan } from "../templates/templates.ts";
import type { HandlerContext, Handlers } from "./handler.ts";
import { newPlan } from "./newPlan.ts";

export function libraryHandlers({ library, emit }: HandlerContext): Handlers<"library"> {
  const changed = () => emit({ event: "libraryChanged" });
  function add(plan: Plan): { id: string } {
    library.insert(plan);
    changed();
    return { id: plan.id };
  }

  return {
    "library.list": () => library.list(),
    "library.create": (properties) => add(newPlan(properties)),
    "library.createExample": () => add(examplePlan()),
    "library.import": async ({ fileName, bytes }) => {
      const plan = await runTask("import", { fileName, bytes: Buffer.from(bytes, "base64") });
      return add(library.has(plan.id) ? { ...plan, id: createId() } : plan);
    },
    "library.duplicate": ({ id }) => {
      const { plan } = library.read(id);
      return add({ ...plan, id: createId(), title: `Kopi af ${plan.title}`, status: "draft" });
    },
    "library.rename": ({ id, title }) => {
      library.rename(id, title);
      changed();
      return {};
    },
    "library.trash": ({ id }) => {
      library.trash(id);
      changed();
      return {};
    },
    "library.restore": ({ id }) => {
      library.restore(id);
      changed();
      return {};
    },
    "library.remove": ({ id }) => {
      library.remove(id);
      changed();
      return {};
    },
  };
}
