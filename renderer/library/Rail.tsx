import { useRef, type ReactNode } from "react";
import { Button, mergeClasses, Spinner } from "@fluentui/react-components";
import { AddRegular, BuildingGovernmentRegular, FolderOpenRegular, FolderPeopleRegular, DeleteRegular, DocumentTextRegular, DocumentCopyRegular } from "@fluentui/react-icons";
import { AppearanceMenu } from "../app/AppearanceMenu.tsx";
import { formatRoute, type LibraryScreen } from "../app/route.ts";
import { PersonButton } from "../person/PersonButton.tsx";
import { Landmark } from "../ui/Landmark.tsx";
import { Mark } from "../ui/Mark.tsx";
import { FilePicker, type FilePickerHandle } from "../ui/FilePicker.tsx";
import { IMPORTED_ENDINGS } from "./importedEndings.ts";
import styles from "./Rail.module.css";

interface RailProps {
  view: LibraryScreen;
  /** Undefined until they are counted. */
  planCount: number | undefined;
  /** Those of one's own. */
  templateCount: number | undefined;
  trashCount: number | undefined;
  busyWith: string | undefined;
  onNewPlan: () => void;
  onImport: (files: File[]) => void;
  /** Opens a plan that others share in a folder. */
  onJoin: () => void;
}

interface PlaceProps {
  screen: LibraryScreen;
  icon: ReactNode;
  name: string;
  count?: number | undefined;
  current: boolean;
}

function Place({ screen, icon, name, count, current }: PlaceProps) {
  return (
    <a
      className={mergeClasses(styles.place, current && styles.current)}
      href={formatRoute({ screen })}
      aria-current={current ? "page" : undefined}
    >
      <span className={styles.placeIcon} aria-hidden="true">
        {icon}
      </span>
      {name}
      {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
    </a>
  );
}

/** The library's left edge: how to get a plan, and where plans are. */
export function Rail({ view, planCount, templateCount, trashCount, busyWith, onNewPlan, onImport, onJoin }: RailProps) {
  const picker = useRef<FilePickerHandle>(null);
  return (
    <Landmark as="header" className={styles.rail}>
      <div className={styles.brand}>
        <Mark size={26} />
        <span className={styles.name}>Planskriver</span>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" icon={<AddRegular />} onClick={onNewPlan}>
          Ny plan
        </Button>
        <Button
          icon={busyWith === undefined ? <FolderOpenRegular /> : <Spinner size="tiny" />}
          disabledFocusable={busyWith !== undefined}
          onClick={() => picker.current?.open()}
        >
          {busyWith === undefined ? "Importér" : "Importerer …"}
        </Button>
        <Button icon={<FolderPeopleRegular />} onClick={onJoin}>
          Åbn fra delt mappe
        </Button>
        <FilePicker ref={picker} endings={IMPORTED_ENDINGS} onFiles={onImport} />
      </div>
      <nav className={styles.places} aria-label="Bibliotek">
        <Place
          screen="library"
          icon={<DocumentTextRegular />}
          name="Planer"
          count={planCount}
          current={view === "library"}
        />
        <Place
          screen="templates"
          icon={<DocumentCopyRegular />}
          name="Skabeloner"
          count={templateCount}
          current={view === "templates"}
        />
        <Place
          screen="municipality"
          icon={<BuildingGovernmentRegular />}
          name="Kommunen"
          current={view === "municipality"}
        />
        <Place screen="trash" icon={<DeleteRegular />} name="Papirkurv" count={trashCount} current={view === "trash"} />
      </nav>
      <div className={styles.foot}>
        <PersonButton />
        <AppearanceMenu />
      </div>
      <div className={styles.busy} role="status">
        {busyWith !== undefined && `Importerer »${busyWith}«`}
      </div>
    </Landmark>
  );
}
