import { useCallback, useState } from "react";
import { problemError, ProblemError } from "../../shared/problem.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";
import { isTemplateFile } from "../../shared/plan/templateFileName.ts";
import { readAsBase64 } from "../ui/readAsBase64.ts";

const MEGABYTE = 1024 * 1024;
/** Keeps a film dropped by mistake from filling the memory; the core has limits of its own per kind of file. */
const LIMIT_MB = 200;

/** What became of a file: the id of a plan or of a template. */
interface Imported {
  id: string;
  isTemplate: boolean;
}

async function importFile(file: File): Promise<Imported> {
  if (file.size > LIMIT_MB * MEGABYTE) throw problemError("file.tooLarge", { name: file.name, limitMb: LIMIT_MB });
  const bytes = await readAsBase64(file).catch(() => {
    throw problemError("file.unreadable", { name: file.name });
  });
  const isTemplate = isTemplateFile(file.name);
  const { id } = await call(isTemplate ? "templates.import" : "library.import", { fileName: file.name, bytes });
  return { id, isTemplate };
}

export interface Importing {
  /** The name of the file being read, if any. */
  busyWith: string | undefined;
  /** Makes a plan or a template of each file. A single plan is opened; what cannot be read is told of, and the others go on. */
  importFiles: (files: readonly File[]) => Promise<void>;
}

export function useImport(): Importing {
  const notify = useNotify();
  const [busyWith, setBusyWith] = useState<string>();

  const importFiles = useCallback(
    async (files: readonly File[]) => {
      const imported: Imported[] = [];
      for (const file of files) {
        setBusyWith(file.name);
        try {
          imported.push(await importFile(file));
        } catch (error) {
          notify.problem(error);
          if (error instanceof ProblemError && error.problem.code === "core.unreachable") break;
        }
      }
      setBusyWith(undefined);
      const [only, ...others] = imported;
      const templates = imported.filter(({ isTemplate }) => isTemplate).length;
      const plans = imported.length - templates;
      if (templates > 0) {
        goTo({ screen: "templates" });
        notify.message(templates === 1 ? "Skabelonen er importeret" : `${templates} skabeloner er importeret`);
      } else if (only && others.length === 0) goTo({ screen: "plan", planId: only.id });
      if (plans > 1) notify.message(`${plans} planer er importeret`);
    },
    [notify],
  );

  return { busyWith, importFiles };
}
