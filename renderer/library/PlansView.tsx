import { useState } from "react";
import { Button, SearchBox } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import type { PlanSummary } from "../../shared/contract.ts";
import type { Template } from "../../shared/plan/template.ts";
import { formatRoute } from "../app/route.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import page from "./Page.module.css";
import { PlanTable } from "./PlanTable.tsx";
import styles from "./PlansView.module.css";
import { searchPlans } from "./searchPlans.ts";
import { TemplateCards } from "./TemplateCards.tsx";

/** One row of templates; the rest are a step away. */
const FITTING = 4;

interface PlansViewProps {
  plans: readonly PlanSummary[];
  templates: readonly Template[] | undefined;
  onBegin: (templateId: string) => void;
}

/** The plans, searchable, and below them the templates for the next one. */
export function PlansView({ plans, templates, onBegin }: PlansViewProps) {
  const [query, setQuery] = useState("");
  const found = searchPlans(plans, query);
  const searching = query.trim() !== "";

  return (
    <div className={page.page}>
      <div className={page.head}>
        <h1 className={page.title}>Planer</h1>
        <SearchBox
          className={styles.search}
          aria-label="Søg i planer"
          placeholder="Søg på titel eller kommune"
          value={query}
          onChange={(_event, { value }) => setQuery(value)}
          onKeyDown={(event) => event.key === "Escape" && setQuery("")}
          dismiss={{ "aria-label": "Ryd søgning" }}
        />
      </div>
      <p className={searching && found.length > 0 ? styles.count : styles.heard} role="status">
        {searching && (found.length === 1 ? "1 plan fundet" : `${found.length} planer fundet`)}
      </p>
      {found.length > 0 ? (
        <PlanTable plans={found} />
      ) : (
        <div className={styles.nothing}>
          <EmptyState
            icon={<SearchRegular />}
            title={`Ingen planer passer til »${query.trim()}«`}
            text="Prøv færre ord eller en anden stavemåde. Der søges i titel, kommune og periode."
            actions={<Button onClick={() => setQuery("")}>Vis alle planer</Button>}
          />
        </div>
      )}
      {!searching && (
        <section className={styles.templates}>
          <h2 className={page.subtitle}>Begynd på en ny plan</h2>
          <TemplateCards templates={templates?.slice(0, FITTING)} onBegin={onBegin} compact />
          {templates && templates.length > FITTING && (
            <a className={styles.more} href={formatRoute({ screen: "templates" })}>
              Alle {templates.length} skabeloner
            </a>
          )}
        </section>
      )}
    </div>
  );
}
