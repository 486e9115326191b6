import { Button, mergeClasses, Tab, TabList, ToggleButton, Tooltip } from "@fluentui/react-components";
import { ArrowLeftRegular, PanelLeftRegular } from "@fluentui/react-icons";
import { formatPeriod } from "../../shared/plan/period.ts";
import { AppearanceMenu } from "../app/AppearanceMenu.tsx";
import { ShortcutMenu } from "../editor/keyboard/ShortcutMenu.tsx";
import { useIsLocked, usePlan } from "../editor/PlanContext.tsx";
import { PlanMoreMenu } from "../templates/PlanMoreMenu.tsx";
import { TemplateName, TemplateTools } from "../templates/TemplateBar.tsx";
import { PanelButtons, type OpenPanel } from "./SidePanel.tsx";
import styles from "./PlanScreen.module.css";

/** What of the plan the screen shows. */
export type View = "write" | "review" | "export";

interface Props {
  view: View;
  hasOutline: boolean;
  panel: OpenPanel | null;
  /** Resolves when everything written is on disk. */
  flush: () => Promise<void>;
  onLeave: () => void;
  onEditProperties: () => void;
  onView: (view: View) => void;
  onOutline: (isShown: boolean) => void;
  onPanel: (panel: OpenPanel | null) => void;
}

/** The bar over everything: what is open, its views, and what can stand beside the paper. */
export function DeskBar({ view, hasOutline, panel, flush, onLeave, onEditProperties, onView, onOutline, onPanel }: Props) {
  const { properties, asTemplate } = usePlan();
  const isLocked = useIsLocked();
  return (
    <div className={styles.bar}>
      <Tooltip content="Til biblioteket" relationship="label">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onLeave} />
      </Tooltip>
      {asTemplate ? (
        <TemplateName name={asTemplate.name} onEdit={onEditProperties} />
      ) : (
        <div className={styles.name}>
          {isLocked ? (
            <span className={mergeClasses(styles.title, styles.fixed)}>{properties.title || "Uden titel"}</span>
          ) : (
            <button type="button" className={styles.title} title="Ret titel, kommune og periode" onClick={onEditProperties}>
              {properties.title || "Uden titel"}
            </button>
          )}
          <span className={styles.place}>
            {[properties.municipality, formatPeriod(properties.period)].filter(Boolean).join(" · ")}
          </span>
        </div>
      )}
      {asTemplate ? (
        <TemplateTools
          template={{ id: properties.id, name: asTemplate.name }}
          flush={flush}
          onEditProperties={onEditProperties}
        />
      ) : (
        <TabList selectedValue={view} onTabSelect={(_, { value }) => onView(value as View)}>
          <Tab value="write">Skriv</Tab>
          <Tab value="review">Gennemsyn</Tab>
          <Tab value="export">Eksport</Tab>
        </TabList>
      )}
      <div className={styles.tools}>
        <Tooltip content={hasOutline ? "Skjul dispositionen" : "Vis dispositionen"} relationship="label">
          <ToggleButton
            appearance="subtle"
            checked={hasOutline}
            disabled={view !== "write"}
            icon={<PanelLeftRegular />}
            onClick={() => onOutline(!hasOutline)}
          />
        </Tooltip>
        <PanelButtons panel={panel?.id} disabled={view !== "write"} onChange={onPanel} />
        {!asTemplate && <PlanMoreMenu plan={properties} flush={flush} />}
        <ShortcutMenu />
        <AppearanceMenu iconOnly />
      </div>
    </div>
  );
}
