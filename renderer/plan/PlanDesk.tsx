import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import type { OpenedPlan } from "../../shared/contract.ts";
import { newFocusArea, type TemplateMeta } from "../../shared/plan/ownTemplate.ts";
import { suggestedTitle, type Template } from "../../shared/plan/template.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { CommentsContext } from "../comments/CommentsContext.ts";
import { PlanComments } from "../comments/PlanComments.ts";
import { createPlanEditor } from "../editor/createPlanEditor.ts";
import { DerivedPlan } from "../editor/DerivedPlan.ts";
import { findById, planSections } from "../editor/commands/sections.ts";
import { commandOf } from "../editor/keyboard/shortcuts.ts";
import { DESK, focusIfLost, jumpTo, readPlace, restorePlace, showSection } from "../editor/place.ts";
import { writeTemplate } from "../editor/templateMode.ts";
import { lockEditor, withLock } from "../editor/withLock.ts";
import { PlanEditor } from "../editor/PlanEditor.tsx";
import { PlanProvider, type OpenPlan } from "../editor/PlanContext.tsx";
import { FIRST_EXPORT } from "../export/exportDraft.ts";
import { ExportView } from "../export/ExportView.tsx";
import { isLocked } from "../../shared/review/steps.ts";
import { LockedBanner } from "../review/status/LockedBanner.tsx";
import { useFolderSync } from "../review/folder/useFolderSync.ts";
import { ReviewBanner } from "../review/exchange/ReviewBanner.tsx";
import { Outline } from "../outline/Outline.tsx";
import { TemplatePropertiesDialog } from "../templates/TemplatePropertiesDialog.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { lazily } from "../ui/lazily.tsx";
import { themeVariables } from "../ui/lookStyles.ts";
import { Cover } from "./Cover.tsx";
import { DeskBar, type View } from "./DeskBar.tsx";
import { MergeConflicts } from "./MergeConflicts.tsx";
import { PlanSession } from "./PlanSession.ts";
import { PropertiesDialog } from "./PropertiesDialog.tsx";
import { SidePanel, type OpenPanel } from "./SidePanel.tsx";
import { saveCopy } from "./saveCopy.ts";
import { SaveTrouble } from "./SaveTrouble.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { useChangeStored } from "./useChangeStored.ts";
import { useMergeElsewhere } from "./useMergeElsewhere.ts";
import { usePlanProperties } from "./usePlanProperties.ts";
import { ComparedContext, type Compared, type Comparing } from "../versions/ComparedContext.ts";
import styles from "./PlanScreen.module.css";

const ReviewView = lazily(() => import("../review/ReviewView.tsx").then((module) => module.ReviewView));
const CompareView = lazily(() => import("../versions/CompareView.tsx").then((module) => module.CompareView));

interface Props {
  opened: OpenedPlan;
  /** What the plan was made from, where it is on this machine. */
  template: Template | undefined;
  /** What came back and is to be shown. */
  incomingId: string | undefined;
  onLeave: () => void;
  /** Opens the plan afresh from disk. */
  onReload: () => void;
}

interface Work {
  editor: Editor;
  session: PlanSession;
  derived: DerivedPlan;
  comments: PlanComments;
}

function startWork(opened: OpenedPlan): Work {
  const derived = new DerivedPlan(opened.plan);
  const editor = withLock(createPlanEditor(() => derived.plan));
  return {
    editor: opened.asTemplate ? writeTemplate(editor) : editor,
    session: new PlanSession(call, opened),
    derived,
    comments: new PlanComments(editor, { change: (threads) => call("comments.change", { id: opened.plan.id, threads: [...threads] }) }),
  };
}

/** The front page of a plan made from the template that is being written. */
function samplePage(properties: OpenPlan["properties"]): OpenPlan["properties"] {
  const title = suggestedTitle({ planTitle: properties.title }, properties.period);
  return { ...properties, title, municipality: "Kommunens navn" };
}

/** Where one plan is worked on. The text itself lives in the editor, never in React state. */
export function PlanDesk({ opened, template, incomingId, onLeave, onReload }: Props) {
  const [work] = useState(() => startWork(opened));
  const { editor, session, derived, comments } = work;
  const { properties, change, adopt } = usePlanProperties(work, opened);
  const [asTemplate, setAsTemplate] = useState(opened.asTemplate);
  const [view, setView] = useState<View>(incomingId === undefined ? "write" : "review");
  const [asked, setAsked] = useState(incomingId);
  if (incomingId !== asked) {
    setAsked(incomingId);
    if (incomingId !== undefined) setView("review");
  }
  const [exportDraft, setExportDraft] = useState(FIRST_EXPORT);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const editKeyFigure = useCallback((id: string) => setPanel({ id: "keyFigures", item: { id } }), []);
  const showComments = useCallback((id?: string) => {
    setView("write");
    setPanel({ id: "comments", ...(id === undefined ? {} : { item: { id } }) });
  }, []);
  const [hasOutline, setOutline] = useState(() => window.matchMedia("(min-width: 860px)").matches);
  const [editingProperties, setEditingProperties] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const paperStyle = useMemo(() => themeVariables(properties.theme), [properties.theme]);
  const flush = useCallback(() => session.flush(), [session]);
  const changeStored = useChangeStored(work, { change, adopt });
  const openPlan = useMemo<OpenPlan>(
    () => ({ derived, properties, template, asTemplate, change, changeStored, flush, editKeyFigure, showComments }),
    [derived, properties, template, asTemplate, change, changeStored, flush, editKeyFigure, showComments],
  );
  useFolderSync(openPlan);

  const elsewhere = useMergeElsewhere(opened.plan.id, work, adopt);
  const locked = isLocked(properties.status);
  useLayoutEffect(() => lockEditor(editor, locked), [editor, locked]);

  // Not earlier: a caret given to Slate before its own effects have run is one the mouse cannot move.
  useEffect(() => {
    if (scroller.current) restorePlace(editor, scroller.current, opened.place);
  }, [editor, opened]);

  // Not later: closing reads where the author is from a paper that must still be on the screen.
  useLayoutEffect(() => {
    const flush = () => session.leaving();
    const hold = (event: BeforeUnloadEvent) => {
      if (session.saveState().state !== "saved") event.preventDefault();
    };
    window.addEventListener("pagehide", flush);
    window.addEventListener("blur", flush);
    window.addEventListener("beforeunload", hold);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("blur", flush);
      window.removeEventListener("beforeunload", hold);
      comments.close();
      session.close();
    };
  }, [session, comments]);

  const notePlace = () => {
    const desk = scroller.current;
    if (desk) session.placeChanged(() => readPlace(editor, desk));
  };

  const onChange = () => {
    session.changed(planSections(editor));
    derived.update({ sections: planSections(editor) });
    comments.edited();
    notePlace();
  };

  const changeTemplate = async (changed: TemplateMeta) => {
    await call("templates.change", { id: properties.id, changed });
    setAsTemplate(changed);
  };

  const keepAsCopy = async () => {
    const id = await saveCopy({ ...opened.plan, ...properties, sections: planSections(editor) });
    goTo({ screen: "plan", planId: id });
  };

  const undoFromAnywhere = (event: KeyboardEvent) => {
    const command = commandOf(event);
    const writer = (event.target as HTMLElement).closest("input:not([type=radio], [type=checkbox]), textarea, [contenteditable], [role=dialog]");
    // Buttons in the paper stand in what is not to be written in.
    const writesItself = writer !== null && writer.getAttribute("contenteditable") !== "false";
    if ((command !== "undo" && command !== "redo") || writesItself || locked || event.defaultPrevented) return;
    event.preventDefault();
    editor[command]();
    focusIfLost(editor);
  };

  const showView = (next: View) => {
    setView(next);
    if (next === "write") requestAnimationFrame(() => ReactEditor.focus(editor));
  };

  const showText = (id: string) => {
    setView("write");
    setCompared(null);
    requestAnimationFrame(() => {
      const found = findById(editor, id);
      if (found) jumpTo(editor, found[1]);
    });
  };

  /** A comparison stands where the paper stood. */
  const isWriting = view === "write" && compared === null;
  const comparing = useMemo<Comparing>(
    () => ({
      compared,
      compare: (next) => {
        setCompared(next);
        if (next === null) requestAnimationFrame(() => ReactEditor.focus(editor));
      },
    }),
    [compared, editor],
  );

  const [isLeaving, setLeaving] = useState(false);
  const leave = () => void session.flush().then(onLeave, () => setLeaving(true));

  return (
    <PlanProvider value={openPlan}>
      <CommentsContext value={comments}>
      <PlanEditor
        editor={editor}
        sections={opened.plan.sections}
        onChange={onChange}
        frame={({ toolbar, paper, finder }) => (
          <div className={styles.screen} onKeyDown={undoFromAnywhere}>
            <header>
              <DeskBar
                view={view}
                hasOutline={hasOutline}
                panel={panel}
                flush={flush}
                onLeave={leave}
                onEditProperties={() => setEditingProperties(true)}
                onView={showView}
                onOutline={setOutline}
                onPanel={setPanel}
              />
              <div className={isWriting ? undefined : styles.hidden}>
                {toolbar}
                <LockedBanner />
              </div>
              {isWriting && !asTemplate && <ReviewBanner />}
            </header>
            <main
              className={mergeClasses(
                view === "write" ? styles.body : styles.bodyAlone,
                view === "write" && (!hasOutline || !isWriting) && styles.bodyWide,
                view === "write" && panel !== null && styles.bodyWithPanel,
              )}
            >
              <div className={mergeClasses(styles.aside, (!isWriting || !hasOutline) && styles.hidden)}>
                <Outline newFocusArea={() => newFocusArea(template)} />
              </div>
              {/* Hidden and not unmounted while another view is shown: undo, caret and scroll place live in it. */}
              <div
                ref={scroller}
                {...{ [DESK]: "" }}
                className={mergeClasses(styles.desk, !isWriting && styles.hidden)}
                style={paperStyle}
                onScroll={notePlace}
              >
                <Cover properties={asTemplate ? samplePage(properties) : properties} onEdit={locked ? undefined : () => setEditingProperties(true)} />
                <div className="paper">{paper}</div>
              </div>
              {view === "write" && compared && <CompareView compared={compared} onCompare={comparing.compare} />}
              {view === "write" && panel && (
                <ComparedContext value={comparing}>
                  <SidePanel panel={panel} onClose={() => setPanel(null)} />
                </ComparedContext>
              )}
              {isWriting && finder}
              {view === "review" && <ReviewView key={incomingId} incomingId={incomingId} onShowText={showText} />}
              {view === "export" && (
                <ExportView
                  planId={properties.id}
                  draft={exportDraft}
                  onDraft={setExportDraft}
                  beforeExport={flush}
                  onEditProperties={() => setEditingProperties(true)}
                  onShowMissing={() => {
                    setView("write");
                    setPanel({ id: "missing" });
                  }}
                  onShowText={showText}
                  onShowSection={(id) => {
                    setView("write");
                    requestAnimationFrame(() => showSection(id));
                  }}
                />
              )}
            </main>
            <div>
              <SaveTrouble session={session} onSaveCopy={keepAsCopy} onMerge={elsewhere.merge} onReload={onReload} />
              <StatusLine session={session} />
            </div>
          </div>
        )}
      />
      </CommentsContext>
      {elsewhere.conflicts.length > 0 && <MergeConflicts conflicts={elsewhere.conflicts} onClose={elsewhere.read} />}
      {isLeaving && (
        <ConfirmDialog
          title="Forlad planen uden at gemme?"
          text="Det sidste, du har skrevet, kunne ikke gemmes. Forlader du planen, går det tabt."
          confirm="Forlad planen"
          onConfirm={onLeave}
          onClose={() => setLeaving(false)}
        />
      )}
      {editingProperties && asTemplate && (
        <TemplatePropertiesDialog
          meta={asTemplate}
          onChange={changeTemplate}
          onClose={() => setEditingProperties(false)}
        />
      )}
      {editingProperties && !asTemplate && (
        <PropertiesDialog
          properties={properties}
          onClose={() => setEditingProperties(false)}
          onSave={change}
        />
      )}
    </PlanProvider>
  );
}
