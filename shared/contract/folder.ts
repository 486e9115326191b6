import { z } from "zod";
import { personSchema } from "../person.ts";
import { idSchema } from "../plan/ids.ts";
import { transitionSchema } from "../review/transition.ts";
import { moment, nothing, openedPlan, planAt, planRef } from "./common.ts";

const participantSchema = z.strictObject({
  /** Who it was when they last shared; null of oneself before one has shared anything. */
  person: personSchema.nullable(),
  isMe: z.boolean(),
  /** By their own clock; null where they have shared nothing. */
  sharedAt: moment.nullable(),
  /** What they shared and is to be gone through here. */
  waiting: z.string().nullable(),
});
export type FolderParticipant = z.infer<typeof participantSchema>;

/** A file in the folder that cannot be used, and that has stayed so. `from` is the name of whose it is, "" where unknown. */
const folderProblemSchema = z.strictObject({
  problem: z.literal(["unfinished", "broken", "newer", "foreign"]),
  fileName: z.string(),
  from: z.string(),
});
export type FolderProblem = z.infer<typeof folderProblemSchema>;

const folderStateSchema = z.strictObject({
  /** The folder that was chosen, and the one within it that is this plan's. */
  path: z.string(),
  folder: z.string(),
  /** How the last look into it went: it could not be reached, or it could be read but not written in. */
  reach: z.literal(["reached", "unwritable", "unreachable"]),
  isBusy: z.boolean(),
  syncedAt: moment.nullable(),
  sharedAt: moment.nullable(),
  /** Oneself first, then by name. */
  participants: z.array(participantSchema),
  problems: z.array(folderProblemSchema),
  /** How many steps from state to state others have taken that the plan here can follow now. */
  steps: z.int().min(0),
  /** The last of those that it follows once all that was shared has been gone through, since they lock it. */
  held: transitionSchema.pick({ to: true, by: true }).nullable(),
});
export type FolderState = z.infer<typeof folderStateSchema>;

const foundPlanSchema = z.strictObject({ folder: z.string(), id: idSchema, title: z.string(), isHere: z.boolean() });
export type FoundPlan = z.infer<typeof foundPlanSchema>;

const pathInput = z.strictObject({ path: z.string() });

export const folderMethods = {
  /** Null where the plan is not shared in a folder. */
  "folder.read": { input: planRef, output: folderStateSchema.nullable() },
  /** Lets the person choose a folder; "" where they did not, or where the shell has no way to ask. */
  "folder.choose": { input: nothing, output: pathInput },
  /** Shares the plan in a folder from now on. */
  "folder.bind": { input: planRef.extend({ path: z.string() }), output: nothing },
  /** Shares it no more; what lies in the folder stays there. */
  "folder.unbind": { input: planRef, output: nothing },
  /**
   * Picks up what others shared, and shares what is new here where `isSharing`. Problems with the folder are told by
   * `folder.read`. Does nothing for a plan that is not shared.
   */
  "folder.sync": { input: planRef.extend({ isSharing: z.boolean() }), output: nothing },
  /** Takes the plan through the steps from state to state that others have taken, as far as it can follow now. */
  "folder.follow": { input: planAt, output: openedPlan },
  /** The plans that are shared in a folder, or that the folder itself or a file in it belongs to. */
  "folder.look": { input: pathInput, output: z.array(foundPlanSchema) },
  /** Takes part in a plan that is shared in the folder `path`, as `folder.look` gives it. */
  "folder.join": { input: pathInput, output: planRef },
} as const;
