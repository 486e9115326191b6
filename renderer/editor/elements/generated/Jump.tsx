import { useContext, type ReactNode } from "react";
import { JumpContext } from "../../JumpContext.ts";

/** Words of a generated list that lead to the part of the plan with this id. */
export function Jump({ to, children }: { to: string; children: ReactNode }) {
  const jump = useContext(JumpContext);
  return (
    <button
      type="button"
      data-jump
      // Slate would take the click for one on the list itself and put the caret there.
      onClick={(event) => {
        event.stopPropagation();
        jump(to);
      }}
    >
      {children}
    </button>
  );
}
