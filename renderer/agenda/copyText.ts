import type { AgendaText } from "../../shared/agenda/agendaText.ts";

/**
 * Puts both forms on the clipboard. By way of the copying of a selection, which needs no permission of its own. Throws
 * where the system refuses.
 */
export function copyText({ html, text }: AgendaText): void {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener("copy", onCopy, { capture: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", onCopy, { capture: true });
  }
  if (!isCopied) throw new Error("Teksten kunne ikke kopieres");
}
