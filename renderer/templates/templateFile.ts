/** The ending of a template's file, as file pickers take it. */
export const TEMPLATE_ENDING = ".planskabelon";

export function isTemplateFile(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(TEMPLATE_ENDING);
}
