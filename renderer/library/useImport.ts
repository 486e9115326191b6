import { useCallback, useState } from "react";
import type { OpenedFile } from "../../shared/contract.ts";
import { ProblemError } from "../../shared/problem.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";
import { isTemplateFile } from "../../shared/plan/templateFileName.ts";
import { describeOpened } from "../../shared/describeOpened.ts";
import { isPackage, openFile, readFile, showOpened } from "../review/exchange/openFile.ts";
import type { OpenedHere } from "../review/exchange/OpenedDialog.tsx";

/** What became of a file: the id of a plan or of a template. */
interface Imported {
  id: string;
  isTemplate: boolean;
}

async function importFile(file: File): Promise<Imported> {
  const bytes = await readFile(file);
  const isTemplate = isTemplateFile(file.name);
  const { id } = await call(isTemplate ? "templates.import" : "library.import", { fileName: file.name, bytes });
  return { id, isTemplate };
}

export interface Importing {
  /** The name of the file being read, if any. */
  busyWith: string | undefined;
  /** A package that led nowhere, to be explained. */
  unplaced: OpenedHere | undefined;
  onExplained: () => void;
  /** Makes a plan or a template of each file. A single plan is opened; what cannot be read is told of, and the others go on. */
  importFiles: (files: readonly File[]) => Promise<void>;
}

export function useImport(): Importing {
  const notify = useNotify();
  const [busyWith, setBusyWith] = useState<string>();
  const [unplaced, setUnplaced] = useState<OpenedHere>();

  const importFiles = useCallback(
    async (files: readonly File[]) => {
      const imported: Imported[] = [];
      const placed: OpenedFile[] = [];
      for (const file of files) {
        setBusyWith(file.name);
        try {
          if (isPackage(file)) {
            const opened = await openFile(file, null);
            if (describeOpened(opened, file.name)) setUnplaced({ file, opened });
            else if (opened.kind === "plan") imported.push({ id: opened.id, isTemplate: false });
            else placed.push(opened);
          } else imported.push(await importFile(file));
        } catch (error) {
          notify.problem(error);
          if (error instanceof ProblemError && error.problem.code === "core.unreachable") break;
        }
      }
      setBusyWith(undefined);
      const [only, ...others] = imported;
      const [toGoThrough] = placed;
      if (toGoThrough && imported.length === 0) {
        showOpened(toGoThrough);
        if (placed.length > 1) notify.message(`${placed.length} pakker er modtaget. De øvrige står i biblioteket.`);
        return;
      }
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

  return { busyWith, unplaced, onExplained: () => setUnplaced(undefined), importFiles };
}
