import { Button, mergeClasses, Tab, TabList, Tooltip } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Editor } from "slate";
import type { OpenedPlan } from "../../shared/contract.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { formatPeriod } from "../../shared/plan/period.ts";
import { call } from "../app/api.ts";
import { AppearanceMenu } from "../app/AppearanceMenu.tsx";
import { createPlanEditor } from "../editor/createPlanEditor.ts";
import { DerivedPlan } from "../editor/DerivedPlan.ts";
import { planSections } from "../editor/commands/sections.ts";
import { ShortcutMenu } from "../editor/keyboard/ShortcutMenu.tsx";
import { readPlace, restorePlace } from "../editor/place.ts";
import { PlanEditor } from "../editor/PlanEditor.tsx";
import { PlanProvider, type OpenPlan } from "../editor/PlanContext.tsx";
import { ExportView } from "../export/ExportView.tsx";
import { Outline } from "../outline/Outline.tsx";
import { Cover } from "./Cover.tsx";
import { PlanSession } from "./PlanSession.ts";
import { PropertiesDialog } from "./PropertiesDialog.tsx";
import { SaveTrouble } from "./SaveTrouble.tsx";
import { StatusLine } from "./StatusLine.tsx";
import styles from "./PlanScreen.module.css";

interface Props {
  opened: OpenedPlan;
  newFocusArea: () => Section;
  onLeave: () => void;
  /** Opens the plan afresh from disk. */
  onReload: () => void;
}

interface Work {
  editor: Editor;
  session: PlanSession;
  derived: DerivedPlan;
}

function startWork(opened: OpenedPlan): Work {
  const { plan } = opened;
  return {
    editor: createPlanEditor(),
    session: new PlanSession(call, opened),
    derived: new DerivedPlan(plan.focusAreas, plan.sections),
  };
}

type View = "write" | "export";

/** Where one plan is worked on. The text itself lives in the editor, never in React state. */
export function PlanDesk({ opened, newFocusArea, onLeave, onReload }: Props) {
  const [work] = useState(() => startWork(opened));
  const { editor, session, derived } = work;
  const [properties, setProperties] = useState<OpenPlan["properties"]>(opened.plan);
  const [view, setView] = useState<View>("write");
  const [editingProperties, setEditingProperties] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const openPlan = useMemo<OpenPlan>(() => ({ derived, properties }), [derived, properties]);

  useEffect(() => {
    if (scroller.current) restorePlace(editor, scroller.current, opened.place);
    const flush = () => void session.flush().catch(() => undefined);
    window.addEventListener("pagehide", flush);
    window.addEventListener("blur", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("blur", flush);
      session.close();
    };
  }, [editor, session, opened]);

  const notePlace = () => {
    if (scroller.current) session.setPlace(readPlace(editor, scroller.current));
  };

  const onChange = () => {
    session.changed(planSections(editor));
    derived.update(planSections(editor));
    notePlace();
  };

  const leave = () => void session.flush().then(onLeave, () => undefined);

  return (
    <PlanProvider value={openPlan}>
      <PlanEditor
        editor={editor}
        sections={opened.plan.sections}
        onChange={onChange}
        frame={({ toolbar, paper }) => (
          <div className={styles.screen}>
            <header>
              <div className={styles.bar}>
                <Tooltip content="Til biblioteket" relationship="label">
                  <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={leave} />
                </Tooltip>
                <div className={styles.name}>
                  <button
                    type="button"
                    className={styles.title}
                    title="Ret titel, kommune og periode"
                    onClick={() => setEditingProperties(true)}
                  >
                    {properties.title || "Uden titel"}
                  </button>
                  <span className={styles.place}>
                    {[properties.municipality, formatPeriod(properties.period)].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <TabList selectedValue={view} onTabSelect={(_, { value }) => setView(value as View)}>
                  <Tab value="write">Skriv</Tab>
                  <Tab value="export">Eksport</Tab>
                </TabList>
                <div>
                  <ShortcutMenu />
                  <AppearanceMenu iconOnly />
                </div>
              </div>
              <div className={view === "write" ? undefined : styles.hidden}>{toolbar}</div>
            </header>
            <main className={view === "write" ? styles.body : styles.bodyAlone}>
              <div className={mergeClasses(styles.aside, view !== "write" && styles.hidden)}>
                <Outline newFocusArea={newFocusArea} />
              </div>
              {/* Hidden and not unmounted while another view is shown: undo, caret and scroll place live in it. */}
              <div
                ref={scroller}
                className={mergeClasses(styles.desk, view !== "write" && styles.hidden)}
                onScroll={notePlace}
              >
                <Cover properties={properties} onEdit={() => setEditingProperties(true)} />
                <div className="paper">{paper}</div>
              </div>
              {view === "export" && <ExportView planId={properties.id} beforeExport={() => session.flush()} />}
            </main>
            <div>
              <SaveTrouble session={session} onReload={onReload} />
              <StatusLine session={session} />
            </div>
          </div>
        )}
      />
      {editingProperties && (
        <PropertiesDialog
          properties={properties}
          onClose={() => setEditingProperties(false)}
          onSave={async (changed) => {
            await session.setProperties(changed);
            setProperties({ ...properties, ...changed });
          }}
        />
      )}
    </PlanProvider>
  );
}
