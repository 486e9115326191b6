import { Library } from "../library/Library.tsx";
import { PersonProvider } from "../person/PersonProvider.tsx";
import { PlanScreen } from "../plan/PlanScreen.tsx";
import { NotifyProvider } from "../ui/notify.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { goTo, useRoute } from "./route.ts";
import { ThemeProvider } from "./themeChoice.tsx";

function Screen() {
  const route = useRoute();
  switch (route.screen) {
    case "plan":
      return <PlanScreen key={route.planId} planId={route.planId} incomingId={route.incomingId} onLeave={() => goTo({ screen: "library" })} />;
    case "library":
    case "templates":
    case "trash":
    case "municipality":
      return <Library view={route.screen} />;
  }
}

export function App() {
  return (
    <ThemeProvider>
      <NotifyProvider>
        <ErrorBoundary>
          <PersonProvider>
            <Screen />
          </PersonProvider>
        </ErrorBoundary>
      </NotifyProvider>
    </ThemeProvider>
  );
}
