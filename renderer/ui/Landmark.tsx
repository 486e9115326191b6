import { useState, type ComponentProps } from "react";
import { PortalMountNodeProvider } from "@fluentui/react-components";

/**
 * A landmark that keeps the menus opened from within it: Fluent would put them at the end of the page, where someone
 * who goes by landmarks does not come past.
 */
export function Landmark({ as: Tag, children, ...rest }: ComponentProps<"main"> & { as: "main" | "header" | "section" }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <Tag ref={setElement} {...rest}>
      <PortalMountNodeProvider value={element ?? undefined}>{children}</PortalMountNodeProvider>
    </Tag>
  );
}
