import { Button, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CommentRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Output } from "../../../shared/contract.ts";
import { partTree } from "../../../shared/diff/parts.ts";
import { comparePlans } from "../../changes/comparePlans.ts";
import { ComparisonContext } from "../../changes/ComparisonContext.ts";
import type { ReviewedGroup } from "../../../shared/review/index.ts";
import { formatChanged } from "../../ui/formatChanged.ts";
import { useNow } from "../../ui/useNow.ts";
import { DecisionCard } from "./DecisionCard.tsx";
import { IncomingNotes } from "./IncomingNotes.tsx";
import styles from "./ReceiveView.module.css";
import { ReceivedThread } from "./ReceivedThread.tsx";
import { listSections } from "./listSections.ts";
import { useDeciding } from "./useDeciding.ts";
import { useReceivedThreads } from "./useReceivedThreads.ts";

interface Props {
  read: Output<"incoming.read">;
  /** Something else that is to be gone through; undefined where that is all. */
  next: { name: string; onOpen: () => void } | undefined;
  onShowText: (id: string) => void;
  onBack: () => void;
}

/** All that is still to be decided. */
function openIds(groups: readonly ReviewedGroup[]): string[] {
  return groups.flatMap(({ changes }) =>
    changes.flatMap(({ edits }) => edits.filter(({ decision }) => decision === null).map(({ change }) => change.id)),
  );
}

/** The changes that hold something to be decided. */
function openCards(groups: readonly ReviewedGroup[]): string[] {
  return groups.flatMap(({ changes }) =>
    changes.filter(({ edits }) => edits.some(({ decision }) => decision === null)).map(({ change }) => change.id),
  );
}

function cardOf(groups: readonly ReviewedGroup[], id: string): string | undefined {
  return groups.flatMap(({ changes }) => changes).find(({ edits }) => edits.some(({ change }) => change.id === id))?.change.id;
}

/** All that one person changed, section by section, to be accepted and rejected. */
export function ReceivedChanges({ read, next, onShowText, onBack }: Props) {
  const deciding = useDeciding(read);
  const { incoming, mine, groups, total, open, busy } = deciding;
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const comparison = useMemo(() => comparePlans(read.base, read.theirs), [read]);
  const parts = useMemo(() => partTree(mine).parts, [mine]);
  const versions = useMemo(() => [read.base, read.theirs], [read]);
  const threads = useReceivedThreads(mine, incoming);
  const sections = useMemo(() => listSections(mine, groups, threads), [mine, groups, threads]);
  const all = openIds(groups);
  const cards = openCards(groups);

  const focusOn = (selector: string) => {
    const found = list.current?.querySelector<HTMLElement>(selector);
    found?.scrollIntoView({ block: "nearest" });
    found?.focus({ preventScroll: true });
  };

  // Once what was decided has become a line, so that the keyboard stays on what is left.
  useEffect(() => {
    if (wanted === null || busy) return;
    focusOn(wanted);
    setWanted(null);
  }, [wanted, busy]);

  const nextAfter = (id: string): string => {
    const at = cards.indexOf(id);
    const card = cards[at + 1] ?? cards[at - 1];
    return card === undefined ? "[data-done]" : `[data-open="${CSS.escape(card)}"]`;
  };

  const acceptAll = async (ids: readonly string[]) => {
    const [first] = await deciding.accept(ids);
    if (first !== undefined) setWanted(`[data-open="${CSS.escape(cardOf(groups, first) ?? "")}"]`);
    else if (ids.length === open) setWanted("[data-done]");
  };
  const rejectAll = async (ids: readonly string[]) => {
    if ((await deciding.reject(ids)) && ids.length === open) setWanted("[data-done]");
  };

  const step = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || target.closest("input, textarea")) return;
    const by = { n: 1, f: -1 }[event.key.toLowerCase()];
    if (by === undefined || cards.length === 0) return;
    const current = cards.indexOf(target.closest<HTMLElement>("[data-open]")?.dataset["open"] ?? "");
    const card = cards[current === -1 ? (by === 1 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, current + by))];
    if (card !== undefined) focusOn(`[data-open="${CSS.escape(card)}"]`);
  };

  return (
    <div className={styles.columns}>
      <nav className={styles.sections} aria-label="Afsnit med ændringer">
        <ol className={styles.sectionList}>
          {sections.map(({ key, title, group, threads: own }) => (
            <li key={key}>
              <button type="button" className={styles.sectionLink} onClick={() => focusOn(`[data-group="${CSS.escape(key)}"]`)}>
                <span className={styles.sectionName}>{title}</span>
                {own.length > 0 && <CommentRegular aria-label={own.length === 1 ? "1 kommentar" : `${own.length} kommentarer`} />}
                {group && group.open > 0 && (
                  <span className={styles.count}>
                    {group.open}
                    <span className={styles.heard}> tilbage</span>
                  </span>
                )}
                {group?.open === 0 && <CheckmarkCircleRegular className={mergeClasses(styles.seen)} aria-label="Gennemgået" />}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.changes} ref={list} onKeyDown={step}>
        <IncomingNotes incoming={incoming} />
        {total === 0 && <p className={styles.none}>{incoming.by.name} har ikke rettet noget i planen.</p>}
        {total > 0 && (
          <div className={styles.bar}>
            <p className={styles.progress}>
              {open === 0 ? `Alle ${total} ændringer er gennemgået` : `${total - open} af ${total} ændringer er gennemgået`}
            </p>
            {open > 0 && (
              <div className={styles.actions}>
                <Button appearance="primary" disabled={busy} onClick={() => void acceptAll(all)}>
                  Tag alle med
                </Button>
                <Button disabled={busy} onClick={() => void rejectAll(all)}>
                  Afvis alle
                </Button>
              </div>
            )}
          </div>
        )}
        <p role="status" className={styles.heard}>
          {deciding.said}
        </p>
        {open > 0 && (
          <p className={styles.hint}>
            Når en ændring er valgt, tager <kbd>T</kbd> den med, <kbd>A</kbd> afviser den, og <kbd>N</kbd> og <kbd>F</kbd> går til den næste og den forrige.
          </p>
        )}
        {open === 0 && total > 0 && (
          <div className={styles.done} data-done tabIndex={-1}>
            <h2 className={styles.doneTitle}>Alt er gennemgået</h2>
            <p className={styles.doneText}>Det, du tog med, står i planen. Planen, som den var før, ligger under Versioner.</p>
            <div className={styles.actions}>
              {next && (
                <Button appearance="primary" onClick={next.onOpen}>
                  Gå videre til {next.name}
                </Button>
              )}
              <Button appearance={next ? "secondary" : "primary"} onClick={onBack}>
                Tilbage til Gennemsyn
              </Button>
            </div>
          </div>
        )}
        <ComparisonContext value={comparison}>
          {sections.map(({ key, section, title, group, threads: own }) => {
            const ids = group ? openIds([group]) : [];
            return (
              <section key={key} className={styles.group} aria-label={title}>
                <header className={styles.groupHead}>
                  <h2 className={styles.groupTitle} data-group={key} tabIndex={-1}>
                    {title}
                  </h2>
                  {ids.length > 1 && (
                    <div className={styles.actions}>
                      <Button size="small" disabled={busy} aria-label={`Tag afsnittets ændringer med: ${title}`} onClick={() => void acceptAll(ids)}>
                        Tag afsnittets ændringer med
                      </Button>
                      <Button size="small" disabled={busy} aria-label={`Afvis afsnittets ændringer: ${title}`} onClick={() => void rejectAll(ids)}>
                        Afvis afsnittets ændringer
                      </Button>
                    </div>
                  )}
                </header>
                {own.length > 0 && (
                  <ul className={styles.threads} aria-label="Kommentarer">
                    {own.map((thread) => (
                      <ReceivedThread key={thread.id} thread={thread} onShow={section === null ? undefined : onShowText} />
                    ))}
                  </ul>
                )}
                <ul className={styles.list}>
                  {group?.changes.map((change) => {
                    const { id, block, section: within } = change.change;
                    const place = [block, within].find((one) => one !== null && parts.has(one));
                    const at = incoming.times[id] ?? incoming.at;
                    return (
                      <DecisionCard
                        key={id}
                        change={change}
                        deciding={deciding}
                        versions={versions}
                        when={at === null ? "" : formatChanged(new Date(at), now)}
                        onShow={place ? () => onShowText(place) : undefined}
                        onDecided={(decided) => setWanted(nextAfter(decided))}
                        onReopened={(reopened) => setWanted(`[data-open="${CSS.escape(reopened)}"]`)}
                      />
                    );
                  })}
                </ul>
              </section>
            );
          })}
        </ComparisonContext>
      </div>
    </div>
  );
}
