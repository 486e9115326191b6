/** Lets go of the pictures that sheets hold on to. */
export function releaseSheets(sheets: readonly HTMLElement[]): void {
  for (const sheet of sheets) {
    for (const { src } of sheet.querySelectorAll("img")) if (src.startsWith("blob:")) URL.revokeObjectURL(src);
  }
}
