import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type {
  ChangedSettings,
  ChangedTemplate,
  Input,
  OpenedPlan,
  Output,
  Place,
  PlanSummary,
  SavedChange,
} from "../../../shared/contract.ts";
import type { Asset } from "../../../shared/plan/asset.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { ProblemError, problemError } from "../../../shared/problem.ts";
import type { Template } from "../../../shared/plan/template.ts";
import type { KeptWordTemplate, WordTemplateReport } from "../../../shared/wordTemplate.ts";
import type { Settings } from "../../../shared/settings.ts";
import type { Assets } from "../assets/assets.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import { assetsOf, putAsset, readAsset, type Picture } from "./assets.ts";
import { backUpBeforeMigration, backUpDaily, listBackups } from "./backups.ts";
import { openConnection, type WritableDB } from "./connection.ts";
import { createCommentStore, type CommentStore } from "./comments/commentStore.ts";
import { keepPlan, readKeptPlan } from "./contents/keptPlan.ts";
import { removeUnusedContents } from "./contents/removeUnusedContents.ts";
import { guardedStore } from "./guardedStore.ts";
import { createFolderStore, type FolderStore } from "./folder/folderStore.ts";
import { createIncomingStore, type IncomingStore } from "./incoming/incomingStore.ts";
import { createLineageStore, type LineageStore } from "./incoming/lineageStore.ts";
import { createSendingStore, type SendingStore } from "./incoming/sendingStore.ts";
import { insertPlan, type PlanExtras } from "./insertPlan.ts";
import { listPlans } from "./listPlans.ts";
import { isNew, migrate, pendingMigrations } from "./migrate.ts";
import { migrations as builtIn } from "./migrations/index.ts";
import { listOwnTemplates, readOwnTemplate, setTemplateMeta, type OwnTemplate } from "./ownTemplates.ts";
import { setPlace } from "./place.ts";
import { readPlan, storesPlan } from "./readPlan.ts";
import { removePlan } from "./removePlan.ts";
import { removeUnusedAssets } from "./removeUnusedAssets.ts";
import { replacePlan } from "./replacePlan.ts";
import { savePlan } from "./savePlan.ts";
import { renamePlan, setProperties } from "./setProperties.ts";
import { changeSettings, readSettings } from "./settings.ts";
import { createStatusStore, type StatusStore } from "./status/statusStore.ts";
import { storeProblem } from "./storeProblem.ts";
import { restorePlan, trashPlan } from "./trash.ts";
import { createVersionStore, type VersionStore } from "./versions/versionStore.ts";
import { removeWordTemplate, restoreWordTemplate, setWordTemplate, wordTemplate, wordTemplateFile } from "./wordTemplate.ts";

/** Every plan the person has. A call that returns has reached the disk; one that throws has changed nothing. */
export interface Library {
  /** Last changed first; plans in the bin are among them, and the templates there too. */
  list(): PlanSummary[];
  has(id: string): boolean;
  read(id: string): OpenedPlan;
  /** Adds a plan, or the draft of a template. */
  insert(plan: Plan, assets?: Assets, extras?: PlanExtras): void;
  /** What is said of a plan, beside it. */
  comments: CommentStore;
  /**
   * Makes a stored plan what `plan` says, all of it but its state. One that is locked is left alone unless `isLockedToo`,
   * which is for somebody else's plan, of which they sent another edition.
   */
  replace(plan: Plan, revision: number, options?: { isLockedToo?: boolean }): OpenedPlan;
  /** Keeps a plan as it is now, beside the library; returns its `contentHash`. */
  keep(plan: Plan): string;
  /** The plan kept under a `contentHash`. */
  kept(hash: string): Plan | undefined;
  /** Plans as they were. */
  versions: VersionStore;
  /** How plans came to their states, and who has approved what. */
  status: StatusStore;
  save(change: SavedChange): Output<"plan.save">;
  setProperties(properties: Input<"plan.setProperties">): Output<"plan.setProperties">;
  rename(id: string, title: string): void;
  setPlace(id: string, place: Place): void;
  trash(id: string): void;
  restore(id: string): void;
  remove(id: string): void;
  /** The templates of one's own, last changed first, but for those in the bin. */
  ownTemplates(): OwnTemplate[];
  ownTemplate(id: string): Template;
  setTemplateMeta(id: string, changed: ChangedTemplate): void;
  settings(): Settings;
  changeSettings(changed: ChangedSettings): void;
  /** The municipality's own Word file, which plans are written in; null where there is none. */
  wordTemplate(): KeptWordTemplate | null;
  wordTemplateFile(): NamedBytes | null;
  setWordTemplate(file: NamedBytes, report: WordTemplateReport): KeptWordTemplate;
  removeWordTemplate(): void;
  /** Brings back the one that was removed or replaced last. */
  restoreWordTemplate(id: string): void;
  putAsset(bytes: Uint8Array): Asset;
  readAsset(sha256: string): Picture;
  /** The pictures of a plan that are here; one may be missing. */
  assetsOf(plan: Plan): Assets;
  /** Where each plan comes from, what others made of it, and what was sent. */
  readonly lineage: LineageStore;
  readonly incoming: IncomingStore;
  readonly sendings: SendingStore;
  /** The folders that plans are shared in. */
  readonly folders: FolderStore;
  /** Does `work` so that all it changes here is on disk when this returns, or none of it ever is. */
  atomically<T>(work: () => T): T;
  close(): void;
}

export const DATABASE_NAME = "planskriver.db";

/**
 * Opens the library in `folder`, creating both where they are missing.
 * Throws `store.locked`, `store.newerDatabase`, `store.migrationChanged`, `store.damaged`, `store.full` or
 * `file.unwritable`. `migrations` is there for tests.
 */
export function openLibrary(folder: string, migrations = builtIn): Library {
  const file = join(folder, DATABASE_NAME);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw problemError("file.unwritable", { name: folder });
  }
  const emptied = existsSync(file) && statSync(file).size === 0 && listBackups(folder).length > 0;
  if (emptied) throw problemError("store.damaged", { file });

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeProblem(error, file);
    }
  };

  const db = guarded(() => openPrepared(folder, file, migrations));
  const lineage = createLineageStore(db, file);

  return {
    list: () => guarded(() => listPlans(db, file)),
    has: (id) => guarded(() => storesPlan(db, id)),
    read: (id) => guarded(() => readPlan(db, id, file)),
    insert: (plan, assets, extras) => guarded(() => insertPlan(db, plan, assets, extras)),
    comments: guardedStore(createCommentStore(db, file), guarded),
    replace: (plan, revision, options) => guarded(() => replacePlan(db, plan, revision, file, options)),
    keep: (plan) => guarded(() => keepPlan(db, plan)),
    kept: (hash) => guarded(() => readKeptPlan(db, hash)),
    versions: guardedStore(createVersionStore(db, file), guarded),
    status: guardedStore(createStatusStore(db, file), guarded),
    save: (change) => guarded(() => savePlan(db, change, file)),
    setProperties: (properties) => guarded(() => setProperties(db, properties, file)),
    rename: (id, title) => guarded(() => renamePlan(db, id, title, file)),
    setPlace: (id, place) => guarded(() => setPlace(db, id, place)),
    trash: (id) => guarded(() => trashPlan(db, id)),
    restore: (id) => guarded(() => restorePlan(db, id)),
    remove: (id) => guarded(() => removePlan(db, id)),
    ownTemplates: () => guarded(() => listOwnTemplates(db, file)),
    ownTemplate: (id) => guarded(() => readOwnTemplate(db, id, file).template),
    setTemplateMeta: (id, changed) => guarded(() => setTemplateMeta(db, id, changed, file)),
    settings: () => guarded(() => readSettings(db)),
    changeSettings: (changed) => guarded(() => changeSettings(db, changed)),
    wordTemplate: () => guarded(() => wordTemplate(db)),
    wordTemplateFile: () => guarded(() => wordTemplateFile(db)),
    setWordTemplate: (template, report) => guarded(() => setWordTemplate(db, template, report)),
    removeWordTemplate: () => guarded(() => removeWordTemplate(db)),
    restoreWordTemplate: (id) => guarded(() => restoreWordTemplate(db, id)),
    putAsset: (bytes) => guarded(() => putAsset(db, bytes)),
    readAsset: (sha256) => guarded(() => readAsset(db, sha256)),
    assetsOf: (plan) => guarded(() => assetsOf(db, plan)),
    lineage: guardedStore(lineage, guarded),
    incoming: guardedStore(createIncomingStore(db, lineage, file), guarded),
    sendings: guardedStore(createSendingStore(db, file), guarded),
    folders: guardedStore(createFolderStore(db, file), guarded),
    atomically: (work) => guarded(() => db.transaction(work)),
    close: () => db.close(),
  };
}

function openPrepared(folder: string, file: string, migrations: typeof builtIn): WritableDB {
  const db = openConnection(file);
  try {
    prepare(db, folder, file, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: WritableDB, folder: string, file: string, migrations: typeof builtIn): void {
  const pending = pendingMigrations(db, migrations);
  if (!isNew(db)) {
    try {
      const isFresh = backUpDaily(db, folder, file);
      // Once a day is enough, and what goes is still in the backup just taken.
      if (isFresh && pending.length === 0) {
        removeUnusedContents(db);
        removeUnusedAssets(db);
      }
    } catch (error) {
      // Without room for today's backup the person must still be able to write, and to make room.
      if (error instanceof ProblemError) throw error;
    }
  }
  const [first] = pending;
  if (!first) return;
  if (!isNew(db)) backUpBeforeMigration(db, folder, first.number);
  migrate(db, pending);
}
