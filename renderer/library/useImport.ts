import { useCallback, useState } from "react";
import { problemError, ProblemError } from "../../shared/problem.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";
import { readAsBase64 } from "./readFile.ts";

const MEGABYTE = 1024 * 1024;
/** Keeps a film dropped by mistake from filling the memory; the core has limits of its own per kind of file. */
const LIMIT_MB = 200;

async function importFile(file: File): Promise<string> {
  if (file.size > LIMIT_MB * MEGABYTE) throw problemError("file.tooLarge", { name: file.name, limitMb: LIMIT_MB });
  const bytes = await readAsBase64(file).catch(() => {
    throw problemError("file.unreadable", { name: file.name });
  });
  const { id } = await call("library.import", { fileName: file.name, bytes });
  return id;
}

export interface Importing {
  /** The name of the file being read, if any. */
  busyWith: string | undefined;
  /** Makes a plan of each file. A single one is opened; what cannot be read is told of, and the others go on. */
  importFiles: (files: readonly File[]) => Promise<void>;
}

export function useImport(): Importing {
  const notify = useNotify();
  const [busyWith, setBusyWith] = useState<string>();

  const importFiles = useCallback(
    async (files: readonly File[]) => {
      const ids: string[] = [];
      for (const file of files) {
        setBusyWith(file.name);
        try {
          ids.push(await importFile(file));
        } catch (error) {
          notify.problem(error);
          if (error instanceof ProblemError && error.problem.code === "core.unreachable") break;
        }
      }
      setBusyWith(undefined);
      const [only, ...others] = ids;
      if (only !== undefined && others.length === 0) goTo({ screen: "plan", planId: only });
      else if (ids.length > 1) notify.message(`${ids.length} planer er importeret`);
    },
    [notify],
  );

  return { busyWith, importFiles };
}
