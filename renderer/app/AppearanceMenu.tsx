import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons";
import { THEME_CHOICES, useThemeChoice, type ThemeChoice } from "./themeChoice.tsx";

const CHOICE_WORDS: Readonly<Record<ThemeChoice, string>> = {
  system: "Som systemet",
  light: "Lyst",
  dark: "Mørkt",
};

/** Light or dark, or as the rest of the machine. `iconOnly` for tight places. */
export function AppearanceMenu({ iconOnly = false }: { iconOnly?: boolean }) {
  const { choice, choose } = useThemeChoice();
  return (
    <Menu
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const next = THEME_CHOICES.find((known) => known === checkedItems[0]);
        if (next) choose(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          icon={<DarkThemeRegular />}
          {...(iconOnly ? { "aria-label": "Udseende", menuIcon: null } : {})}
        >
          {iconOnly ? null : "Udseende"}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEME_CHOICES.map((known) => (
            <MenuItemRadio key={known} name="theme" value={known}>
              {CHOICE_WORDS[known]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
