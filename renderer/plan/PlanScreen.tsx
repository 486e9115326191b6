import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { OpenedPlan } from "../../shared/contract.ts";
import type { Template } from "../../shared/plan/template.ts";
import { call } from "../app/api.ts";
import { StatusProvider } from "../review/status/StatusContext.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useDelayed } from "../ui/useDelayed.ts";
import { PlanDesk } from "./PlanDesk.tsx";
import styles from "./PlanScreen.module.css";

interface Props {
  planId: string;
  /** What came back and is to be gone through, where the address names it. */
  incomingId: string | undefined;
  onLeave: () => void;
}

interface Loaded {
  opened: OpenedPlan;
  template: Template | undefined;
}

async function load(planId: string): Promise<Loaded> {
  const [opened, templates] = await Promise.all([call("plan.open", { id: planId }), call("templates.list", {})]);
  return { opened, template: templates.find(({ id }) => id === opened.plan.template) };
}

/** An open plan: loads it, and says so in words when it cannot be opened. */
export function PlanScreen({ planId, incomingId, onLeave }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const waiting = useDelayed(!loaded && problem === undefined);

  useEffect(() => {
    let current = true;
    load(planId).then(
      (result) => current && setLoaded(result),
      (error: unknown) => current && setProblem(error),
    );
    return () => {
      current = false;
    };
  }, [planId, attempt]);

  const reload = useCallback(() => {
    setLoaded(undefined);
    setProblem(undefined);
    setAttempt((count) => count + 1);
  }, []);

  if (problem !== undefined) {
    return (
      <main className={styles.message}>
        <ProblemBar
          error={problem}
          actions={
            <>
              <Button onClick={reload}>Prøv igen</Button>
              <Button onClick={onLeave}>Til biblioteket</Button>
            </>
          }
        />
      </main>
    );
  }
  if (!loaded) return <main className={styles.message}>{waiting && <Spinner label="Åbner planen …" />}</main>;
  const { opened, template } = loaded;
  return (
    <StatusProvider planId={planId}>
      <PlanDesk
        key={attempt}
        opened={opened}
        template={template}
        incomingId={incomingId}
        onLeave={onLeave}
        onReload={reload}
      />
    </StatusProvider>
  );
}
