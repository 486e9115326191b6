import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { call } from "../app/api.ts";
import { goTo, type LibraryScreen } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";
import { Landmark } from "../ui/Landmark.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useDelayed } from "../ui/useDelayed.ts";
import { OpenedDialog } from "../review/exchange/OpenedDialog.tsx";
import { TemplatesView } from "../templates/TemplatesView.tsx";
import { DropTarget } from "./DropTarget.tsx";
import styles from "./Library.module.css";
import { JoinFolderDialog } from "../review/folder/JoinFolderDialog.tsx";
import { LibrarySkeleton } from "./LibrarySkeleton.tsx";
import { MunicipalityView } from "./MunicipalityView.tsx";
import { NewPlanDialog } from "./NewPlanDialog.tsx";
import { PlansView } from "./PlansView.tsx";
import { Rail } from "./Rail.tsx";
import { TrashView } from "./TrashView.tsx";
import { useImport } from "./useImport.ts";
import { useLibrary } from "./useLibrary.ts";
import { useTemplates } from "./useTemplates.ts";
import { Welcome } from "./Welcome.tsx";

/** What the dialog for a new plan starts from: a template, or the first one. */
type Beginning = { templateId: string | undefined };

/** The first screen: every plan there is, and the ways to get another. */
export function Library({ view }: { view: LibraryScreen }) {
  const { plans, error, reload } = useLibrary();
  const templates = useTemplates();
  const { busyWith, unplaced, onExplained, importFiles } = useImport();
  const notify = useNotify();
  const [beginning, setBeginning] = useState<Beginning>();
  const [isJoining, setJoining] = useState(false);
  const slow = useDelayed(plans === undefined && error === null);

  const live = plans?.filter(({ trashedAt }) => trashedAt === null) ?? [];
  const trashed = plans?.filter(({ trashedAt }) => trashedAt !== null) ?? [];
  const begin = (templateId?: string) => setBeginning({ templateId });
  const openExample = () => {
    call("library.createExample", {}).then(({ id }) => goTo({ screen: "plan", planId: id }), notify.problem);
  };

  return (
    <div className={styles.library}>
      <a
        className={styles.skip}
        href="#indhold"
        onClick={(event) => {
          // The address names the screen, so the jump is made without it.
          event.preventDefault();
          document.getElementById("indhold")?.focus();
        }}
      >
        Gå til indhold
      </a>
      <Rail
        view={view}
        planCount={plans && live.length}
        templateCount={templates?.filter(({ changedAt }) => changedAt !== null).length}
        trashCount={plans && trashed.length}
        busyWith={busyWith}
        onNewPlan={() => begin()}
        onImport={importFiles}
        onJoin={() => setJoining(true)}
      />
      <Landmark as="main" className={styles.main} id="indhold" tabIndex={-1}>
        {error !== null && (
          <div className={styles.problem}>
            <ProblemBar
              error={error}
              actions={
                <Button icon={<ArrowClockwiseRegular />} onClick={reload}>
                  Prøv igen
                </Button>
              }
            />
          </div>
        )}
        {view === "municipality" ? (
          <MunicipalityView />
        ) : view === "templates" ? (
          <TemplatesView templates={templates} onBegin={begin} onImport={importFiles} />
        ) : plans === undefined ? (
          slow && <LibrarySkeleton />
        ) : view === "trash" ? (
          <TrashView plans={trashed} />
        ) : live.length === 0 ? (
          <Welcome
            templates={templates}
            hasTrash={trashed.length > 0}
            onBegin={begin}
            onImport={importFiles}
            onOpenExample={openExample}
            onJoin={() => setJoining(true)}
          />
        ) : (
          <PlansView plans={live} templates={templates} onBegin={begin} />
        )}
      </Landmark>
      <DropTarget onFiles={importFiles} />
      {isJoining && <JoinFolderDialog onClose={() => setJoining(false)} />}
      {unplaced && <OpenedDialog of={unplaced} onClose={onExplained} />}
      {beginning && (
        <NewPlanDialog
          templates={templates}
          templateId={beginning.templateId}
          onClose={() => setBeginning(undefined)}
        />
      )}
    </div>
  );
}
