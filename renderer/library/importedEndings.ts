import { TEMPLATE_ENDING } from "../../shared/plan/templateFileName.ts";

/** What the core can make a plan or a template of, as the endings a file picker takes. */
export const IMPORTED_ENDINGS = [".md", ".txt", ".json", ".planpakke", TEMPLATE_ENDING];
