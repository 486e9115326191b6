import type { SharedFile } from "../store/folder/folderStore.ts";

/** The participants who shared each snapshot, by its id. */
export function authorsOf(files: readonly SharedFile[]): Map<string, Set<string>> {
  const authors = new Map<string, Set<string>>();
  for (const { snapshot, participant } of files) authors.set(snapshot, (authors.get(snapshot) ?? new Set()).add(participant));
  return authors;
}
