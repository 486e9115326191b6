import type { FileChild } from "docx";
import type { Image } from "../../../../shared/plan/nodes/index.ts";
import type { Opening, Writing } from "./writing.ts";

export function writeImage(_image: Image, _opening: Opening, _writing: Writing): FileChild[] {
  return [];
}
