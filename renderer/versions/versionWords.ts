import type { Version } from "../../shared/versions/index.ts";

const clock = new Intl.DateTimeFormat("da-DK", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("da-DK", { weekday: "long" });
const dayOfMonth = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long" });
const fullDay = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" });

/** "09.30", local time. */
export function clockWords(at: string): string {
  return clock.format(new Date(at));
}

function daysBefore(date: Date, now: Date): number {
  const start = (day: Date): number => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((start(now) - start(date)) / (24 * 60 * 60 * 1000));
}

/** The day as one says it: "i dag", "i går", "fredag den 20. november", "3. maj 2025". Local time. */
export function dayWords(at: string, now: Date): string {
  const date = new Date(at);
  const days = daysBefore(date, now);
  if (days === 0) return "i dag";
  if (days === 1) return "i går";
  return days > 0 && days < 7 ? `${weekday.format(date)} den ${dayOfMonth.format(date)}` : fullDay.format(date);
}

/** "i går kl. 09.30". */
export function momentWords(at: string, now: Date): string {
  return `${dayWords(at, now)} kl. ${clockWords(at)}`;
}

/** "Til Mette Holm" after other words. */
function inSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase("da") + name.slice(1);
}

/** What a version is: its name, or why it was kept. */
export function versionTitle({ kind, name }: Pick<Version, "kind" | "name">): string {
  switch (kind) {
    case "automatic":
      return "Gemt automatisk";
    case "named":
    case "state":
      return name;
    case "sent":
      return `Sendt ${inSentence(name)}`.trim();
    case "received":
      return `Før ${name === "" || name.startsWith("Fra ") ? "modtagelse " : ""}${inSentence(name)}`.trim();
    case "restored":
      return "Før gendannelse";
  }
}

/** "»Til direktionen« (i går kl. 09.30)" in a sentence, "i går kl. 09.30" for one without a name. */
export function versionInSentence(version: Pick<Version, "kind" | "name" | "at">, now: Date): string {
  const moment = momentWords(version.at, now);
  return version.kind === "automatic" ? moment : `»${versionTitle(version)}«, ${moment}`;
}

/** The versions of one day, newest first. */
export interface VersionDay {
  day: string;
  versions: Version[];
}

/** `versions`, which come newest first, by the day they are from. */
export function byDay(versions: readonly Version[], now: Date): VersionDay[] {
  const days: VersionDay[] = [];
  for (const version of versions) {
    const day = dayWords(version.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
}
