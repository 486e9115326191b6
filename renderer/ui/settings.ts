/** What this program remembers on this machine; nothing is lost but convenience when it is gone. */
export type SettingName = "theme" | "municipality" | "shortcuts";

const PREFIX = "planskriver.";

/** Null where nothing was kept, or the browser keeps nothing. */
export function readSetting(name: SettingName): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function writeSetting(name: SettingName, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A full or forbidden storage costs the person a default, never their work.
  }
}
