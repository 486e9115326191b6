import type { ReactNode } from "react";
import type { HouseStyle } from "../../shared/plan/houseStyle.ts";
import type { Theme } from "../../shared/plan/theme.ts";
import { ColourField } from "./ColourField.tsx";
import { FontField } from "./FontField.tsx";
import { HouseStyleFields } from "./HouseStyleFields.tsx";
import { LogoField } from "./LogoField.tsx";
import styles from "./LookForm.module.css";

/** What a plan looks like and how it is written. */
export interface LookAndStyle {
  theme: Theme;
  houseStyle: HouseStyle;
}

interface GroupProps {
  name: string;
  heading: "h2" | "h3";
  /** Whether its fields stand side by side where there is room. */
  beside?: boolean;
  children: ReactNode;
}

export function Group({ name, heading: Heading, beside = false, children }: GroupProps) {
  return (
    <section className={styles.group} aria-label={name}>
      <Heading className={styles.name}>{name}</Heading>
      <div className={beside ? styles.beside : styles.stack}>{children}</div>
    </section>
  );
}

interface Props extends LookAndStyle {
  /** The level of the groups' headings, one below what they stand under. */
  heading: GroupProps["heading"];
  municipality: string;
  onChange: (changed: Partial<LookAndStyle>) => void;
}

/** Colours, fonts, logo and house style, each change told at once. */
export function LookForm({ theme, houseStyle, heading, municipality, onChange }: Props) {
  const { colours, fonts } = theme;
  return (
    <>
      <Group name="Farver" heading={heading} beside>
        <ColourField
          label="Hovedfarve"
          hint="Overskrifter, numre, streger og den første række i diagrammer"
          use="text"
          value={colours.primary}
          onChange={(primary) => onChange({ theme: { ...theme, colours: { ...colours, primary } } })}
        />
        <ColourField
          label="Anden farve"
          hint="Den anden række i diagrammer"
          use="graphic"
          value={colours.secondary}
          onChange={(secondary) => onChange({ theme: { ...theme, colours: { ...colours, secondary } } })}
        />
      </Group>
      <Group name="Skrifttyper" heading={heading} beside>
        <FontField
          label="Overskrifter"
          value={fonts.heading}
          onChange={(name) => onChange({ theme: { ...theme, fonts: { ...fonts, heading: name } } })}
        />
        <FontField
          label="Brødtekst"
          value={fonts.body}
          onChange={(name) => onChange({ theme: { ...theme, fonts: { ...fonts, body: name } } })}
        />
      </Group>
      <Group name="Logo" heading={heading}>
        <LogoField
          logo={theme.logo}
          municipality={municipality}
          onChange={(logo) => onChange({ theme: { ...theme, logo } })}
        />
      </Group>
      <Group name="Skrivemåde" heading={heading}>
        <HouseStyleFields houseStyle={houseStyle} onChange={(changed) => onChange({ houseStyle: changed })} />
      </Group>
    </>
  );
}
