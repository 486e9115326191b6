import { Button, Spinner } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePerson } from "../../person/PersonContext.ts";
import { ProblemBar } from "../../ui/ProblemBar.tsx";
import styles from "./folder.module.css";
import { FolderField } from "./FolderField.tsx";

/** Shares a plan that is not shared yet. */
export function ShareForm() {
  const { properties, flush } = usePlan();
  const { askPerson } = usePerson();
  const [path, setPath] = useState("");
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  const share = async (): Promise<void> => {
    if (!(await askPerson())) return;
    setBusy(true);
    try {
      await flush();
      await call("folder.bind", { id: properties.id, path });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() === "" || isBusy) return;
    setError(undefined);
    void share();
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p className={styles.lead}>
        Skriver I flere på planen, kan I dele den i en mappe, som I alle kan nå: et netværksdrev eller en mappe, der synkroniseres. Hver af jer lægger kun
        sine egne filer der, og du går selv de andres ændringer igennem, før de kommer ind i din plan.
      </p>
      {error !== undefined && <ProblemBar error={error} />}
      <FolderField path={path} onPath={setPath} />
      <Button type="submit" appearance="primary" icon={isBusy ? <Spinner size="tiny" /> : null} disabledFocusable={path.trim() === "" || isBusy}>
        Del planen i mappen
      </Button>
    </form>
  );
}
