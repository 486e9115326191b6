import { Button } from "@fluentui/react-components";
import { CommentRegular } from "@fluentui/react-icons";
import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import { quoted } from "../../../shared/diff/describeChange.ts";
import { formatChanged } from "../../ui/formatChanged.ts";
import { useNow } from "../../ui/useNow.ts";
import styles from "./ReceivedThreads.module.css";

interface Props {
  threads: readonly CommentThread[];
  /** Undefined where the text they are about is gone. */
  onShow: ((block: string) => void) | undefined;
}

/** What was said of one section, to be read with the changes to it. It is answered in the panel of comments. */
export function ReceivedThreads({ threads, onShow }: Props) {
  const now = useNow();
  return (
    <ul className={styles.threads} aria-label="Kommentarer">
      {threads.map(({ id, anchor, about, resolved, comments }) => (
        <li key={id} className={styles.thread}>
          <p className={styles.about}>
            <CommentRegular aria-hidden />
            <span>
              {about || anchor.quote ? quoted(about || anchor.quote) : "Om hele afsnittet"}
              {resolved && " · løst"}
            </span>
          </p>
          {comments
            .filter(({ removed }) => !removed)
            .map(({ id: comment, author, at, text }) => (
              <div key={comment} className={styles.comment}>
                <p className={styles.author}>
                  {author.name} <span className={styles.at}>{formatChanged(new Date(at), now)}</span>
                </p>
                <p className={styles.text}>{text}</p>
              </div>
            ))}
          {onShow && (
            <Button size="small" appearance="subtle" className={styles.show} aria-label={`Vis i teksten: ${comments[0]?.text ?? ""}`} onClick={() => onShow(anchor.block)}>
              Vis i teksten
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
