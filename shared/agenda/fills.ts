import type { AgendaFill } from "./agendaTemplate.ts";

interface FillWords {
  /** What a person who sets up headings chooses it by. */
  name: string;
  /** Stands in the empty place in the program; never printed. */
  prompt: string;
}

/** What each fill is called and asks for. Nothing here says what the law demands. */
export const AGENDA_FILL_WORDS: Readonly<Record<AgendaFill, FillWords>> = {
  summary: { name: "Resumé", prompt: "Skriv kort, hvad sagen drejer sig om, og hvad der skal besluttes." },
  recommendation: { name: "Indstilling", prompt: "Skriv eventuelt et par ord før indstillingen." },
  decision: { name: "Beslutning (tom)", prompt: "Står tom, så beslutningen kan skrives på mødet." },
  case: { name: "Selve sagen", prompt: "Beskriv sagen: hvad planen vil, og hvordan den er blevet til." },
  focusAreas: { name: "Planens fokusområder", prompt: "Skriv eventuelt et par ord om fokusområderne." },
  goals: { name: "Planens mål", prompt: "Skriv eventuelt et par ord om målene." },
  background: { name: "Baggrund", prompt: "Skriv, hvorfor sagen kommer nu, og hvad der er besluttet før." },
  hearing: { name: "Høring", prompt: "Skriv om høringen: svarene, og hvad de har ændret i planen." },
  economy: { name: "Økonomi", prompt: "Skriv, hvad planen koster, og hvor pengene kommer fra." },
  law: { name: "Lovgrundlag", prompt: "Skriv de regler, sagen bygger på." },
  process: { name: "Sagens gang", prompt: "Skriv, hvem der behandler sagen og hvornår, ét møde på hver linje." },
  period: { name: "Tidsperspektiv", prompt: "Skriv, hvornår planen begynder, og hvornår der følges op." },
  attachments: { name: "Bilag", prompt: "Skriv eventuelt et par ord om bilagene." },
  text: { name: "Fri tekst", prompt: "Skriv her, eller lad overskriften stå tom." },
};

/** What to tell the author of an empty place. */
export function agendaPrompt({ fills, prompt }: { fills: AgendaFill; prompt: string }): string {
  return prompt.trim() === "" ? AGENDA_FILL_WORDS[fills].prompt : prompt;
}
