import { useEffect, useState } from "react";
import type { Settings } from "../../shared/settings.ts";
import { call, listen } from "../app/api.ts";
import { useNotify } from "../ui/notify.tsx";

/** What is remembered for the whole library; undefined until it is here. Follows changes made elsewhere. */
export function useSettings(): Settings | undefined {
  const notify = useNotify();
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const read = () => void call("settings.get", {}).then(setSettings, notify.problem);
    read();
    return listen(({ event }) => event === "libraryChanged" && read());
  }, [notify]);
  return settings;
}
