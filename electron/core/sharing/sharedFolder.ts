import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ASSETS, isParticipantName, isWhole, planOfFolder, programFolder, readSharedFileName, sharedFileName } from "./layout.ts";

/** Far above any plan's text, which is all that a shared file holds. */
const LARGEST_FILE = 60 * 1024 * 1024;

/** A file that somebody shared, by where it lies. */
export interface FoundFile {
  participant: string;
  name: string;
  path: string;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function names(folder: string, kind: "file" | "folder"): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => ((kind === "file" ? entry.isFile() : entry.isDirectory()) ? [entry.name] : [])).toSorted();
}

/** As `names`, where a folder that is not there holds nothing. */
async function namesIfThere(folder: string, kind: "file" | "folder"): Promise<string[]> {
  return names(folder, kind).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/** The folders of plans within what the person chose; all those of one plan, where two people began at the same time. */
export async function findPlanFolders(path: string): Promise<{ folder: string; id: string; title: string }[]> {
  const own = programFolder(path);
  return (await namesIfThere(own, "folder")).flatMap((name) => {
    const plan = planOfFolder(name);
    return plan ? [{ folder: join(own, name), ...plan }] : [];
  });
}

/** Everything that has been shared in a plan's folder, by participant and then in the order in which it was. */
export async function listSharedFiles(folders: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const { participant, folder } of await ownFolders(folders)) {
    for (const name of (await namesIfThere(folder, "file")).filter((one) => readSharedFileName(one))) {
      found.push({ participant, name, path: join(folder, name) });
    }
  }
  return found;
}

async function ownFolders(folders: readonly string[]): Promise<{ participant: string; folder: string }[]> {
  const found: { participant: string; folder: string }[] = [];
  for (const folder of folders) {
    const participants = (await names(folder, "folder")).filter(isParticipantName);
    found.push(...participants.map((participant) => ({ participant, folder: join(folder, participant) })));
  }
  return found;
}

/** The whole of a shared file; null as long as it is on its way, or is not what its name says. */
export async function readWhole({ name, path }: FoundFile): Promise<Uint8Array | null> {
  const { size } = await stat(path);
  if (size === 0 || size > LARGEST_FILE) return null;
  const bytes = await readFile(path);
  return isWhole(readSharedFileName(name)?.hash ?? "-", sha256(bytes)) ? bytes : null;
}

/** A picture that any of the participants has put in the folder; null where none has it whole. */
export async function readPicture(folders: readonly string[], hash: string): Promise<Uint8Array | null> {
  for (const { folder } of await ownFolders(folders)) {
    const bytes = await readFile(join(folder, ASSETS, hash)).catch(() => null);
    if (bytes && sha256(bytes) === hash) return bytes;
  }
  return null;
}

/** Adds a file, which nobody sees under its name before it is whole and on disk. Nothing is ever written over. */
async function addWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, `~$${randomUUID()}.tmp`);
  try {
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Puts a plan's pictures in the participant's own subfolder, each once. */
export async function addPictures(folder: string, participant: string, pictures: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (pictures.size === 0) return;
  const assets = join(folder, participant, ASSETS);
  await mkdir(assets, { recursive: true });
  const there = new Set(await names(assets, "file"));
  for (const [hash, bytes] of pictures) if (!there.has(hash)) await addWhole(assets, hash, bytes);
}

/** Adds a shared file to the participant's own subfolder, after all that are there. Returns its name. */
export async function addSharedFile(folder: string, participant: string, bytes: Uint8Array): Promise<string> {
  const own = join(folder, participant);
  const counts = (await names(own, "file")).map((name) => readSharedFileName(name)?.count ?? 0);
  const name = sharedFileName(Math.max(0, ...counts) + 1, sha256(bytes));
  await addWhole(own, name, bytes);
  return name;
}

/** Makes the participant's own subfolder. The plan's folder must be there: a drive that is gone is not made up for. */
export async function makeOwnFolder(folder: string, participant: string): Promise<void> {
  await mkdir(join(folder, participant)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Makes the folder for a plan that is not shared there yet; `path` itself must be there. */
export async function makePlanFolder(path: string, name: string): Promise<string> {
  const own = programFolder(path);
  if (own !== path) {
    await mkdir(own).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  const folder = join(own, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Whether files can be put in a folder, found out by doing so. */
export async function canWriteIn(folder: string): Promise<boolean> {
  const probe = join(folder, `~$${randomUUID()}.tmp`);
  try {
    await (await open(probe, "wx")).close();
    await rm(probe, { force: true });
    return true;
  } catch {
    return false;
  }
}

