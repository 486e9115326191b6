/** What this program remembers on this machine; nothing is lost but convenience when it is gone. */
export type SettingName = "theme" | "municipality" | "shortcuts";

const PREFIX = "planskriver.";
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/**
 * The browser shell takes a new port each time it starts, and storage belongs to a port. Cookies belong to the host
 * alone, so there they are what lasts.
 */
function keepsCookies(): boolean {
  return location.protocol === "http:";
}

function readCookie(name: string): string | null {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}

/** Null where nothing was kept, or the browser keeps nothing. */
export function readSetting(name: SettingName): string | null {
  try {
    return keepsCookies() ? readCookie(PREFIX + name) : localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function writeSetting(name: SettingName, value: string): void {
  try {
    if (keepsCookies()) {
      document.cookie = `${PREFIX}${name}=${encodeURIComponent(value)}; SameSite=Strict; Path=/; Max-Age=${YEAR_IN_SECONDS}`;
    } else localStorage.setItem(PREFIX + name, value);
  } catch {
    // A full or forbidden storage costs the person a default, never their work.
  }
}
