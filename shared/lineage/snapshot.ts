import { z } from "zod";
import { contentHash } from "../contentHash.ts";
import { sha256Schema } from "../sha256.ts";

/**
 * A plan as it was when it left somebody's laptop. `content` is the plan's `contentHash`; `parents` are the ids of the
 * snapshots that had been taken in by then. The id says all of this, so that two people who took in the same things with
 * the same outcome have the same snapshot.
 */
export const snapshotSchema = z.strictObject({ id: sha256Schema, content: sha256Schema, parents: z.array(sha256Schema) });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Snapshots with those they come from, newest first: nobody stands before their own child. Old ones may be left out. */
export type Lineage = readonly Snapshot[];

export function createSnapshot(content: string, parents: readonly string[]): Snapshot {
  const sorted = [...new Set(parents)].toSorted();
  return { id: contentHash({ content, parents: sorted }), content, parents: sorted };
}

/** Whether the id of a snapshot says what it holds. What has been tampered with does not. */
export function isGenuine({ id, content, parents }: Snapshot): boolean {
  return createSnapshot(content, parents).id === id;
}
