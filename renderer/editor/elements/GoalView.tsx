import type { ViewProps } from "./viewProps.ts";

export function GoalView({ attributes, children }: ViewProps<"goal">) {
  return (
    <div {...attributes} data-block="goal">
      <p>{children}</p>
    </div>
  );
}
