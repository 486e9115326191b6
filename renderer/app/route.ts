import { useSyncExternalStore } from "react";

/** Which screen the address names: `#/`, `#/papirkurv` or `#/plan/<id>`. Anything else is the library. */
export type Route = { screen: "library" } | { screen: "trash" } | { screen: "plan"; planId: string };

export function parseRoute(hash: string): Route {
  if (hash === "#/papirkurv") return { screen: "trash" };
  const planId = /^#\/plan\/([\w-]+)$/.exec(hash)?.[1];
  return planId === undefined ? { screen: "library" } : { screen: "plan", planId };
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case "library":
      return "#/";
    case "trash":
      return "#/papirkurv";
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
