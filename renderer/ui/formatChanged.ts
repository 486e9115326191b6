const clock = new Intl.DateTimeFormat("da-DK", { hour: "numeric", minute: "2-digit" });
const day = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" });

function startOfDay(date: Date, daysBefore = 0): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysBefore).getTime();
}

/** When something last changed, as one says it: "i dag kl. 12.03", "i går", "3. maj 2027". Local time. */
export function formatChanged(changed: Date, now: Date): string {
  const changedDay = startOfDay(changed);
  if (changedDay === startOfDay(now)) return `i dag kl. ${clock.format(changed)}`;
  if (changedDay === startOfDay(now, 1)) return "i går";
  return day.format(changed);
}
