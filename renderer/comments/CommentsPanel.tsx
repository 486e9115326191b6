import { Button, Link, Spinner } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, CommentAddRegular, CommentMultipleRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useSlateStatic } from "slate-react";
import { OBJECT, participants, startThread, type CommentAnchor } from "../../shared/plan/comments/index.ts";
import { focusText, yieldFocus } from "../editor/place.ts";
import { shortcutText } from "../editor/keyboard/shortcuts.ts";
import { useDerived } from "../editor/PlanContext.tsx";
import { usePerson } from "../person/PersonContext.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useDelayed } from "../ui/useDelayed.ts";
import { findBlock } from "./blockIndex.ts";
import { blockName } from "./blockName.ts";
import { Composer } from "./Composer.tsx";
import { useComments, useCommentsState } from "./CommentsContext.ts";
import { filterThreads, narrowings, NO_FILTER } from "./filter.ts";
import { FilterFields } from "./FilterFields.tsx";
import { goToComment } from "./showMark.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import { useBeginComment } from "./useBeginComment.ts";
import { useThreadChange } from "./useThreadChange.ts";
import styles from "./CommentsPanel.module.css";

interface Props {
  /** The thread to show. */
  item?: { id: string } | undefined;
}

/** What is said of the plan, in the order of its text. */
export function CommentsPanel({ item }: Props) {
  const comments = useComments();
  const editor = useSlateStatic();
  const listed = useCommentsState((state) => state.listed);
  const active = useCommentsState((state) => state.active);
  const draft = useCommentsState((state) => state.draft);
  const outline = useDerived((derived) => derived.outline());
  const { person } = usePerson();
  const begin = useBeginComment();
  const change = useThreadChange();
  const [filter, setFilter] = useState(NO_FILTER);
  const isSlow = useDelayed(listed === undefined);

  useEffect(() => {
    if (!item) return;
    comments.activate(item.id);
    // What was asked for is shown, whatever was looked for before.
    setFilter((last) => {
      const all = comments.state().listed ?? [];
      const isShown = filterThreads(all, last, null).some(({ thread }) => thread.id === item.id);
      return isShown ? last : { ...NO_FILTER, state: "all" };
    });
  }, [item, comments]);

  // The panel is where one is active: closed, the paper is calm again.
  useEffect(
    () => () => {
      comments.activate(null);
      comments.endDraft();
    },
    [comments],
  );

  const nameOf = (standing: CommentAnchor) => {
    if (standing.quote !== "") return standing.quote.replaceAll(OBJECT, "…");
    const block = findBlock(editor, standing.block)?.node;
    return block ? blockName(block) : "";
  };
  const cancel = () => {
    comments.endDraft();
    focusText(editor);
  };
  const send = async (text: string) => {
    const isKept = await change((saying) => {
      const anchor = comments.draftAnchor();
      return anchor && startThread(anchor, text, saying);
    });
    if (!isKept) return false;
    comments.endDraft();
    focusText(editor);
    return true;
  };
  const step = (by: 1 | -1) => {
    const id = comments.step(by);
    if (id) goToComment(editor, comments, id);
  };

  if (!listed) return isSlow ? <Spinner size="small" label="Henter kommentarer …" /> : null;
  const people = participants(listed.map(({ thread }) => thread));
  const withComments = new Set(listed.map(({ sectionId }) => sectionId));
  const shown = filterThreads(listed, filter, person ?? null);
  const composer = draft && (
    <div className={styles.draft}>
      <span className={styles.draftQuote}>{nameOf(draft)}</span>
      <Composer label="Skriv en kommentar" send="Kommentér" autoFocus onSend={send} onCancel={cancel} />
    </div>
  );

  return (
    // A locked paper does not notice that it has lost the focus, and would take the letters typed here.
    <div className={styles.panel} onFocus={() => yieldFocus(editor)}>
      {listed.length > 0 && (
        <>
          <div className={styles.bar}>
            <Button size="small" icon={<CommentAddRegular />} onMouseDown={(event) => event.preventDefault()} onClick={begin}>
              Kommentér
            </Button>
            <span>
              <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={`Forrige kommentar (${shortcutText("previousComment")})`} onClick={() => step(-1)} />
              <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={`Næste kommentar (${shortcutText("nextComment")})`} onClick={() => step(1)} />
            </span>
          </div>
          <FilterFields filter={filter} people={people} sections={outline.filter(({ id }) => withComments.has(id))} onFilter={setFilter} />
        </>
      )}
      {composer}
      {listed.length === 0 && !composer && (
        <EmptyState
          icon={<CommentMultipleRegular />}
          title="Ingen kommentarer endnu"
          text={`Markér noget i teksten, og vælg »Kommentér« eller tast ${shortcutText("comment")}. Uden markering gælder kommentaren hele det afsnit, den tabel eller den figur, markøren står i.`}
          actions={
            <Button appearance="primary" icon={<CommentAddRegular />} onMouseDown={(event) => event.preventDefault()} onClick={begin}>
              Kommentér
            </Button>
          }
        />
      )}
      <div className={styles.cards}>
        {shown.map(({ thread, standing }) => (
          <ThreadCard key={thread.id} thread={thread} about={standing && nameOf(standing)} isActive={thread.id === active} people={people} />
        ))}
      </div>
      {listed.length > 0 && shown.length === 0 && (
        <p className={styles.nothing} role="status">
          {filter.state === "open" && narrowings(filter) === 0 ? "Alle kommentarer er løst." : "Ingen kommentarer passer til det valgte."}{" "}
          <Link as="button" onClick={() => setFilter({ ...NO_FILTER, state: "all" })}>
            Vis alle
          </Link>
        </p>
      )}
    </div>
  );
}
