function fileOf(source: string): File | undefined {
  const [, type, base64] = /^data:(image\/[\w.+-]+);base64,(.+)$/s.exec(source) ?? [];
  if (!type || !base64) return undefined;
  try {
    return new File([Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0))], "indsat billede", { type });
  } catch {
    return undefined;
  }
}

/** The pictures that pasted HTML holds itself, in their order. Those it only points to are never fetched. */
export function picturesIn(html: string): File[] {
  if (!html.includes("data:image/")) return [];
  const images = new DOMParser().parseFromString(html, "text/html").querySelectorAll("img[src^='data:image/']");
  return Array.from(images).flatMap((image) => fileOf(image.getAttribute("src") ?? "") ?? []);
}
