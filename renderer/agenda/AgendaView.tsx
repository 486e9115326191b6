import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular, CopyRegular, DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { agendaMemo } from "../../shared/agenda/agendaMemo.ts";
import { agendaPartText, agendaText, type AgendaText } from "../../shared/agenda/agendaText.ts";
import { chooseAgendaTemplate, OWN_AGENDA_TEMPLATE, type AgendaTemplate } from "../../shared/agenda/agendaTemplate.ts";
import type { ExportChoice } from "../../shared/exportChoice.ts";
import type { AgendaItem } from "../../shared/plan/agendaItem.ts";
import { formatRoute } from "../app/route.ts";
import { useDerived } from "../editor/PlanContext.tsx";
import { memoChoice } from "../export/exportDraft.ts";
import { ExportStatus } from "../export/ExportStatus.tsx";
import { FORMAT_WORDS } from "../export/formats.ts";
import { useSaving } from "../export/useSaving.ts";
import { themeVariables } from "../ui/lookStyles.ts";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useDelayed } from "../ui/useDelayed.ts";
import { copyText } from "./copyText.ts";
import { MemoPaper } from "./MemoPaper.tsx";
import { useAgendaDraft } from "./useAgendaDraft.ts";
import { useAgendaTemplates } from "./useAgendaTemplates.ts";
import styles from "./AgendaView.module.css";

/** What agenda systems take as a file; the usual one last, at the end of its row. */
const MEMO_FORMATS = ["pdf", "docx"] as const;

interface Props {
  planId: string;
  /** What is chosen for the plan's export. */
  choice: ExportChoice;
  /** Resolves when everything written is on disk, since the core exports what is stored. */
  beforeExport: () => Promise<void>;
  onBack: () => void;
}

function templateName({ id, name }: AgendaTemplate): string {
  return id === OWN_AGENDA_TEMPLATE ? `${name} (jeres egne)` : name;
}

/** Where the memo is written that the plan goes to the committee's agenda with: a page, as it comes out. */
export function AgendaView({ planId, choice, beforeExport, onBack }: Props) {
  const { draft, state } = useAgendaDraft();
  const { templates, error, retry } = useAgendaTemplates();
  const plan = useDerived((derived) => derived.plan);
  const notify = useNotify();
  const heading = useRef<HTMLHeadingElement>(null);
  const isWaiting = useDelayed(!templates && error === null);
  const saveAll = useCallback(async () => {
    await draft.handOver();
    await beforeExport();
  }, [draft, beforeExport]);
  const made = useMemo(() => memoChoice(choice), [choice]);
  const saving = useSaving({ planId, choice: made, beforeExport: saveAll });

  // Whoever came here by key or screen reader goes on from the top of it.
  useEffect(() => heading.current?.focus(), []);

  const { item } = state;
  const written = useMemo(() => ({ ...plan, agendaItem: item }), [plan, item]);
  const template = templates && chooseAgendaTemplate(templates, item.headings, plan.municipality);
  const memo = useMemo(() => template && agendaMemo(written, template), [written, template]);
  const change = (changed: Partial<AgendaItem>) => draft.type(changed);

  const copy = (text: AgendaText, what: string) => {
    try {
      copyText(text);
      notify.message(`${what} er kopieret. Sæt teksten ind i dagsordenssystemet med Ctrl+V.`);
    } catch (failure) {
      notify.problem(failure);
    }
  };

  return (
    <div className={styles.view} style={themeVariables(plan.theme)}>
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          Eksport
        </Button>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          Sagsfremstilling
        </h1>
        <div className={styles.acts}>
          <Button icon={<CopyRegular />} disabledFocusable={!template} onClick={() => template && copy(agendaText(written, template), "Sagsfremstillingen")}>
            Kopiér som tekst
          </Button>
          {MEMO_FORMATS.map((format) => (
            <Button
              key={format}
              appearance={format === "docx" ? "primary" : "secondary"}
              icon={<DocumentArrowDownRegular />}
              disabledFocusable={!template || saving.state.step === "running"}
              onClick={() => saving.start(format)}
            >
              {FORMAT_WORDS[format].save}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.status}>
        {state.problem !== undefined && (
          <ProblemBar error={state.problem} actions={<Button onClick={() => void draft.handOver()}>Prøv igen</Button>} />
        )}
        {error !== null && <ProblemBar error={error} actions={<Button onClick={retry}>Prøv igen</Button>} />}
        <ExportStatus state={saving.state} onCancel={saving.cancel} onRetry={saving.start} />
      </div>
      {isWaiting && <Spinner label="Henter overskrifterne …" />}
      {templates && template && memo && (
        <>
          <div className={styles.choice}>
            <Field label="Overskrifter fra" className={styles.choose ?? ""}>
              <Select value={template.id} onChange={(_, { value }) => change({ headings: value })}>
                {templates.map((each) => (
                  <option key={each.id} value={each.id}>
                    {templateName(each)}
                  </option>
                ))}
              </Select>
            </Field>
            <a className={styles.edit} href={formatRoute({ screen: "municipality" })}>
              Ret overskrifterne under »Kommunen«
            </a>
          </div>
          <p className={styles.help}>
            Skriv direkte på siden. Hver linje bliver et afsnit, og linjer, der begynder med en bindestreg, bliver til punkter. Det grå er
            hjælp til dig og kommer ikke med.
          </p>
          <MemoPaper
            memo={memo}
            plan={written}
            onChange={change}
            onCopy={({ id, title }) => copy(agendaPartText(written, template, id), `»${title}«`)}
          />
        </>
      )}
    </div>
  );
}
