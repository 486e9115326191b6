import { readFileSync } from "node:fs";
import { createId } from "../../../shared/plan/ids.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { templateSchema, type Template } from "../../../shared/plan/template.ts";
import { problemError } from "../../../shared/problem.ts";
import type { Assets } from "../assets/assets.ts";
import { describePicture } from "../assets/describePicture.ts";
import { resourceUrl } from "../resources.ts";

/** The built-in templates in the order they are offered: the most used kind of plan first. */
const TEMPLATE_IDS = ["fokusomraader", "maal-og-strategi", "politik", "maalgrupper"] as const;

const EXAMPLE = "examples/lindholm-beskaeftigelsesplan.json";
const EXAMPLE_PICTURES = ["examples/lindholm-havnefront.png"] as const;

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(resourceUrl(path), "utf8"));
}

function readTemplate(id: string): Template {
  return templateSchema.parse(readJson(`templates/${id}.json`));
}

/** Every built-in template, in the order they are offered. Element ids differ from call to call. */
export function listTemplates(): Template[] {
  return TEMPLATE_IDS.map(readTemplate);
}

/** Whether one of the built-in templates is called `id`. */
export function isBuiltIn(id: string): boolean {
  const known: readonly string[] = TEMPLATE_IDS;
  return known.includes(id);
}

/** The built-in template called `id`. Throws `template.unknown`. */
export function findTemplate(id: string): Template {
  if (!isBuiltIn(id)) throw problemError("template.unknown", { id, known: TEMPLATE_IDS.join(", ") });
  return readTemplate(id);
}

/** The bundled example as a plan of its own: the plan's id is new at each call, its sections and blocks keep theirs. */
export function examplePlan(): Plan {
  return { ...parsePlan(readJson(EXAMPLE), EXAMPLE), id: createId() };
}

/** The pictures the example shows. */
export function exampleAssets(): Assets {
  const pictures = EXAMPLE_PICTURES.map((path) => new Uint8Array(readFileSync(resourceUrl(path))));
  return new Map(pictures.map((bytes) => [describePicture(bytes).sha256, bytes]));
}
