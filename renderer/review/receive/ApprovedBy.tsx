import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { isSamePerson, type Person } from "../../../shared/person.ts";
import { useDerived } from "../../editor/PlanContext.tsx";
import { useStandings } from "../status/useStandings.ts";

/** What the person a review came from has approved, in the order of the plan. Nothing where they approved nothing. */
export function ApprovedBy({ by }: { by: Person }) {
  const outline = useDerived((derived) => derived.outline());
  const standings = useStandings();
  const named = [{ id: null, label: "hele planen" }, ...outline.map(({ id, label }) => ({ id, label: `»${label}«` }))];
  const approved = named.flatMap(({ id, label }) => {
    const standing = standings.get(id);
    const own = standing?.approvals.find((approval) => isSamePerson(approval.by, by));
    return standing && own ? [standing.covers(own) ? label : `${label} (ændret siden)`] : [];
  });
  if (approved.length === 0) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {by.name} har godkendt {new Intl.ListFormat("da").format(approved)}.
      </MessageBarBody>
    </MessageBar>
  );
}
