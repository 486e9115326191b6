import { useSyncExternalStore } from "react";

/** Which screen the address names: `#/`, `#/skabeloner`, `#/papirkurv`, `#/kommunen` or `#/plan/<id>`. Anything else is the library. */
export type Route = { screen: "library" } | { screen: "trash" } | { screen: "templates" } | { screen: "municipality" } | { screen: "plan"; planId: string };

/** The screens beside which the library's rail stands. */
export type LibraryScreen = Exclude<Route["screen"], "plan">;

export function parseRoute(hash: string): Route {
  if (hash === "#/papirkurv") return { screen: "trash" };
  if (hash === "#/skabeloner") return { screen: "templates" };
  if (hash === "#/kommunen") return { screen: "municipality" };
  const planId = /^#\/plan\/([\w-]+)$/.exec(hash)?.[1];
  return planId === undefined ? { screen: "library" } : { screen: "plan", planId };
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
      return `#/plan/${route.planId}`;
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
