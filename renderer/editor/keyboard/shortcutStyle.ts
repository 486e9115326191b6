import { readSetting, writeSetting } from "../../ui/settings.ts";

export const SHORTCUT_STYLES = ["international", "danish"] as const;
export type ShortcutStyle = (typeof SHORTCUT_STYLES)[number];

// Asked at every key press, so it is read from storage once.
let current: ShortcutStyle | undefined;

export function readShortcutStyle(): ShortcutStyle {
  current ??= SHORTCUT_STYLES.find((style) => style === readSetting("shortcuts")) ?? "international";
  return current;
}

export function chooseShortcutStyle(style: ShortcutStyle): void {
  current = style;
  writeSetting("shortcuts", style);
}
