import { EMPLOYMENT_PLAN_KLE, type AgendaItem } from "../plan/agendaItem.ts";

/** KLE subject, facet, number in the row, year: "15.00.15-P00-1-26". */
const USUAL_CASE_NUMBER = /^\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}$/;

const USUAL_KLE = /^\d{2}(?:\.\d{2}){1,2}$/;

/** KLE's names for the subjects a plan may have. */
const KLE_NAMES: ReadonlyMap<string, string> = new Map([[EMPLOYMENT_PLAN_KLE, "Beskæftigelsesplaner og resultatrevisioner"]]);

/** Whether a case number looks as they do in most case systems. Others are allowed. */
export function isUsualCaseNumber(caseNumber: string): boolean {
  return USUAL_CASE_NUMBER.test(caseNumber.trim());
}

export function isUsualKle(kle: string): boolean {
  return USUAL_KLE.test(kle.trim());
}

/** KLE's name for the subject `kle`, where the program knows it. */
export function kleName(kle: string): string | undefined {
  return KLE_NAMES.get(kle.trim());
}

/** "Sagsnr. 15.00.15-P00-1-26 · KLE 15.00.15 Beskæftigelsesplaner og resultatrevisioner"; "" where neither is given. */
export function caseLine({ caseNumber, kle }: Pick<AgendaItem, "caseNumber" | "kle">): string {
  const subject = [kle.trim(), kleName(kle)].filter(Boolean).join(" ");
  const parts = [caseNumber.trim() && `Sagsnr. ${caseNumber.trim()}`, subject && `KLE ${subject}`];
  return parts.filter(Boolean).join(" · ");
}
