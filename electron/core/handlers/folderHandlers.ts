import { problemError } from "../../../shared/problem.ts";
import { stepsToFollow } from "../sharing/stepsToFollow.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function folderHandlers({ library, sharing, chooseFolder, emit }: HandlerContext): Handlers<"folder"> {
  return {
    "folder.read": ({ id }) => sharing.read(id),
    "folder.choose": async () => ({ path: (await chooseFolder?.()) ?? "" }),
    "folder.bind": async ({ id, path }) => {
      await sharing.bind(id, path);
      return {};
    },
    "folder.unbind": ({ id }) => {
      sharing.unbind(id);
      return {};
    },
    "folder.sync": async ({ id, isSharing }) => {
      await sharing.sync(id, isSharing);
      return {};
    },
    "folder.follow": ({ id, revision }) => {
      const opened = library.atomically(() => {
        const bound = library.folders.read(id);
        if (library.folders.revision(id) !== revision) throw problemError("library.changedElsewhere");
        const steps = bound ? stepsToFollow(library, id, bound) : [];
        if (bound && steps.length > 0) {
          library.versions.keep(id, { kind: "automatic" });
          library.status.takeIn(id, { transitions: steps, approvals: [] });
          library.folders.write(id, { ...bound, steps: bound.steps.slice(steps.length) });
        }
        return library.read(id);
      });
      for (const part of ["status", "folder", "versions"] as const) emit({ event: "planChanged", id, part });
      return opened;
    },
    "folder.look": ({ path }) => sharing.look(path),
    "folder.join": async ({ path }) => ({ id: await sharing.join(path) }),
  };
}
