import type { ReactNode } from "react";
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { describeProblem, toProblem } from "../../shared/problem.ts";

/** Says on the spot what went wrong; `error` is whatever was thrown. */
export function ProblemBar({ error, actions }: { error: unknown; actions?: ReactNode }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{describeProblem(toProblem(error))}</MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
