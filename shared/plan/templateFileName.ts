/** What the name of a template's file ends with. */
export const TEMPLATE_ENDING = ".planskabelon";

export function isTemplateFile(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(TEMPLATE_ENDING);
}
