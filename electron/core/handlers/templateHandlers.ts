import { randomUUID } from "node:crypto";
import { createId, idSchema } from "../../../shared/plan/ids.ts";
import { draftFromTemplate, type TemplateMeta } from "../../../shared/plan/ownTemplate.ts";
import type { Period } from "../../../shared/plan/period.ts";
import { draftFromPlan } from "../../../shared/plan/saveAsTemplate.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Assets } from "../assets/assets.ts";
import { writeTemplateFile } from "../exchange/templateFile.ts";
import { runTask } from "../jobs/runTask.ts";
import { isBuiltIn, listTemplates } from "../templates/templates.ts";
import { anyTemplate } from "./anyTemplate.ts";
import { changeLibrary } from "./changeLibrary.ts";
import type { HandlerContext, Handlers } from "./handler.ts";
import { requiredText } from "./requiredText.ts";

/** What a template's fields show while it is written: the period a plan made from it today would most likely have. */
function likelyPeriod(): Period {
  const from = new Date().getFullYear() + 1;
  return { from, to: from + 1 };
}

function named(name: string): string {
  return requiredText(name, "Navn");
}

export function templateHandlers(context: HandlerContext): Handlers<"templates"> {
  const { library, saveFile } = context;
  function add(draft: Plan, meta: TemplateMeta, assets?: Assets): { id: string } {
    changeLibrary(context, () => library.insert(draft, assets, { asTemplate: meta }));
    return { id: draft.id };
  }

  return {
    "templates.list": () => {
      const { defaultTemplate } = library.settings();
      const builtIn = listTemplates().map((template) => ({ ...template, changedAt: null }));
      const own = library.ownTemplates().map(({ template, changedAt }) => ({ ...template, changedAt }));
      return [...own, ...builtIn].map((template) => ({ ...template, isDefault: template.id === defaultTemplate }));
    },
    "templates.saveFromPlan": ({ id, name, description, keepText }) => {
      const { draft, meta } = draftFromPlan(library.read(id).plan, { name: named(name), description, keepText });
      return add(draft, meta);
    },
    "templates.copy": ({ id, name }) => {
      const { draft, meta } = draftFromTemplate(anyTemplate(library, id), likelyPeriod());
      return add({ ...draft, id: createId() }, { ...meta, name: named(name) });
    },
    "templates.change": ({ id, changed }) =>
      changeLibrary(context, () => {
        const { name } = changed;
        library.setTemplateMeta(id, name === undefined ? changed : { ...changed, name: named(name) });
      }),
    "templates.import": async ({ fileName, bytes }) => {
      const { template, assets } = await runTask("importTemplate", { fileName, bytes: Buffer.from(bytes, "base64") });
      const { draft, meta } = draftFromTemplate(template, likelyPeriod());
      // Plans name their template by id, so it keeps its own wherever that is free.
      const isFree = idSchema.safeParse(draft.id).success && !isBuiltIn(draft.id) && !library.has(draft.id);
      return add(isFree ? draft : { ...draft, id: createId() }, meta, assets);
    },
    "templates.export": ({ id }) => {
      const template = anyTemplate(library, id);
      const assets = library.assetsOf(draftFromTemplate(template, likelyPeriod()).draft);
      return saveFile({ jobId: randomUUID(), ...writeTemplateFile({ template, assets }) });
    },
  };
}
