import type { FileChild } from "docx";
import type { Chart } from "../../../../shared/plan/nodes/index.ts";
import type { Opening, Writing } from "./writing.ts";

export function writeChart(_chart: Chart, _opening: Opening, _writing: Writing): FileChild[] {
  return [];
}
