import { useCallback, useEffect, useState } from "react";
import { problemError } from "../../shared/problem.ts";
import { WORD_TEMPLATE_LIMIT_MB, type KeptWordTemplate } from "../../shared/wordTemplate.ts";
import { call, listen } from "../app/api.ts";
import { useNotify } from "../ui/notify.tsx";
import { readAsBase64 } from "../ui/readAsBase64.ts";

export interface WordTemplateState {
  /** Undefined until the first answer; null where there is none. */
  template: KeptWordTemplate | null | undefined;
  isBusy: boolean;
  /** Why the last file was not taken, or what is kept could not be read. */
  error: unknown;
  choose: (file: File) => Promise<void>;
  remove: () => Promise<void>;
}

/** The municipality's own Word file. Choosing another and removing it can be taken back. */
export function useWordTemplate(): WordTemplateState {
  const [template, setTemplate] = useState<KeptWordTemplate | null>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const notify = useNotify();

  const read = useCallback(() => {
    call("wordTemplate.get", {}).then(({ template: kept }) => setTemplate(kept), setError);
  }, []);
  useEffect(() => {
    read();
    return listen(({ event }) => event === "libraryChanged" && read());
  }, [read]);

  const bringBack = (former: KeptWordTemplate | null) => {
    const undone = former ? call("wordTemplate.restore", { id: former.id }) : call("wordTemplate.remove", {});
    undone.then(read, notify.problem);
  };

  const choose = async (file: File) => {
    setBusy(true);
    setError(null);
    try {
      // A film chosen by mistake is not sent to the core first.
      if (file.size > WORD_TEMPLATE_LIMIT_MB * 1024 * 1024) throw problemError("file.tooLarge", { name: file.name, limitMb: WORD_TEMPLATE_LIMIT_MB });
      const bytes = await readAsBase64(file).catch(() => {
        throw problemError("file.unreadable", { name: file.name });
      });
      const former = template ?? null;
      setTemplate((await call("wordTemplate.set", { fileName: file.name, bytes })).template);
      notify.undo("Kommunens Word-skabelon er gemt", () => bringBack(former));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  const remove = async () => {
    const former = template ?? null;
    setError(null);
    try {
      await call("wordTemplate.remove", {});
      setTemplate(null);
      notify.undo("Kommunens Word-skabelon er fjernet", () => bringBack(former));
    } catch (failure) {
      setError(failure);
    }
  };

  return { template, isBusy, error, choose, remove };
}
