import { z } from "zod";
import { draftFromTemplate } from "../../../shared/plan/ownTemplate.ts";
import { isRecord } from "../../../shared/plan/parse.ts";
import { parseTemplate } from "../../../shared/plan/parseTemplate.ts";
import { FIRST_YEAR } from "../../../shared/plan/period.ts";
import type { Template } from "../../../shared/plan/template.ts";
import { TEMPLATE_ENDING } from "../../../shared/plan/templateFileName.ts";
import { problemError, ProblemError } from "../../../shared/problem.ts";
import { admitAssets } from "../assets/admitAssets.ts";
import type { Assets } from "../assets/assets.ts";
import type { FinishedFile } from "../jobs/exportJobs.ts";
import { safeFileStem } from "../export/fileName.ts";
import { decodeText } from "../import/bytes/decodeText.ts";
import { jsonErrorPlace } from "../import/json/jsonErrorPlace.ts";

/** The longest built-in template is 60 kB; pictures are what makes one large. */
const LIMIT_MB = 50;

/** A template and the pictures it shows: what a `.planskabelon` holds. */
export interface TemplateFile {
  template: Template;
  assets: Assets;
}

/** Pictures stand in the file beside the template's own fields, by SHA-256. */
const picturesSchema = z.record(z.string(), z.base64());

/** A template as a file to hand to others: its JSON with the pictures in base64, under its own name. */
export function writeTemplateFile({ template, assets }: TemplateFile): FinishedFile {
  const pictures = Object.fromEntries([...assets].map(([sha256, bytes]) => [sha256, Buffer.from(bytes).toString("base64")]));
  const content = assets.size > 0 ? { ...template, pictures } : template;
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  return { fileName: `${safeFileStem(template.name, "Skabelon")}${TEMPLATE_ENDING}`, bytes };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Something that never was JSON is another kind of file; JSON that breaks off was damaged on its way.
    const { line, column } = jsonErrorPlace(text);
    throw problemError(line === 1 && column === 1 ? "template.notATemplate" : "template.broken", { name });
  }
}

/**
 * The template in a `.planskabelon`; either the whole of it or an error. `name` is the file's, for the message.
 * Throws `file.empty`, `file.tooLarge`, `file.notText`, `template.broken`, or what `parseTemplate` throws.
 */
export function readTemplateFile(name: string, bytes: Uint8Array): TemplateFile {
  if (bytes.length > LIMIT_MB * 1024 * 1024) throw problemError("file.tooLarge", { name, limitMb: LIMIT_MB });
  const value = parseJson(decodeText(name, bytes), name);
  try {
    if (!isRecord(value)) return { template: parseTemplate(value, name), assets: new Map() };
    const { pictures = {}, ...content } = value;
    const template = parseTemplate(content, name);
    const given = picturesSchema.parse(pictures);
    const { draft } = draftFromTemplate(template, { from: FIRST_YEAR, to: FIRST_YEAR });
    const assets = admitAssets(draft, (sha256) => {
      const base64 = Object.hasOwn(given, sha256) ? given[sha256] : undefined;
      return base64 === undefined ? undefined : Buffer.from(base64, "base64");
    });
    if (!assets) throw problemError("template.broken", { name });
    return { template, assets };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // Pictures that are none, or nested beyond what the call stack holds, which no template is.
    throw problemError("template.broken", { name });
  }
}
