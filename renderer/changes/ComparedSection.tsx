import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Change } from "../../shared/diff/change.ts";
import type { ChangeGroup } from "../../shared/diff/describeChange.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import type { Row } from "./alignRows.ts";
import { BlockRow, useSectionRows } from "./BlockView.tsx";
import { ChangedText } from "./ChangedText.tsx";
import { fateOf } from "./twin.ts";
import styles from "./ComparedSection.module.css";

/** How two versions are shown: one text with what came and went, or one beside the other. */
export type CompareMode = "inText" | "beside";

interface Props {
  row: Row<Section>;
  mode: CompareMode;
  /** What differs in it; undefined where nothing does. */
  group: ChangeGroup | undefined;
  /** What it is called where it has no title. */
  title: string;
  actions?: ReactNode;
}

/** What shows in no text: how something is set, or what has become of it as a whole. */
const UNSEEN: ReadonlySet<Change["kind"]> = new Set(["attribute", "retyped", "columnLayout"]);

/** What an element says beside its text, where the element itself shows it. */
const SHOWN: ReadonlySet<string> = new Set(["asset", "caption", "credit", "data", "label", "source", "title", "what"]);

function isUnseen(change: Change): boolean {
  if (!UNSEEN.has(change.kind)) return false;
  return change.kind !== "attribute" || (change.type !== "goal" && !SHOWN.has(change.name));
}

const FATES = { added: "Nyt afsnit", removed: "Afsnittet er fjernet" } as const;

function Title({ row, title }: { row: Row<Section>; title: string }) {
  const [before, now] = [row.before?.children[0].children, row.now?.children[0].children];
  const isEmpty = [before, now].every((text) => text === undefined || text.every((inline) => "text" in inline && inline.text === ""));
  return isEmpty ? title : <ChangedText before={before} now={now} />;
}

/** A section as it was and as it is, to be read only. Within a `ComparisonContext`. */
export function ComparedSection({ row, mode, group, title, actions }: Props) {
  const rows = useSectionRows(row);
  const { id } = row.now ?? row.before ?? { id: "" };
  const fate = fateOf(row);
  const unseen = (group?.changes ?? []).filter(({ change }) => isUnseen(change));
  return (
    <section className={styles.section} data-section={id} aria-labelledby={`compared ${id}`}>
      <header className={styles.head}>
        <h2 className={styles.title} id={`compared ${id}`} tabIndex={-1}>
          <Title row={row} title={title} />
        </h2>
        {fate && <span className={styles.fate}>{FATES[fate]}</span>}
        {row.moved === "here" && <span className={styles.fate}>Flyttet hertil</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {unseen.length > 0 && (
        <ul className={styles.unseen}>
          {unseen.map(({ change, what, where, detail }) => (
            <li key={change.id}>{[what, where, detail].filter(Boolean).join(" · ")}</li>
          ))}
        </ul>
      )}
      {mode === "inText" ? (
        rows.map((block, index) => <BlockRow key={index} row={block} side="both" />)
      ) : (
        <div className={styles.columns}>
          {rows.map((block, index) => (
            <div key={index} className={styles.pair}>
              <div className={mergeClasses(styles.cell)}>{block.before && block.moved !== "here" && <BlockRow row={block} side="before" />}</div>
              <div className={mergeClasses(styles.cell)}>{block.now && block.moved !== "away" && <BlockRow row={block} side="now" />}</div>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
