import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowUndoRegular, CheckmarkRegular, LinkRegular, PersonAddRegular, WarningRegular } from "@fluentui/react-icons";
import { memo, useEffect, useRef, useState } from "react";
import { useSlateStatic } from "slate-react";
import { assign, OBJECT, place, reply, settle, type CommentThread, type Saying } from "../../shared/plan/comments/index.ts";
import { isSamePerson, type Person } from "../../shared/person.ts";
import { usePerson } from "../person/PersonContext.ts";
import { formatChanged } from "../ui/formatChanged.ts";
import { useNotify } from "../ui/notify.tsx";
import { useNow } from "../ui/useNow.ts";
import { focusIfLost } from "../editor/place.ts";
import { AssignField } from "./AssignField.tsx";
import { CommentEntry } from "./CommentEntry.tsx";
import { Composer } from "./Composer.tsx";
import { useComments } from "./CommentsContext.ts";
import { goToComment, showActiveMark } from "./showMark.ts";
import { useThreadChange } from "./useThreadChange.ts";
import styles from "./CommentsPanel.module.css";

interface Props {
  thread: CommentThread;
  /** The words it is on as they are now; what a whole block is called; null where they are gone. */
  about: string | null;
  isActive: boolean;
  people: readonly Person[];
}

/** One thread: what it is on, what was said, and what can be done. */
export const ThreadCard = memo(function ThreadCard({ thread, about, isActive, people }: Props) {
  const { id, comments: said, resolved, resolvedBy, resolvedAt, assignedTo } = thread;
  const editor = useSlateStatic();
  const comments = useComments();
  const notify = useNotify();
  const { person } = usePerson();
  const changeThread = useThreadChange();
  const now = useNow();
  const card = useRef<HTMLElement>(null);
  const [isAssigning, setAssigning] = useState(false);
  const lost = (thread.about || thread.anchor.quote).replaceAll(OBJECT, "…");

  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);

  const change = (make: (thread: CommentThread, saying: Saying) => CommentThread) =>
    changeThread((saying) => {
      const current = comments.thread(id);
      return current && make(current, saying);
    });
  const activate = () => {
    if (isActive) return;
    comments.activate(id);
    showActiveMark();
  };
  const setResolved = async (next: boolean) => {
    const isKept = await change((current, saying) => settle(current, next, saying));
    if (!isKept || !next) return;
    comments.activate(null);
    // The card is gone from the list, where only what is open is shown.
    focusIfLost(editor);
    notify.undo("Kommentaren er løst.", () => void change((current, saying) => settle(current, false, saying)));
  };
  const give = (to: Person | null) => {
    setAssigning(false);
    void change((current, { at }) => assign(current, to, at));
  };
  const attach = () => {
    const anchor = comments.selectedAnchor();
    if (!anchor) notify.message("Markér det i teksten, som kommentaren skal handle om, og prøv igen.");
    else void change((current, { at }) => place(current, anchor, at)).then((isKept) => isKept && comments.activate(id));
  };

  return (
    <article
      ref={card}
      className={mergeClasses(styles.card, isActive && styles.active, resolved && styles.resolved)}
      aria-label={`Kommentar af ${said[0]?.author.name ?? ""}`}
      aria-current={isActive ? "true" : undefined}
      onFocus={activate}
      onClick={activate}
    >
      {about === null ? (
        <div className={styles.lost}>
          <span className={styles.lostLabel}>
            <WarningRegular aria-hidden /> Teksten findes ikke længere
          </span>
          {lost !== "" && <q className={styles.lostQuote}>{lost}</q>}
          <Button size="small" icon={<LinkRegular />} onMouseDown={(event) => event.preventDefault()} onClick={attach}>
            Sæt fast på det markerede
          </Button>
        </div>
      ) : (
        <button type="button" className={styles.quote} title="Gå til teksten" onClick={() => goToComment(editor, comments, id)}>
          {about}
        </button>
      )}
      {assignedTo && (
        <div className={styles.task}>
          <span>
            Tildelt {assignedTo.name}
            {person && isSamePerson(assignedTo, person) ? " (mig)" : ""}
          </span>
          <Button size="small" appearance="transparent" onClick={() => give(null)}>
            Fjern
          </Button>
        </div>
      )}
      <ol className={styles.entries}>
        {said.map((comment) => (
          <CommentEntry key={comment.id} threadId={id} comment={comment} />
        ))}
      </ol>
      {resolved && (
        <p className={styles.outcome}>
          <CheckmarkRegular aria-hidden /> Løst
          {resolvedBy && ` af ${resolvedBy.name}`}
          {resolvedAt && ` ${formatChanged(new Date(resolvedAt), now)}`}
        </p>
      )}
      {isActive && !resolved && (
        <Composer label="Skriv et svar" send="Svar" isCalm onSend={(text) => change((current, saying) => reply(current, text, saying))} />
      )}
      {isActive && isAssigning && <AssignField people={people} onAssign={give} onCancel={() => setAssigning(false)} />}
      {isActive && (
        <div className={styles.acts}>
          {resolved ? (
            <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => void setResolved(false)}>
              Genåbn
            </Button>
          ) : (
            <>
              <Button size="small" appearance="subtle" icon={<CheckmarkRegular />} onClick={() => void setResolved(true)}>
                Løs
              </Button>
              {!isAssigning && (
                <Button size="small" appearance="subtle" icon={<PersonAddRegular />} onClick={() => setAssigning(true)}>
                  Tildel
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </article>
  );
});
