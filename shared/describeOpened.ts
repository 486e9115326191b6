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
  const asPlan = { words: "Importér som ny plan", does: "asPlan" } as const;
  switch (opened.kind) {
    case "plan":
    case "reviewing":
    case "incoming":
      return null;
    case "known":
      return opened.reason === "sent"
        ? {
            title: "Pakken er sendt herfra",
            text: `»${fileName}« er den pakke, du selv har sendt. Den skal åbnes hos den, du sender den til. Intet er ændret her.`,
            offer: null,
          }
        : { title: "Pakken er allerede modtaget", text: `Alt i »${fileName}« er her i forvejen. Intet er ændret.`, offer: null };
    case "noPlan":
      return {
        title: "Planen er ikke i dit bibliotek",
        text: `Pakken er et svar fra ${opened.by} på »${opened.title}«. Planen, som pakken hører til, findes ikke i dit bibliotek. Åbn pakken på den computer, planen blev sendt fra, eller importér den som en plan for sig.`,
        offer: asPlan,
      };
    case "otherPlan":
      return opened.id === null
        ? {
            title: "Pakken hører til en anden plan",
            text: `»${fileName}« hører til planen »${opened.title}«, som ikke findes i dit bibliotek. Intet er ændret. Du kan importere pakken som en plan for sig.`,
            offer: asPlan,
          }
        : {
            title: "Pakken hører til en anden plan",
            text: `»${fileName}« hører til planen »${opened.title}« og ikke til den, du har åben. Intet er ændret.`,
            offer: { words: "Åbn den i sin egen plan", does: "openThere" },
          };
  }
}
