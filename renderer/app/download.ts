/** Hands over a file that the core has ready. The browser keeps a download apart from the page, so the program stays. */
export function download(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = "";
  link.click();
}
