import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DeleteRegular, EditRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { remove, rewrite, type Comment } from "../../shared/plan/comments/index.ts";
import { isSamePerson } from "../../shared/person.ts";
import { usePerson } from "../person/PersonContext.ts";
import { formatChanged } from "../ui/formatChanged.ts";
import { useNotify } from "../ui/notify.tsx";
import { useNow } from "../ui/useNow.ts";
import { Composer } from "./Composer.tsx";
import { useComments } from "./CommentsContext.ts";
import { useThreadChange } from "./useThreadChange.ts";
import styles from "./CommentsPanel.module.css";

interface Props {
  threadId: string;
  comment: Comment;
}

/** What one person said; they can write it anew and take it away. */
export function CommentEntry({ threadId, comment }: Props) {
  const { id, author, at, changedAt, text } = comment;
  const { person } = usePerson();
  const comments = useComments();
  const change = useThreadChange();
  const notify = useNotify();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const isMine = person !== null && person !== undefined && isSamePerson(person, author);
  const role = [author.title, author.department].filter((part) => part.trim() !== "").join(", ");

  const put = (words: string) =>
    change(({ at: when }) => {
      const thread = comments.thread(threadId);
      return thread && rewrite(thread, id, words, when);
    });
  const takeAway = async () => {
    const isGone = await change(({ at: when }) => {
      const thread = comments.thread(threadId);
      return thread && remove(thread, id, when);
    });
    if (isGone) notify.undo("Kommentaren er slettet.", () => void put(text));
  };

  return (
    <li className={styles.entry}>
      <div className={styles.byline}>
        <div>
          <span className={styles.author} title={role || undefined}>
            {author.name}
          </span>{" "}
          <time className={styles.when} dateTime={at} title={new Date(at).toLocaleString("da-DK")}>
            {formatChanged(new Date(at), now)}
            {changedAt !== null && " · rettet"}
          </time>
        </div>
        {isMine && !isEditing && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                className={styles.more}
                icon={<MoreHorizontalRegular />}
                aria-label={`Flere valg for kommentaren »${text.slice(0, 40)}«`}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<EditRegular />} onClick={() => setEditing(true)}>
                  Ret
                </MenuItem>
                <MenuItem icon={<DeleteRegular />} onClick={() => void takeAway()}>
                  Slet
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {isEditing ? (
        <Composer
          label="Ret kommentaren"
          send="Gem"
          text={text}
          autoFocus
          onSend={async (words) => {
            const isKept = await put(words);
            if (isKept) setEditing(false);
            return isKept;
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className={styles.text}>{text}</p>
      )}
    </li>
  );
}
