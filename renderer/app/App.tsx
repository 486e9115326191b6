import { lazy, Suspense, type ComponentType } from "react";
import { Library } from "../library/Library.tsx";
import { NotifyProvider } from "../ui/notify.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { goTo, useRoute } from "./route.ts";
import { ThemeProvider } from "./themeChoice.tsx";

type PlanScreenComponent = ComponentType<{ planId: string; onLeave: () => void }>;
const found = import.meta.glob<{ PlanScreen: PlanScreenComponent }>("../plan/PlanScreen.tsx");
const PlanScreen = lazy(async (): Promise<{ default: PlanScreenComponent }> => {
  const load = found["../plan/PlanScreen.tsx"];
  return { default: load ? (await load()).PlanScreen : () => null };
});

function Screen() {
  const route = useRoute();
  switch (route.screen) {
    case "plan":
      return (
        <Suspense>
          <PlanScreen key={route.planId} planId={route.planId} onLeave={() => goTo({ screen: "library" })} />
        </Suspense>
      );
    case "library":
    case "trash":
      return <Library view={route.screen} />;
  }
}

export function App() {
  return (
    <ThemeProvider>
      <NotifyProvider>
        <ErrorBoundary>
          <Screen />
        </ErrorBoundary>
      </NotifyProvider>
    </ThemeProvider>
  );
}
