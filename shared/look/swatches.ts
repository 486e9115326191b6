/** Colours to start from, as RRGGBB. Each can be read as text on white. */
export const SWATCHES: readonly { name: string; colour: string }[] = [
  { name: "Petroleum", colour: "17506B" },
  { name: "Marineblå", colour: "1F3A6E" },
  { name: "Klar blå", colour: "0B5CAD" },
  { name: "Turkis", colour: "00686F" },
  { name: "Skovgrøn", colour: "1E5B3A" },
  { name: "Oliven", colour: "5A6316" },
  { name: "Okker", colour: "8A5A00" },
  { name: "Kobber", colour: "A34A16" },
  { name: "Bordeaux", colour: "7A1F3D" },
  { name: "Rød", colour: "B3202C" },
  { name: "Violet", colour: "5B3A82" },
  { name: "Skifer", colour: "3B4754" },
];
