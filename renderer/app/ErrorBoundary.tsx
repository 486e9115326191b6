import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { toProblem } from "../../shared/problem.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import styles from "./ErrorBoundary.module.css";

/** Stands in for a screen that failed while drawing, so that the person is never left with a blank window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    // eslint-disable-next-line no-console -- the only trace a developer gets of a failure on someone's machine
    console.error(error, componentStack);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className={styles.screen} role="alert">
        <EmptyState
          level={1}
          title="Vinduet gik i stå"
          text="Der opstod en fejl i programmet. Intet, der er gemt, er gået tabt. Genindlæs, så kan du arbejde videre."
          actions={
            <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={() => location.reload()}>
              Genindlæs
            </Button>
          }
        />
        <details className={styles.details}>
          <summary>Teknisk forklaring</summary>
          <code>{String(toProblem(error).details?.["message"] ?? "")}</code>
        </details>
      </main>
    );
  }
}
