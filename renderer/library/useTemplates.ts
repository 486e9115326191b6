import { useEffect, useState } from "react";
import type { ListedTemplate } from "../../shared/contract.ts";
import { call, listen } from "../app/api.ts";
import { useNotify } from "../ui/notify.tsx";

/** The templates a plan can start from, undefined until they are here; looks again when the library has changed. */
export function useTemplates(): ListedTemplate[] | undefined {
  const notify = useNotify();
  const [templates, setTemplates] = useState<ListedTemplate[]>();
  useEffect(() => {
    const look = () => void call("templates.list", {}).then(setTemplates, notify.problem);
    look();
    return listen(({ event }) => {
      if (event === "libraryChanged") look();
    });
  }, [notify]);
  return templates;
}
