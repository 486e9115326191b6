import { useEffect } from "react";

/** Has what is being written handed over at once when the view or the window goes, and when another program comes in front. */
export function useHandOver(draft: { handOver: () => Promise<void> }): void {
  useEffect(() => {
    const handOver = () => void draft.handOver();
    window.addEventListener("pagehide", handOver);
    window.addEventListener("blur", handOver);
    return () => {
      window.removeEventListener("pagehide", handOver);
      window.removeEventListener("blur", handOver);
      handOver();
    };
  }, [draft]);
}
