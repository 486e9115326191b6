import type { IParagraphStyleOptions, IRunStylePropertiesOptions } from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import type { TextStyle } from "../../../../../shared/look/measures.ts";
import { spacing, typeSize } from "./measures.ts";

export type ParagraphFormat = NonNullable<IParagraphStyleOptions["paragraph"]>;
export type Format = Omit<IParagraphStyleOptions, "id">;
type StyleOptions = Omit<IParagraphStyleOptions, "id" | "paragraph" | "run">;

/** Shown in Word's gallery unless `hidden`; based on Normal unless said otherwise. */
export function format(
  look: Look,
  style: TextStyle,
  { paragraph = {}, run = {}, hidden = false, ...options }: StyleOptions & { paragraph?: ParagraphFormat; run?: IRunStylePropertiesOptions; hidden?: boolean },
): Format {
  return {
    basedOn: "Normal",
    ...(hidden ? {} : { quickFormat: true }),
    ...options,
    paragraph: { spacing: spacing(look, style), ...paragraph },
    run: { size: typeSize(look.text[style].size), ...run },
  };
}
