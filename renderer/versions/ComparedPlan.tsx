import { Button } from "@fluentui/react-components";
import { ArrowHookUpLeftRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { sectionTitle } from "../../shared/plan/tree.ts";
import { alignRows, type Row } from "../changes/alignRows.ts";
import { ChangeCard } from "../changes/ChangeCard.tsx";
import { ComparedSection, type CompareMode } from "../changes/ComparedSection.tsx";
import { ComparisonContext } from "../changes/ComparisonContext.ts";
import type { Comparison } from "../changes/comparePlans.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { useRestore } from "./useRestore.ts";
import styles from "./CompareView.module.css";

interface Props {
  comparison: Comparison;
  mode: CompareMode;
  /** Whether sections without changes are shown too. */
  showsAll: boolean;
  /** What the two versions are called. */
  heads: readonly [string, string];
  /** The version that sections can be brought back from; null where they cannot. */
  restorable: string | null;
}

const PLAN = "plan";
/** What a plan has beside its sections. */
const PLAN_TITLE = "Forside, nøgletal og udseende";

interface Doomed {
  id: string;
  title: string;
  wasThere: boolean;
}

function confirmWords({ title, wasThere }: Doomed): { title: string; text: string; confirm: string } {
  const kept = "Planen, som den er nu, gemmes først som en version, så du kan fortryde.";
  return wasThere
    ? {
        title: "Gendan afsnittet?",
        text: `»${title}« bliver, som det var i versionen. Resten af planen ændres ikke. ${kept}`,
        confirm: "Gendan afsnittet",
      }
    : {
        title: "Fjern afsnittet?",
        text: `»${title}« fandtes ikke i versionen og bliver fjernet fra planen. ${kept}`,
        confirm: "Fjern afsnittet",
      };
}

/** What differs between two versions, section by section, with a list of them to jump by. */
export function ComparedPlan({ comparison, mode, showsAll, heads, restorable }: Props) {
  const { before, now, groups } = comparison;
  const restore = useRestore();
  const text = useRef<HTMLDivElement>(null);
  const [doomed, setDoomed] = useState<Doomed | null>(null);

  const rows = useMemo(() => {
    const known = (sections: readonly Section[]) => {
      const byId = new Map(sections.map((section) => [section.id, section]));
      return (id: string) => byId.get(id);
    };
    const all = alignRows(before.plan.sections, now.plan.sections, {
      before: known(before.plan.sections),
      now: known(now.plan.sections),
    });
    return all.filter(({ moved }) => moved !== "away");
  }, [before, now]);

  const groupOf = new Map(groups.map((group) => [group.section, group]));
  const idOf = ({ before: old, now: next }: Row<Section>) => (next ?? old)?.id ?? "";
  const shown = showsAll ? rows : rows.filter((row) => groupOf.has(idOf(row)));
  const ofPlan = groupOf.get(null);
  const titleOf = (row: Row<Section>) => {
    const section = row.now ?? row.before;
    return groupOf.get(idOf(row))?.title ?? (section && sectionTitle(section)) ?? "Afsnit uden titel";
  };

  const jump = (id: string) => {
    const target = text.current?.querySelector<HTMLElement>(`[data-section="${id}"]`);
    target?.scrollIntoView({ block: "start" });
    target?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  };

  const run = async ({ id, title, wasThere }: Doomed) => {
    if (restorable === null) return;
    await restore({ versionId: restorable, section: id, done: wasThere ? `»${title}« er gendannet.` : `»${title}« er fjernet.` });
  };

  return (
    <ComparisonContext value={comparison}>
      <div className={styles.body}>
        <nav className={styles.contents} aria-label="Ændrede afsnit">
          <h2 className={styles.contentsHead}>
            {groups.length === 1 ? "Ét sted er ændret" : `${groups.length} steder er ændret`}
          </h2>
          <ul>
            {groups.map(({ section, title, changes }) => (
              <li key={section ?? PLAN}>
                <button type="button" onClick={() => jump(section ?? PLAN)}>
                  <span>{section === null ? PLAN_TITLE : title}</span>
                  <span className={styles.count} aria-label={changes.length === 1 ? "1 ændring" : `${changes.length} ændringer`}>
                    {changes.length}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div ref={text} className={styles.text} tabIndex={0} role="region" aria-label="Ændringerne">
          <div className={styles.sheet} data-mode={mode}>
            {mode === "beside" ? (
              <div className={styles.heads}>
                {heads.map((head, index) => (
                  <p key={index}>{head}</p>
                ))}
              </div>
            ) : (
              <p className={styles.key}>
                <ins>Tilføjet</ins> <del>Fjernet</del> siden {heads[0]}
              </p>
            )}
            {ofPlan && (
              <section className={styles.ofPlan} data-section={PLAN} aria-label={PLAN_TITLE}>
                <h2 tabIndex={-1}>{PLAN_TITLE}</h2>
                {ofPlan.changes.map((description) => (
                  <ChangeCard key={description.change.id} description={description} />
                ))}
              </section>
            )}
            {shown.map((row) => {
              const id = idOf(row);
              const group = groupOf.get(id);
              const title = titleOf(row);
              const wasThere = row.before !== undefined;
              return (
                <ComparedSection
                  key={id}
                  row={row}
                  mode={mode}
                  group={group}
                  title={title}
                  actions={
                    restorable !== null &&
                    group && (
                      <Button size="small" icon={<ArrowHookUpLeftRegular />} onClick={() => setDoomed({ id, title, wasThere })}>
                        {wasThere ? "Gendan afsnittet" : "Fjern afsnittet"}
                      </Button>
                    )
                  }
                />
              );
            })}
          </div>
        </div>
      </div>
      {doomed && <ConfirmDialog {...confirmWords(doomed)} onConfirm={() => void run(doomed)} onClose={() => setDoomed(null)} />}
    </ComparisonContext>
  );
}
