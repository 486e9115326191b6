import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import { problemError } from "../../../shared/problem.ts";
import { planFolderAround, planFolderName, planOfFolder } from "./layout.ts";
import { canWriteIn, findPlanFolders, makePlanFolder } from "./sharedFolder.ts";

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}

/** What lies where a person wrote or chose, with or without the quotes that Windows copies along. Throws `folder.missing`. */
async function readPath(written: string): Promise<{ name: string; path: string; there: Stats }> {
  const name = written.trim().replace(/^"(.*)"$/, "$1");
  const there = isAbsolute(name) ? await stat(name).catch(() => null) : null;
  if (!there) throw problemError("folder.missing", { name });
  return { name, path: resolve(name), there };
}

/**
 * The folder that a person wrote or chose, as a path of the file system. Throws `folder.missing`, `folder.notFolder`, or
 * `folder.own` for one that the program keeps its own data in.
 */
async function checkedFolder(written: string, dataFolder: string): Promise<string> {
  const { name, path, there } = await readPath(written);
  if (!there.isDirectory()) throw problemError("folder.notFolder", { name });
  if (isWithin(path, resolve(dataFolder))) throw problemError("folder.own");
  return path;
}

/**
 * The folder of a plan within the one that a person chose, made where it is not there yet. Throws as `checkedFolder`, or
 * `folder.unwritable`.
 */
export async function placeFor(plan: { id: string; title: string }, written: string, dataFolder: string): Promise<{ path: string; folder: string }> {
  const chosen = await checkedFolder(written, dataFolder);
  const around = planFolderAround(chosen);
  const path = around === null ? chosen : dirname(dirname(around));
  const [there] = (await findPlanFolders(path)).filter(({ id }) => id === plan.id);
  try {
    const folder = there?.folder ?? (await makePlanFolder(path, planFolderName(plan.title, plan.id)));
    if (await canWriteIn(folder)) return { path, folder };
  } catch {
    // Said below: whichever of the folders could not be made.
  }
  throw problemError("folder.unwritable", { name: path });
}

/** All folders of one plan beside `folder`, itself first: there are several where two people began at the same time. */
export async function foldersOf(folder: string): Promise<string[]> {
  await stat(folder);
  const plan = planOfFolder(basename(folder));
  const beside = await findPlanFolders(dirname(folder));
  return [folder, ...beside.filter((one) => one.id === plan?.id && one.folder !== folder).map((one) => one.folder)];
}

/**
 * The plans that are shared in a folder, or the one that a folder or file belongs to. Throws `folder.missing` or
 * `folder.noPlan`.
 */
export async function plansIn(written: string): Promise<{ folder: string; id: string; title: string }[]> {
  const { name, path } = await readPath(written);
  const around = planFolderAround(path);
  const plan = around === null ? null : planOfFolder(basename(around));
  const found = around !== null && plan ? [{ folder: around, ...plan }] : await findPlanFolders(path).catch(() => []);
  if (found.length === 0) throw problemError("folder.noPlan", { name });
  return found;
}

