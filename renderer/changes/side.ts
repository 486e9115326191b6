/** Which of two versions to show: one of them, or both in one text. */
export type Side = "before" | "now" | "both";
