import type { ViewProps } from "./viewProps.ts";

export function PageBreakView({ attributes, children }: ViewProps<"pageBreak">) {
  return (
    <div {...attributes} data-block="pageBreak">
      <div contentEditable={false}>Sideskift</div>
      {children}
    </div>
  );
}
