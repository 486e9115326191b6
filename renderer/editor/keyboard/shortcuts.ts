import { readShortcutStyle, type ShortcutStyle } from "./shortcutStyle.ts";

/** What a key combination can mean in the text. */
export type Command =
  | "bold"
  | "italic"
  | "underline"
  | "superscript"
  | "subscript"
  | "link"
  | "undo"
  | "redo"
  | "paragraph"
  | "heading2"
  | "heading3"
  | "heading4"
  | "bulletedList"
  | "numberedList"
  | "footnote"
  | "reference"
  | "keyFigure"
  | "pageBreak"
  | "find"
  | "replace"
  | "findNext"
  | "findPrevious"
  | "comment"
  | "nextComment"
  | "previousComment";

/**
 * `mod` is Ctrl, or Cmd on a Mac; digits are matched by key position so that Shift and Alt leave them alone. Nothing
 * uses Ctrl+Alt with a digit: on Danish keyboards that is AltGr, which writes a character.
 */
const common: Record<string, Command> = {
  "mod+u": "underline",
  "mod+.": "superscript",
  "mod+,": "subscript",
  "mod+z": "undo",
  "mod+y": "redo",
  "mod+shift+z": "redo",
  "shift+alt+0": "paragraph",
  "shift+alt+2": "heading2",
  "shift+alt+3": "heading3",
  "shift+alt+4": "heading4",
  "mod+shift+8": "bulletedList",
  "mod+shift+7": "numberedList",
  "mod+alt+f": "footnote",
  "mod+alt+h": "reference",
  "mod+alt+n": "keyFigure",
  "mod+enter": "pageBreak",
  "mod+h": "replace",
  f3: "findNext",
  "shift+f3": "findPrevious",
  "mod+alt+m": "comment",
  f8: "nextComment",
  "shift+f8": "previousComment",
};

const styles = {
  international: { ...common, "mod+b": "bold", "mod+i": "italic", "mod+k": "link", "mod+f": "find" },
  /** Danish Word: F for fed, K for kursiv. */
  danish: { ...common, "mod+f": "bold", "mod+k": "italic", "mod+shift+k": "link", "mod+shift+f": "find" },
} satisfies Record<ShortcutStyle, Record<string, Command>>;

interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  getModifierState(key: string): boolean;
}

const isMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

function combination(press: KeyPress): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  return [
    (isMac ? press.metaKey : press.ctrlKey) && "mod",
    press.shiftKey && "shift",
    press.altKey && "alt",
    digit ?? press.key.toLowerCase(),
  ]
    .filter(Boolean)
    .join("+");
}

/** What a key press means in the text. AltGr, which Windows reports as Ctrl+Alt, writes characters: @ £ $ { }. */
export function commandOf(press: KeyPress, style: ShortcutStyle = readShortcutStyle()): Command | undefined {
  if (press.getModifierState("AltGraph")) return undefined;
  return (styles[style] as Record<string, Command>)[combination(press)];
}

const KEY_NAMES: Record<string, string> = { mod: isMac ? "⌘" : "Ctrl", shift: "Skift", alt: "Alt", enter: "Enter" };

/** A command's keys as a tooltip shows them: "Ctrl+B". Empty where it has none. */
export function shortcutText(command: Command, style: ShortcutStyle = readShortcutStyle()): string {
  const keys = Object.entries(styles[style]).find(([, name]) => name === command)?.[0];
  return keys
    ? keys
        .split("+")
        .map((key) => KEY_NAMES[key] ?? key.toUpperCase())
        .join("+")
    : "";
}
