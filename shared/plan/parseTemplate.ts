import { problemError } from "../problem.ts";
import { normalisePlan } from "./normalise.ts";
import { draftFromTemplate, templateFromDraft } from "./ownTemplate.ts";
import { isRecord, mistakePath, throwUnknownElement } from "./parse.ts";
import { FIRST_YEAR } from "./period.ts";
import { TEMPLATE_FORMAT, TEMPLATE_VERSION, templateSchema, type Template } from "./template.ts";

/** The slot for focus areas has a type too, and is no element. */
function withoutSlots(sections: unknown): unknown {
  return Array.isArray(sections) ? sections.map((entry) => (isRecord(entry) && entry["type"] === "focusAreas" ? null : entry)) : sections;
}

/** As plans are normalised: what an editor opens must be in the form in which it is kept. */
function normalised(template: Template): Template {
  const { draft, meta } = draftFromTemplate(template, { from: FIRST_YEAR, to: FIRST_YEAR });
  return { ...template, ...templateFromDraft(normalisePlan(draft), meta), id: template.id };
}

/**
 * Checks a value read from a file and returns it as a template in normal form.
 * Throws `template.notATemplate`, `template.newerVersion`, `plan.unknownNode` or `template.invalid`; `name` is the
 * file's, for the message.
 */
export function parseTemplate(value: unknown, name: string): Template {
  if (!isRecord(value) || value["format"] !== TEMPLATE_FORMAT) throw problemError("template.notATemplate", { name });
  const version = value["version"];
  if (typeof version === "number" && version > TEMPLATE_VERSION) {
    throw problemError("template.newerVersion", { name, version, supported: TEMPLATE_VERSION });
  }
  const parsed = templateSchema.safeParse(value);
  if (parsed.success) return normalised(parsed.data);
  throwUnknownElement(withoutSlots(value["sections"]), ["sections"], name);
  throwUnknownElement(value["focusAreaPattern"], ["focusAreaPattern"], name);
  throw problemError("template.invalid", { name, path: mistakePath(parsed.error) });
}
