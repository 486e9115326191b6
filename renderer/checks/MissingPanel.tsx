import { Button, Link } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DocumentSearchRegular } from "@fluentui/react-icons";
import { useContext } from "react";
import { Transforms } from "slate";
import { useSlateStatic } from "slate-react";
import { restorePart } from "../../shared/checks/restorePart.ts";
import { countMissing, type MissingInSection, type MissingPart } from "../../shared/checks/missingParts.ts";
import { focusAreaTerm } from "../../shared/plan/plan.ts";
import { planSections } from "../editor/commands/sections.ts";
import { JumpContext } from "../editor/JumpContext.ts";
import { useDerived, useIsLocked, usePlan } from "../editor/PlanContext.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import styles from "./MissingPanel.module.css";

/** What a section is called in the list: as in the outline, or by its title in the template where it is gone. */
function useSectionName(): (missing: MissingInSection) => string {
  const outline = useDerived((derived) => derived.outline());
  const { properties } = usePlan();
  return ({ sectionId, title }) =>
    outline.find(({ id }) => id === sectionId)?.label || title || focusAreaTerm(properties.focusAreas);
}

function Deleted({ missing, part }: { missing: MissingInSection; part: Extract<MissingPart, { state: "deleted" }> }) {
  const editor = useSlateStatic();
  const jump = useContext(JumpContext);
  const { template, properties } = usePlan();
  const isLocked = useIsLocked();
  const label = part.label || `Mindst ét ${focusAreaTerm(properties.focusAreas).toLocaleLowerCase("da")}`;

  const insert = () => {
    const restored = template && restorePart(planSections(editor), template, missing, part);
    if (!restored) return;
    Transforms.insertNodes(editor, restored.nodes, { at: restored.path });
    const last = restored.nodes.at(-1);
    // The page has it after the next render.
    if (last) requestAnimationFrame(() => jump(last.id));
  };

  return (
    <div className={styles.deleted}>
      <span>
        {label} <span className={styles.state}>(slettet)</span>
      </span>
      {!isLocked && (
        <Button size="small" onClick={insert} aria-label={`Indsæt igen: ${label}`}>
          Indsæt igen
        </Button>
      )}
    </div>
  );
}

/** The parts the plan's template demands that are empty or were deleted; each leads to its place. */
export function MissingPanel() {
  const { template, asTemplate } = usePlan();
  const missing = useDerived((derived) => (asTemplate ? derived.demanded() : derived.missing(template)));
  const isDemanding = useDerived((derived) => derived.demanded().length > 0);
  const nameOf = useSectionName();
  const jump = useContext(JumpContext);
  const count = countMissing(missing);

  if (count === 0) {
    return asTemplate ? (
      <EmptyState
        icon={<DocumentSearchRegular />}
        title="Ingen krav endnu"
        text="Sæt markøren i det, en plan ikke må mangle, og vælg »Skal udfyldes« over papiret."
      />
    ) : (
      <EmptyState
        icon={<CheckmarkCircleRegular />}
        title="Intet mangler"
        text={
          isDemanding
            ? "Alt det, skabelonen beder om, er skrevet. Godt gået."
            : "Planens skabelon stiller ingen krav om, hvad der skal udfyldes."
        }
      />
    );
  }
  return (
    <>
      <p className={styles.intro} role="status">
        {asTemplate
          ? "Det her skal udfyldes i planer, der laves fra skabelonen."
          : `${count} ${count === 1 ? "del" : "dele"} mangler. Vælg en for at gå dertil.`}
      </p>
      <ul className={styles.sections}>
        {missing.map((section) => (
          <li key={section.sectionId ?? `slettet ${section.title}`} className={styles.section}>
            <h3 className={styles.name}>{nameOf(section)}</h3>
            <ul className={styles.parts}>
              {section.parts.map((part) => (
                <li key={`${part.state} ${part.label}`} className={styles.part}>
                  {part.state === "empty" ? (
                    <Link as="button" className={styles.jump} onClick={() => jump(part.id)}>
                      {part.label}
                    </Link>
                  ) : (
                    <Deleted missing={section} part={part} />
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
