import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { look } from "../../shared/look/look.ts";

/** Lightness steps round the accent the Word file is set in, so that the program and its product are one. */
const brand: BrandVariants = {
  10: "#000918",
  20: "#001223",
  30: "#001C2E",
  40: "#00263A",
  50: "#002F44",
  60: "#01384F",
  70: "#0C445D",
  80: `#${look.colour.accent}`,
  90: "#2B617D",
  100: "#3D738F",
  110: "#4F85A2",
  120: "#6798B3",
  130: "#7FACC5",
  140: "#98BFD6",
  150: "#B1D4E8",
  160: "#C8E6F8",
};

const fonts: Partial<Theme> = { fontFamilyBase: "var(--font-ui)" };

/** Greys with a trace of warmth, since a long day with text is kinder on paper than on glass. */
export const lightTheme: Theme = {
  ...createLightTheme(brand),
  ...fonts,
  colorNeutralBackground1Hover: "#F6F5F3",
  colorNeutralBackground1Pressed: "#EAE8E5",
  colorNeutralBackground1Selected: "#EFEDEA",
  colorNeutralBackground2: "#FAF9F7",
  colorNeutralBackground3: "#F4F3F0",
  colorNeutralBackground4: "#EFEDEA",
  colorSubtleBackgroundHover: "#F0EEEB",
  colorSubtleBackgroundPressed: "#E6E3DF",
  colorSubtleBackgroundSelected: "#EBE9E5",
  colorNeutralStroke2: "#E3E0DC",
  colorNeutralStroke3: "#EEECE8",
};

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  ...fonts,
  colorNeutralForeground1: "#F0EEEB",
  colorNeutralForeground2: "#D8D5D0",
  colorNeutralForeground3: "#B2AEA8",
  colorNeutralBackground1: "#2A2826",
  colorNeutralBackground1Hover: "#353331",
  colorNeutralBackground1Pressed: "#201F1D",
  colorNeutralBackground1Selected: "#3A3835",
  colorNeutralBackground2: "#232220",
  colorNeutralBackground3: "#1D1C1A",
  colorNeutralBackground4: "#181716",
  colorSubtleBackgroundHover: "#383633",
  colorSubtleBackgroundPressed: "#2F2D2A",
  colorSubtleBackgroundSelected: "#35322F",
  colorNeutralStroke1: "#6B6762",
  colorNeutralStroke2: "#46433F",
  colorNeutralStroke3: "#383633",
  // The ramp's own choices for dark backgrounds are too deep to tell from them.
  colorBrandBackground: "#2F6E8C",
  colorBrandBackgroundHover: "#3A7D9D",
  colorBrandBackgroundPressed: "#265D78",
  colorBrandBackgroundSelected: "#2F6E8C",
  colorCompoundBrandBackground: "#7FACC5",
  colorCompoundBrandBackgroundHover: "#98BFD6",
  colorCompoundBrandBackgroundPressed: "#6798B3",
  colorCompoundBrandForeground1: "#98BFD6",
  colorCompoundBrandForeground1Hover: "#B1D4E8",
  colorCompoundBrandForeground1Pressed: "#7FACC5",
  colorCompoundBrandStroke: "#98BFD6",
  colorBrandForeground1: "#98BFD6",
  colorBrandForeground2: "#B1D4E8",
  colorBrandForegroundLink: "#98BFD6",
  colorBrandForegroundLinkHover: "#B1D4E8",
  colorBrandForegroundLinkPressed: "#7FACC5",
  colorBrandBackground2: "#173442",
  colorBrandStroke1: "#7FACC5",
  colorNeutralForeground2BrandHover: "#B1D4E8",
  colorNeutralForeground2BrandSelected: "#98BFD6",
};
