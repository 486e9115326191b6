import { z } from "zod";
import { agendaTemplateSchema } from "./agenda/agendaTemplate.ts";
import { commentMethods } from "./contract/comments.ts";
import { versionMethods } from "./contract/versions.ts";
import { bytes, moment, nothing, openedPlan, placeSchema, planRef, savedFile } from "./contract/common.ts";
import { folderMethods } from "./contract/folder.ts";
import { exchangeMethods } from "./contract/exchange.ts";
import { incomingMethods } from "./contract/incoming.ts";
import { statusMethods } from "./contract/status.ts";
import { exportChoiceSchema } from "./exportChoice.ts";
import { fileFindingSchema } from "./fileFinding.ts";
import { assetSchema } from "./plan/asset.ts";
import { idSchema } from "./plan/ids.ts";
import { sectionSchema } from "./plan/nodes/index.ts";
import { templateMetaSchema } from "./plan/ownTemplate.ts";
import { planSchema } from "./plan/plan.ts";
import { templateSchema } from "./plan/template.ts";
import { problemSchema } from "./problem.ts";
import { settingsSchema } from "./settings.ts";
import { keptWordTemplateSchema } from "./wordTemplate.ts";

export { planAt, placeSchema, type OpenedPlan, type Place, type PlanAt, type SavedFile } from "./contract/common.ts";
export type { OpenedFile } from "./contract/exchange.ts";

/** What the library shows of a plan, or of a template in the bin. `trashedAt` is null unless it lies there. */
export const planSummarySchema = planSchema
  .pick({ id: true, title: true, municipality: true, period: true, status: true })
  .extend({
    changedAt: moment,
    trashedAt: moment.nullable(),
    isTemplate: z.boolean(),
    /** Whose plan it is, where it is here to be gone through; null for one's own. */
    reviewFor: z.string().nullable(),
    /** Whose changes have come back and are yet to be gone through. */
    returnedFrom: z.array(z.string()),
  });
export type PlanSummary = z.infer<typeof planSummarySchema>;

const newPlan = planSchema.pick({ title: true, municipality: true, period: true }).extend({ templateId: z.string() });
export type NewPlan = z.infer<typeof newPlan>;

/**
 * The sections that changed, and the ids of all sections in their order (so that moves and deletions need no
 * content). `revision` is the one the change builds on; `saveId` makes a repeated call after a lost answer harmless.
 */
const savedChange = z.strictObject({
  id: idSchema,
  revision: z.int().min(0),
  saveId: z.string(),
  sections: z.array(sectionSchema),
  order: z.array(idSchema).min(1),
});
export type SavedChange = z.infer<typeof savedChange>;

/** What may be changed of a plan beside its text; what is left out stays as it is. */
const changedProperties = z.strictObject({
  title: planSchema.shape.title.optional(),
  municipality: planSchema.shape.municipality.optional(),
  period: planSchema.shape.period.optional(),
  focusAreas: planSchema.shape.focusAreas.optional(),
  theme: planSchema.shape.theme.unwrap().optional(),
  houseStyle: planSchema.shape.houseStyle.unwrap().optional(),
  keyFigures: planSchema.shape.keyFigures.unwrap().optional(),
  abbreviations: planSchema.shape.abbreviations.unwrap().optional(),
  hearing: planSchema.shape.hearing.unwrap().optional(),
  agendaItem: planSchema.shape.agendaItem.unwrap().optional(),
});
export type ChangedProperties = z.infer<typeof changedProperties>;

const jobRef = z.strictObject({ jobId: z.string() });

/** How far a job is. `fraction` runs from 0 to 1; `result` is there once, with state "done". */
const jobStateSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("running"), jobId: z.string(), fraction: z.number().min(0).max(1) }),
  /** `findings` is what is wrong with the finished file; empty too where its format is not gone through. */
  z.strictObject({ state: z.literal("done"), jobId: z.string(), fileName: z.string(), size: z.int(), findings: z.array(fileFindingSchema) }),
  z.strictObject({ state: z.literal("failed"), jobId: z.string(), problem: problemSchema }),
]);
export type JobState = z.infer<typeof jobStateSchema>;

/** A template and how it stands in the library. `changedAt` is null for those that come with the program. */
const listedTemplateSchema = templateSchema.extend({ changedAt: moment.nullable(), isDefault: z.boolean() });
export type ListedTemplate = z.infer<typeof listedTemplateSchema>;

const templateRef = z.strictObject({ id: templateSchema.shape.id });

const savedAsTemplate = planRef.extend({ name: z.string(), description: z.string(), keepText: z.boolean() });

const changedTemplate = z.strictObject({
  name: templateMetaSchema.shape.name.optional(),
  description: templateMetaSchema.shape.description.optional(),
  focusAreaCount: templateMetaSchema.shape.focusAreaCount.optional(),
});
export type ChangedTemplate = z.infer<typeof changedTemplate>;

/** The settings to change; what is left out stays as it is. */
const changedSettings = z.strictObject({
  defaultTemplate: settingsSchema.shape.defaultTemplate.unwrap().optional(),
  municipality: settingsSchema.shape.municipality.unwrap().optional(),
  agendaTemplate: settingsSchema.shape.agendaTemplate.unwrap().optional(),
  person: settingsSchema.shape.person.unwrap().optional(),
});
export type ChangedSettings = z.infer<typeof changedSettings>;

const keptTemplate = z.strictObject({ template: keptWordTemplateSchema.nullable() });

/** What lies beside a plan's text and may change without the window that shows the plan. */
export const PLAN_PARTS = ["comments", "versions", "status", "incoming", "folder"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];


/** Every call from the renderer to the core: its name, what it takes, what it gives. Problems come as `Problem` values. */
export const contract = {
  "library.list": { input: nothing, output: z.array(planSummarySchema) },
  "library.create": { input: newPlan, output: planRef },
  "library.createExample": { input: nothing, output: planRef },
  "library.import": { input: z.strictObject({ fileName: z.string(), bytes }), output: planRef },
  "library.duplicate": { input: planRef, output: planRef },
  "library.rename": { input: planRef.extend({ title: z.string().min(1) }), output: nothing },
  "library.trash": { input: planRef, output: nothing },
  "library.restore": { input: planRef, output: nothing },
  /** Deletes for good; only a plan that lies in the bin. */
  "library.remove": { input: planRef, output: nothing },

  "plan.open": { input: planRef, output: openedPlan },
  "plan.save": { input: savedChange, output: z.strictObject({ revision: z.int(), savedAt: moment }) },
  "plan.setProperties": {
    input: planRef.extend({ revision: z.int().min(0), changed: changedProperties }),
    output: z.strictObject({ revision: z.int(), savedAt: moment }),
  },
  "plan.setPlace": { input: planRef.extend({ place: placeSchema }), output: nothing },

  ...statusMethods,

  /** Those of one's own first, last changed first. */
  "templates.list": { input: nothing, output: z.array(listedTemplateSchema) },
  "templates.saveFromPlan": { input: savedAsTemplate, output: planRef },
  /** Makes a template of one's own from another, built in or own. The draft it is written in opens like a plan. */
  "templates.copy": { input: templateRef.extend({ name: z.string() }), output: planRef },
  /** What is not in the draft; that is changed as a plan is. */
  "templates.change": { input: planRef.extend({ changed: changedTemplate }), output: nothing },
  "templates.import": { input: z.strictObject({ fileName: z.string(), bytes }), output: planRef },
  "templates.export": { input: templateRef, output: savedFile },

  /** The municipality's own Word file, which plans are written in. */
  "wordTemplate.get": { input: nothing, output: keptTemplate },
  "wordTemplate.set": { input: z.strictObject({ fileName: z.string(), bytes }), output: keptTemplate },
  "wordTemplate.remove": { input: nothing, output: nothing },
  /** Brings back the one that was removed or replaced last. */
  "wordTemplate.restore": { input: planRef, output: nothing },

  "settings.get": { input: nothing, output: settingsSchema },
  "settings.change": { input: changedSettings, output: nothing },

  /** The headings that an agenda item can be written under: the municipality's own first, then those of the program. */
  "agenda.templates": { input: nothing, output: z.array(agendaTemplateSchema).min(1) },

  /** Keeps a PNG or JPEG picture, once however often it comes. */
  "assets.put": { input: z.strictObject({ bytes }), output: assetSchema },
  "assets.get": {
    input: assetSchema.pick({ sha256: true }),
    output: z.strictObject({ type: assetSchema.shape.type, bytes }),
  },

  ...versionMethods,

  /** Starts an export in a worker thread; progress comes as `job` events. */
  "export.start": { input: planRef.extend(exportChoiceSchema.shape), output: jobRef },
  /** Hands the finished file of an export to the person. */
  "export.save": { input: jobRef, output: savedFile },
  /** The finished file itself, to be shown as it is. */
  "export.read": { input: jobRef, output: z.strictObject({ fileName: z.string(), bytes }) },
  "jobs.cancel": { input: jobRef, output: nothing },

  ...incomingMethods,
  ...exchangeMethods,
  ...commentMethods,
  ...folderMethods,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]["input"]>;
export type Output<M extends Method> = z.output<Contract[M]["output"]>;

export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}

/** How every call is answered, on every transport. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; details?: Record<string, string | number> };

/** What the core tells the renderer unasked. */
export const eventSchema = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("job"), job: jobStateSchema }),
  z.strictObject({ event: z.literal("libraryChanged") }),
  /** Something beside a plan's text has changed, in this window or elsewhere. */
  z.strictObject({ event: z.literal("planChanged"), id: idSchema, part: z.literal(PLAN_PARTS) }),
]);
export type CoreEvent = z.infer<typeof eventSchema>;

/** What a shell puts on `window.planskriver`: the whole of what the renderer can reach. */
export interface Bridge {
  /** Resolves to an `Answer`; rejects only when the core cannot be reached. */
  call(method: Method, input: unknown): Promise<unknown>;
  /** Subscribes; the returned function ends it. Events arrive as unchecked values. */
  listen(listener: (event: unknown) => void): () => void;
}
