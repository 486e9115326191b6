import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, CommentRegular } from "@fluentui/react-icons";
import { quoted } from "../../../shared/diff/describeChange.ts";
import { OBJECT, reply, settle, type CommentThread, type Saying } from "../../../shared/plan/comments/index.ts";
import { Composer } from "../../comments/Composer.tsx";
import { useThreadChange } from "../../comments/useThreadChange.ts";
import { formatChanged } from "../../ui/formatChanged.ts";
import { useNotify } from "../../ui/notify.tsx";
import { useNow } from "../../ui/useNow.ts";
import styles from "./ReceivedThread.module.css";

interface Props {
  thread: CommentThread;
  /** Undefined where the text it is about is gone. */
  onShow: ((block: string) => void) | undefined;
}

/** What was said of one thing in a section, to be read with the changes to it, answered and settled. */
export function ReceivedThread({ thread, onShow }: Props) {
  const now = useNow();
  const notify = useNotify();
  const changeThread = useThreadChange();
  const { anchor, about, resolved, comments } = thread;
  const quote = (about || anchor.quote).replaceAll(OBJECT, "…").trim();
  const first = comments[0]?.text ?? "";
  const change = (make: (saying: Saying) => CommentThread) => changeThread(make);
  const resolve = async () => {
    const isKept = await change((saying) => settle(thread, true, saying));
    if (isKept) notify.undo("Kommentaren er løst.", () => void change((saying) => settle(thread, false, saying)));
  };
  return (
    <li className={styles.thread}>
      <p className={styles.about}>
        <CommentRegular aria-hidden />
        <span>
          {quote === "" ? "Om det hele" : quoted(quote)}
          {resolved && " · løst"}
        </span>
      </p>
      {comments
        .filter(({ removed }) => !removed)
        .map(({ id, author, at, text }) => (
          <div key={id} className={styles.comment}>
            <p className={styles.author}>
              {author.name} <span className={styles.at}>{formatChanged(new Date(at), now)}</span>
            </p>
            <p className={styles.text}>{text}</p>
          </div>
        ))}
      {!resolved && (
        <div className={styles.answer}>
          <Composer label="Skriv et svar" send="Svar" isCalm onSend={(text) => change((saying) => reply(thread, text, saying))} />
        </div>
      )}
      <div className={styles.acts}>
        {!resolved && (
          <Button size="small" appearance="subtle" icon={<CheckmarkRegular />} aria-label={`Løs: ${first}`} onClick={() => void resolve()}>
            Løs
          </Button>
        )}
        {onShow && (
          <Button size="small" appearance="subtle" aria-label={`Vis i teksten: ${first}`} onClick={() => onShow(anchor.block)}>
            Vis i teksten
          </Button>
        )}
      </div>
    </li>
  );
}
