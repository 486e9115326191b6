import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { FluentProvider } from "@fluentui/react-components";
import { darkTheme, lightTheme } from "../ui/theme.ts";
import { readSetting, writeSetting } from "../ui/settings.ts";

export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const ThemeChoiceContext = createContext<{ choice: ThemeChoice; dark: boolean; choose: (choice: ThemeChoice) => void }>({
  choice: "system",
  dark: false,
  choose: () => undefined,
});

export function useThemeChoice() {
  return useContext(ThemeChoiceContext);
}

const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

function watchSystem(onChange: () => void): () => void {
  systemDark.addEventListener("change", onChange);
  return () => systemDark.removeEventListener("change", onChange);
}

function storedChoice(): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === readSetting("theme")) ?? "system";
}

/** Dresses the program: Fluent's theme and our own tokens follow the system unless the person has chosen. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice);
  const systemIsDark = useSyncExternalStore(watchSystem, () => systemDark.matches);
  const dark = choice === "dark" || (choice === "system" && systemIsDark);

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);

  const choose = (next: ThemeChoice) => {
    setChoice(next);
    writeSetting("theme", next);
  };

  return (
    <ThemeChoiceContext value={{ choice, dark, choose }}>
      <FluentProvider theme={dark ? darkTheme : lightTheme} style={{ height: "100%", background: "transparent" }}>
        {children}
      </FluentProvider>
    </ThemeChoiceContext>
  );
}
