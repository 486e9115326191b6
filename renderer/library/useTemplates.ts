import { useEffect, useState } from "react";
import type { Template } from "../../shared/plan/template.ts";
import { call } from "../app/api.ts";
import { useNotify } from "../ui/notify.tsx";

/** The templates a plan can start from; undefined until they are here. */
export function useTemplates(): Template[] | undefined {
  const notify = useNotify();
  const [templates, setTemplates] = useState<Template[]>();
  useEffect(() => {
    call("templates.list", {}).then(setTemplates, notify.problem);
  }, [notify]);
  return templates;
}
