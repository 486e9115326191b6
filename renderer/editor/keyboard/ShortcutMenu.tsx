import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { chooseShortcutStyle, readShortcutStyle, SHORTCUT_STYLES, type ShortcutStyle } from "./shortcutStyle.ts";

const STYLE_WORDS: Readonly<Record<ShortcutStyle, { name: string; example: string }>> = {
  international: { name: "Internationale", example: "Ctrl+B fed" },
  danish: { name: "Som i dansk Word", example: "Ctrl+F fed" },
};

/** Which key combinations mean what. */
export function ShortcutMenu() {
  const [style, setStyle] = useState(readShortcutStyle);
  return (
    <Menu
      checkedValues={{ style: [style] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = SHORTCUT_STYLES.find((known) => known === checkedItems[0]);
        if (!next) return;
        chooseShortcutStyle(next);
        setStyle(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<KeyboardRegular />} menuIcon={null} aria-label="Genvejstaster" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SHORTCUT_STYLES.map((known) => (
            <MenuItemRadio key={known} name="style" value={known} secondaryContent={STYLE_WORDS[known].example}>
              {STYLE_WORDS[known].name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
