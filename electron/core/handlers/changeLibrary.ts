import type { HandlerContext } from "./handler.ts";

/** Does `work`, which changes the library, and tells every page of it. */
export function changeLibrary({ emit }: Pick<HandlerContext, "emit">, work: () => void): Record<string, never> {
  work();
  emit({ event: "libraryChanged" });
  return {};
}
