import { useSyncExternalStore } from "react";

/**
 * Which screen the address names: `#/`, `#/skabeloner`, `#/papirkurv`, `#/kommunen`, `#/plan/<id>`, or
 * `#/plan/<id>/modtag/<incoming id>` with what came back in it. Anything else is the library.
 */
export type Route = { screen: "library" } | { screen: "trash" } | { screen: "templates" } | { screen: "municipality" } | { screen: "plan"; planId: string; incomingId?: string };

/** The screens beside which the library's rail stands. */
export type LibraryScreen = Exclude<Route["screen"], "plan">;

export function parseRoute(hash: string): Route {
  if (hash === "#/papirkurv") return { screen: "trash" };
  if (hash === "#/skabeloner") return { screen: "templates" };
  if (hash === "#/kommunen") return { screen: "municipality" };
  const [, planId, incomingId] = /^#\/plan\/([\w-]+)(?:\/modtag\/([0-9a-f]{64}))?$/.exec(hash) ?? [];
  if (planId === undefined) return { screen: "library" };
  return { screen: "plan", planId, ...(incomingId !== undefined && { incomingId }) };
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case "library":
      return "#/";
    case "trash":
      return "#/papirkurv";
    case "templates":
      return "#/skabeloner";
    case "municipality":
      return "#/kommunen";
    case "plan":
      return `#/plan/${route.planId}${route.incomingId === undefined ? "" : `/modtag/${route.incomingId}`}`;
  }
}

export function goTo(route: Route): void {
  location.hash = formatRoute(route);
}

function watchHash(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(watchHash, () => location.hash));
}
