import type { ChangedSettings } from "../../../shared/contract.ts";
import { settingsSchema, type Settings } from "../../../shared/settings.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";
import { storedJson } from "./storedJson.ts";

const LIST = "SELECT name, value FROM settings";
const SET = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/** Every setting. One that is missing, or that holds what this program cannot use, has its default. */
export function readSettings(db: ReadableDB): Settings {
  const stored = new Map(db.all<{ name: string; value: string }>(LIST).map(({ name, value }) => [name, value]));
  const usable = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const { data } = schema.safeParse(storedJson(stored.get(name)));
    return [name, data] as const;
  });
  return settingsSchema.parse(Object.fromEntries(usable.filter(([, value]) => value !== undefined)));
}

/** Sets the settings that `changed` names; the others stay. */
export function changeSettings(db: WritableDB, changed: ChangedSettings): void {
  db.transaction(() => {
    for (const [name, value] of Object.entries(changed)) {
      if (value !== undefined) db.run(SET, name, JSON.stringify(value));
    }
  });
}
