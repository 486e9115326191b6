import { Paragraph, type ICommentOptions } from "docx";
import { durableIds, OBJECT, type Comment, type CommentThread } from "../../../../../shared/plan/comments/index.ts";
import { printableText } from "../../printableText.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns } from "../text/textRuns.ts";

/** No comment has this number: the library writes what is settled only where something answers something. */
const NOBODY = -1;

/** "MH" of "Mette Holm". */
function initials(name: string): string {
  return name.split(/[\s-]+/).map((part) => Array.from(part)[0]?.toUpperCase() ?? "").join("").slice(0, 4);
}

/** Word shows the clock of a comment as it is written, whatever its zone. */
function onTheClock(at: string): Date {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
}

/** What a comment says of its thread beside its own words. Whoever reads it back must take it off again. */
interface Around {
  /** Before them: what the thread was on, where that is no longer there. */
  quote?: string;
  /** After them: who the thread is assigned to, which Word has no place for. */
  assignedTo?: string;
}

function paragraphs({ text }: Comment, { quote = "", assignedTo = "" }: Around): Paragraph[] {
  const lines = [
    ...(quote === "" ? [] : [`Om »${quote}«:`]),
    ...printableText(text).split("\n"),
    ...(assignedTo === "" ? [] : [`Tildelt: ${assignedTo}`]),
  ];
  return lines.map((line) => new Paragraph({ style: styleIds.commentText, children: plainRuns(line) }));
}

/**
 * The comments of all threads as Word has them, numbered as in `placeComments`. What a thread in `lost` was on is told by
 * its quote, and who a thread is assigned to by a last line.
 */
export function writeComments(threads: readonly CommentThread[], lost: ReadonlySet<CommentThread>): ICommentOptions[] {
  const durable = durableIds(threads);
  let number = 0;
  return threads.flatMap((thread) => {
    const first = number;
    const quote = printableText((thread.about || thread.anchor.quote).replaceAll(OBJECT, "")).replaceAll(/\s+/g, " ").trim();
    const around = {
      ...(lost.has(thread) ? { quote } : {}),
      ...(thread.assignedTo ? { assignedTo: printableText(thread.assignedTo.name) } : {}),
    };
    return thread.comments.map((comment, index): ICommentOptions => {
      const author = printableText(comment.author.name);
      const durableId = durable.get(comment.id);
      return {
        id: number++,
        parentId: index === 0 ? NOBODY : first,
        author,
        initials: initials(author),
        date: onTheClock(comment.at),
        resolved: thread.resolved,
        ...(durableId === undefined ? {} : { durableId }),
        children: paragraphs(comment, index === 0 ? around : {}),
      };
    });
  });
}
