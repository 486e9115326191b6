import { useCallback, useEffect, useEffectEvent, useImperativeHandle, type Ref } from "react";
import { ReactEditor, useSlateStatic } from "slate-react";
import { call } from "../app/api.ts";
import { commandOf } from "../editor/keyboard/shortcuts.ts";
import { DESK } from "../editor/place.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { usePlanPart } from "../plan/usePlanPart.ts";
import { useNotify } from "../ui/notify.tsx";
import { blocksOf, findBlock } from "./blockIndex.ts";
import { useComments, useCommentsState } from "./CommentsContext.ts";
import { blockMark, commentId } from "./markNames.ts";
import { goToComment } from "./showMark.ts";
import { useBeginComment } from "./useBeginComment.ts";
import "./marks.css";

/** How far out in the margin the bar beside a block can be hit, in CSS pixels. */
const BAR = { from: 20, to: 2 };

/** The block whose bar was hit. */
function blockBeside({ clientX, clientY }: MouseEvent): HTMLElement | undefined {
  return Array.from(document.querySelectorAll<HTMLElement>(`[${DESK}] [${blockMark}]`)).find((block) => {
    const { left, top, bottom } = block.getBoundingClientRect();
    return clientX > left - BAR.from && clientX < left - BAR.to && clientY >= top && clientY <= bottom;
  });
}

interface Props {
  onShow: (threadId: string) => void;
  /** Filled with what begins a comment. */
  begin: Ref<() => void>;
}

/** What comments need beside their panel: they are loaded, blocks are marked, and keys and clicks on marks lead to them. */
export function CommentHands({ onShow, begin: handle }: Props) {
  const { properties, asTemplate } = usePlan();
  const editor = useSlateStatic();
  const comments = useComments();
  const marks = useCommentsState((state) => state.marks);
  const begin = useBeginComment();
  useImperativeHandle(handle, () => begin, [begin]);
  const notify = useNotify();
  const { value, error } = usePlanPart(
    properties.id,
    "comments",
    useCallback(() => call("comments.list", { id: properties.id }), [properties.id]),
  );

  useEffect(() => {
    if (value) comments.load(value);
  }, [comments, value]);
  const report = useEffectEvent((problem: unknown) => notify.problem(problem));
  useEffect(() => {
    if (error) report(error);
  }, [error]);

  // Marked on the page and not by React, so that no block has to be rendered for it.
  useEffect(() => {
    const marked: HTMLElement[] = [];
    for (const [id, mark] of comments.markedBlocks()) {
      const block = findBlock(editor, id);
      if (!block) continue;
      const view = ReactEditor.toDOMNode(editor, block.node);
      view.setAttribute(blockMark, mark);
      view.dataset["commentedBlock"] = id;
      marked.push(view);
    }
    return () => {
      for (const view of marked) view.removeAttribute(blockMark);
    };
  }, [comments, editor, marks]);

  const onClick = useEffectEvent((event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest(`[${DESK}]`)) return;
    const beside = blockBeside(event)?.dataset["commentedBlock"];
    const id = target.closest(`[${commentId}]`)?.getAttribute(commentId) ?? (beside && threadOnBlock(beside));
    if (!id || !comments.thread(id)) return;
    comments.activate(id);
    onShow(id);
  });
  const threadOnBlock = (id: string) => {
    const own = (block: string) => block === id || findBlock(editor, block)?.path.length === 1 && firstIn(block) === id;
    return comments.state().listed?.find(({ standing, thread }) => standing?.quote === "" && !thread.resolved && own(standing.block))?.thread.id;
  };
  const firstIn = (sectionId: string) => {
    const found = findBlock(editor, sectionId)?.node;
    return found?.type === "section" ? blocksOf(found).get(found.children[0].id)?.node.id : undefined;
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (asTemplate || event.defaultPrevented || (event.target as Element).closest("[role=dialog]")) return;
    const command = commandOf(event);
    if (command === "comment") begin();
    else if (command === "nextComment" || command === "previousComment") {
      const id = comments.step(command === "nextComment" ? 1 : -1);
      if (id) {
        goToComment(editor, comments, id);
        onShow(id);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    const [click, key] = [(event: MouseEvent) => onClick(event), (event: KeyboardEvent) => onKeyDown(event)];
    document.addEventListener("click", click);
    // Before the text, which takes no keys while the plan is locked.
    document.addEventListener("keydown", key, true);
    return () => {
      document.removeEventListener("click", click);
      document.removeEventListener("keydown", key, true);
    };
  }, []);

  return null;
}
