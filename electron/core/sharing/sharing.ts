import { basename, dirname } from "node:path";
import type { CoreEvent, PlanPart } from "../../../shared/contract.ts";
import type { FolderProblem, FolderState, FoundPlan } from "../../../shared/contract/folder.ts";
import { problemError, ProblemError } from "../../../shared/problem.ts";
import { requirePerson } from "../person/requirePerson.ts";
import type { Library } from "../store/openLibrary.ts";
import { describeFolder } from "./describeFolder.ts";
import { takePart } from "./takePart.ts";
import { planOfFolder } from "./layout.ts";
import { offer } from "./offer.ts";
import { fetchPictures, pickUp } from "./pickUp.ts";
import { foldersOf, placeFor, plansIn } from "./place.ts";
import { publish } from "./publish.ts";

/** Between two looks into the folders, in ms: nobody waits for it, and a network drive is not to be worn out. */
const POLL_MS = 20_000;
/** How long a folder may take to answer before it counts as gone, and how long the program waits for it at its end, in ms. */
const PATIENCE_MS = 30_000;
const FAREWELL_MS = 3_000;

const UNWRITABLE: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"]);

/** What is known of a shared plan while the program runs. */
interface Watch {
  reach: FolderState["reach"];
  running: Promise<void> | undefined;
  /** The revision at the last look: a plan that is being written in is shared once it has been left alone. */
  revision: number | null;
  /** Files that could not be used at the last look; those that still cannot at the next are told of. */
  unusable: ReadonlySet<string>;
  problems: FolderProblem[];
  /** Files that are whole and still of no use; a name says what is in its file, so that they stay so. By path. */
  hopeless: ReadonlyMap<string, FolderProblem["problem"]>;
  /** The revision and heads of the plan when it was last compared with what lies in the folder. */
  compared: string;
  isMissingPictures: boolean;
}

export interface SharingOptions {
  library: Library;
  dataFolder: string;
  emit: (event: CoreEvent) => void;
  onUnexpected: (error: unknown) => void;
}

/** Keeps the plans that are shared in folders in step with them, for as long as the program runs. */
export class Sharing {
  readonly #library: Library;
  readonly #dataFolder: string;
  readonly #emit: (event: CoreEvent) => void;
  readonly #onUnexpected: (error: unknown) => void;
  readonly #watches = new Map<string, Watch>();
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor({ library, dataFolder, emit, onUnexpected }: SharingOptions) {
    this.#library = library;
    this.#dataFolder = dataFolder;
    this.#emit = emit;
    this.#onUnexpected = onUnexpected;
    this.#timer = setInterval(() => void this.#pollAll().catch(this.#onUnexpected), POLL_MS);
    this.#timer.unref();
  }

  read(planId: string): FolderState | null {
    const { reach, running, problems } = this.#watch(planId);
    return describeFolder(this.#library, planId, { reach, isBusy: running !== undefined, problems });
  }

  async bind(planId: string, path: string): Promise<void> {
    const { plan } = this.#library.read(planId);
    requirePerson(this.#library);
    await this.#bindTo(planId, await placeFor(plan, path, this.#dataFolder));
  }

  unbind(planId: string): void {
    this.#library.folders.remove(planId);
    this.#watches.delete(planId);
    this.#tell(planId, "folder");
  }

  /** As `folder.sync`. Does nothing for a plan that is not shared. */
  async sync(planId: string, isSharing = true): Promise<void> {
    if (!this.#library.folders.read(planId)) return;
    await this.#watch(planId).running;
    await this.#round(planId, isSharing);
  }

  /** Takes note of what the core tells: once something has been gone through, what came on top of it is next. */
  heard(event: CoreEvent): void {
    if (event.event !== "planChanged" || event.part !== "incoming") return;
    queueMicrotask(() => {
      try {
        this.#goOn(event.id);
      } catch (error) {
        this.#onUnexpected(error);
      }
    });
  }

  async look(path: string): Promise<FoundPlan[]> {
    return (await plansIn(path)).map((found) => ({ ...found, isHere: this.#library.has(found.id) }));
  }

  async join(path: string): Promise<string> {
    const [found] = await plansIn(path);
    const plan = found && planOfFolder(basename(found.folder));
    if (!found || !plan) throw problemError("folder.noPlan", { name: path });
    requirePerson(this.#library);
    const folders = await foldersOf(found.folder);
    const place = await placeFor(plan, dirname(dirname(found.folder)), this.#dataFolder);
    if (this.#library.has(plan.id)) this.#library.restore(plan.id);
    else await takePart(this.#library, plan.id, folders);
    this.#emit({ event: "libraryChanged" });
    await this.#bindTo(plan.id, place);
    return plan.id;
  }

  /** Ends all work; what is new here is shared first, if the folders answer in time. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const last = this.#library.folders.shared().map((planId) => this.sync(planId).catch(() => undefined));
    if (last.length > 0) await inTime(Promise.all(last), FAREWELL_MS);
    this.#stop.abort();
  }

  async #bindTo(planId: string, place: { path: string; folder: string }): Promise<void> {
    this.#library.folders.remove(planId);
    this.#watches.delete(planId);
    this.#library.folders.write(planId, { ...place, syncedAt: null, sharedAt: null, beside: null, steps: [] });
    await this.sync(planId);
    this.#tell(planId, "folder");
  }

  #watch(planId: string): Watch {
    const known = this.#watches.get(planId);
    if (known) return known;
    const watch: Watch = {
      reach: "reached",
      running: undefined,
      revision: null,
      unusable: new Set(),
      problems: [],
      hopeless: new Map(),
      compared: "",
      isMissingPictures: true,
    };
    this.#watches.set(planId, watch);
    return watch;
  }

  #goOn(planId: string): void {
    if (this.#stop.signal.aborted || !this.#library.folders.read(planId)) return;
    if (offer(this.#library, planId)) this.#tell(planId, "incoming");
    this.#tell(planId, "folder");
  }

  async #pollAll(): Promise<void> {
    for (const planId of this.#library.folders.shared()) {
      const watch = this.#watch(planId);
      if (watch.running || this.#stop.signal.aborted) continue;
      const revision = this.#library.folders.revision(planId);
      const isQuiet = watch.revision === revision;
      watch.revision = revision;
      await this.#round(planId, isQuiet).catch(this.#onUnexpected);
    }
  }

  /** One look into a plan's folder, with what is new here put in it where `isSharing`. */
  async #round(planId: string, isSharing: boolean): Promise<void> {
    const watch = this.#watch(planId);
    if (watch.running) return watch.running;
    const work = this.#exchange(planId, watch, isSharing).finally(() => {
      watch.running = undefined;
      this.#tell(planId, "folder");
    });
    watch.running = work;
    this.#tell(planId, "folder");
    // A drive that has gone may let whoever asks it wait for minutes.
    if (await inTime(work, PATIENCE_MS)) return;
    watch.reach = "unreachable";
    this.#tell(planId, "folder");
    work.catch(this.#onUnexpected);
  }

  async #exchange(planId: string, watch: Watch, isSharing: boolean): Promise<void> {
    const bound = this.#library.folders.read(planId);
    if (!bound || this.#stop.signal.aborted) return;
    try {
      const folders = await foldersOf(bound.folder);
      const isNews = await this.#pickUp(planId, folders, watch);
      watch.reach = "reached";
      const { person } = this.#library.settings();
      // To compare all that is written takes its time, which somebody who is writing would feel.
      const isChanged = watch.compared !== this.#stateOf(planId);
      if ((isNews || (isSharing && isChanged)) && offer(this.#library, planId)) this.#tell(planId, "incoming");
      if (isNews || watch.isMissingPictures) watch.isMissingPictures = !(await fetchPictures(this.#library, planId, folders));
      this.#stop.signal.throwIfAborted();
      if (isSharing && person) await publish(this.#library, planId, bound, isChanged || isNews);
      if (isSharing) watch.compared = this.#stateOf(planId);
      const now = this.#library.folders.read(planId);
      if (now) this.#library.folders.write(planId, { ...now, syncedAt: new Date().toISOString() });
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (error instanceof ProblemError || code === "" || code.startsWith("SQLITE")) throw error;
      watch.reach = UNWRITABLE.has(code) && watch.reach !== "unreachable" ? "unwritable" : "unreachable";
    }
  }

  #stateOf(planId: string): string {
    return [this.#library.folders.revision(planId), ...this.#library.lineage.heads(planId)].join(" ");
  }

  /** True where anything was new. */
  async #pickUp(planId: string, folders: readonly string[], watch: Watch): Promise<boolean> {
    const { signal } = this.#stop;
    const { isNews, unusable } = await pickUp(this.#library, planId, folders, { hopeless: watch.hopeless, signal });
    signal.throwIfAborted();
    const names = new Set(unusable.map(({ file }) => file.path));
    const me = this.#library.folders.participant();
    const persons = new Map(this.#library.folders.files(planId).map(({ participant, by }) => [participant, by.name]));
    watch.problems = unusable
      .filter(({ file, problem }) => file.participant !== me && (problem === "newer" || watch.unusable.has(file.path)))
      .map(({ file, problem }) => ({ problem, fileName: file.name, from: persons.get(file.participant) ?? "" }));
    watch.unusable = names;
    watch.hopeless = new Map(unusable.flatMap(({ file, problem }) => (problem === "unfinished" ? [] : [[file.path, problem] as const])));
    if (isNews) for (const part of ["comments", "status"] as const) this.#tell(planId, part);
    return isNews;
  }

  #tell(planId: string, part: PlanPart): void {
    if (!this.#stop.signal.aborted) this.#emit({ event: "planChanged", id: planId, part });
  }
}

/** Whether `work` is done within `ms`; rejects as it does. */
async function inTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
    timer.unref();
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
