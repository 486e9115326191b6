import { useState } from "react";
import type { SavedFile } from "../../../shared/contract.ts";
import { download } from "../../app/download.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePerson } from "../../person/PersonContext.ts";
import { useNotify } from "../../ui/notify.tsx";

export interface Sending {
  isBusy: boolean;
  failure: unknown;
  /** Saves what is typed, makes sure who sends it, and hands over the package that `make` gives. `onSent` only where it left. */
  send: (make: () => Promise<SavedFile>, onSent: () => void | Promise<void>) => void;
}

export function useSend(): Sending {
  const { flush } = usePlan();
  const { askPerson } = usePerson();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const send = async (make: () => Promise<SavedFile>, onSent: () => void | Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      if (!(await askPerson())) return;
      await flush();
      const saved = await make();
      if (saved.outcome === "cancelled") return;
      if (saved.outcome === "download") download(saved.url);
      notify.message(saved.outcome === "written" ? "Pakken er gemt. Send filen i en mail." : "Pakken er hentet. Send filen i en mail.");
      await onSent();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, send: (make, onSent) => void send(make, onSent) };
}
