import { markClass, markRun, wordElements, wordValue, type WordParts } from "./wordXml.ts";

/** What a reviewer said of a place in the text. */
export interface ShownComment {
  author: string;
  text: string;
}

/** What the marks of comments begin with. */
const COMMENT_MARK = "comment-";

/** Marks where comments stand in the text, by their place among all. */
export function markComments(root: Document, parts: WordParts): ShownComment[] {
  const said = parts.part("word/comments.xml");
  const byId = new Map((said ? wordElements(said, "comment") : []).map((comment) => [wordValue(comment, "id"), comment]));
  return wordElements(root, "commentReference").flatMap((reference, index): ShownComment[] => {
    const comment = byId.get(wordValue(reference, "id"));
    const run = reference.parentElement;
    reference.remove();
    run?.after(markRun(root, `${COMMENT_MARK}${index}`, String(index + 1)));
    const text = comment ? wordElements(comment, "p").map((paragraph) => wordElements(paragraph, "t").map(({ textContent }) => textContent).join("")) : [];
    return [{ author: wordValue(comment, "author") ?? "", text: text.join(" ").trim() }];
  });
}

/** The comments on one sheet, to stand under it; undefined where there are none. Word shows them beside it. */
export function listComments(sheet: HTMLElement, comments: readonly ShownComment[]): HTMLElement | undefined {
  const start = markClass(COMMENT_MARK);
  const marks = Array.from(sheet.querySelectorAll<HTMLElement>(`[class*="${start}"]`));
  if (marks.length === 0) return undefined;
  const list = document.createElement("div");
  list.className = "comments";
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", `Kommentarer på side ${sheet.dataset["page"] ?? ""}`);
  for (const mark of marks) {
    const comment = comments[Number(mark.className.slice(mark.className.indexOf(start) + start.length))];
    mark.classList.add("comment-mark");
    if (!comment) continue;
    const line = document.createElement("p");
    const author = document.createElement("strong");
    author.textContent = `${mark.textContent ?? ""} ${comment.author}: `;
    line.append(author, comment.text);
    list.append(line);
  }
  list.style.width = sheet.style.width;
  return list;
}
