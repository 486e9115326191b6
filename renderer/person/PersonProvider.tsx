import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Person } from "../../shared/person.ts";
import { call, listen } from "../app/api.ts";
import { useNotify } from "../ui/notify.tsx";
import { PersonContext, type KnownPerson } from "./PersonContext.ts";
import { PersonDialog } from "./PersonDialog.tsx";

type Answer = (person: Person | null) => void;

/** Knows who uses the program, for everything below it, and asks them when that is first needed. */
export function PersonProvider({ children }: { children: ReactNode }) {
  const notify = useNotify();
  const [person, setPerson] = useState<Person | null>();
  const [isAsking, setAsking] = useState(false);
  const waiting = useRef<Answer[]>([]);

  useEffect(() => {
    const read = () => void call("settings.get", {}).then((settings) => setPerson(settings.person), () => undefined);
    read();
    return listen(({ event }) => event === "libraryChanged" && read());
  }, []);

  const askPerson = useCallback(async () => {
    try {
      const known = (await call("settings.get", {})).person;
      if (known) return known;
    } catch (error) {
      notify.problem(error);
      return null;
    }
    return new Promise<Person | null>((answer) => {
      waiting.current.push(answer);
      setAsking(true);
    });
  }, [notify]);

  const end = (answer: Person | null) => {
    setAsking(false);
    for (const hear of waiting.current.splice(0)) hear(answer);
  };
  const save = async (said: Person) => {
    await call("settings.change", { person: said });
    setPerson(said);
    end(said);
  };

  const known = useMemo<KnownPerson>(
    () => ({ person, askPerson, changePerson: () => setAsking(true) }),
    [person, askPerson],
  );
  return (
    <PersonContext value={known}>
      {children}
      {isAsking && <PersonDialog person={person ?? null} onSave={save} onClose={() => end(null)} />}
    </PersonContext>
  );
}
