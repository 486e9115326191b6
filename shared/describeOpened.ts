import type { OpenedFile } from "./contract/exchange.ts";

/** Why a file that was opened has led nowhere, in Danish, and what can be done instead. */
export interface OpenedExplanation {
  title: string;
  text: string;
  /** Makes a plan of one's own of the file, or opens it in the plan it belongs to. Null where there is nothing to do. */
  offer: { words: string; does: "asPlan" | "openThere" } | null;
}

/** Null where the file has led to something that can be shown. */
export function describeOpened(opened: OpenedFile, fileName: string): OpenedExplanation | null {
  const isWord = fileName.toLowerCase().endsWith(".docx");
  // A Word file holds what was made of a plan, but not all of the plan.
  const asPlan = isWord ? null : ({ words: "Importér som ny plan", does: "asPlan" } as const);
  const file = isWord ? "Filen" : "Pakken";
  switch (opened.kind) {
    case "plan":
    case "reviewing":
    case "incoming":
      return null;
    case "known":
      if (opened.reason === "received") {
        return { title: `${file} er allerede modtaget`, text: `Alt i »${fileName}« er her i forvejen. Intet er ændret.`, offer: null };
      }
      return isWord
        ? {
            title: "Der er intet nyt i filen",
            text: `Der er ingen ændringer og ingen nye kommentarer i »${fileName}«, siden planen blev sendt. Har andre rettet i den, så bed dem gemme deres rettelser og sende filen igen. Intet er ændret her.`,
            offer: null,
          }
        : {
            title: "Pakken er sendt herfra",
            text: `»${fileName}« er den pakke, du selv har sendt. Den skal åbnes hos den, du sender den til. Intet er ændret her.`,
            offer: null,
          };
    case "noPlan":
      return {
        title: "Planen er ikke i dit bibliotek",
        text: isWord
          ? `»${fileName}« er lavet af planen »${opened.title}«, som ikke findes i dit bibliotek. Åbn filen på den computer, planen blev sendt fra.`
          : `Pakken er et svar fra ${opened.by} på »${opened.title}«. Planen, som pakken hører til, findes ikke i dit bibliotek. Åbn pakken på den computer, planen blev sendt fra, eller importér den som en plan for sig.`,
        offer: asPlan,
      };
    case "otherPlan":
      return opened.id === null
        ? {
            title: `${file} hører til en anden plan`,
            text: `»${fileName}« hører til planen »${opened.title}«, som ikke findes i dit bibliotek. Intet er ændret.${isWord ? "" : " Du kan importere pakken som en plan for sig."}`,
            offer: asPlan,
          }
        : {
            title: `${file} hører til en anden plan`,
            text: `»${fileName}« hører til planen »${opened.title}« og ikke til den, du har åben. Intet er ændret.`,
            offer: { words: "Åbn den i sin egen plan", does: "openThere" },
          };
  }
}
