import { useEffect, useState } from "react";

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/** Takes files dropped anywhere on the window; true while some are held over it. */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    // Entering a child fires before leaving its parent, so only the count tells when the window itself is left.
    let depth = 0;
    const hold = (change: number) => {
      depth = Math.max(0, depth + change);
      setHeld(depth > 0);
    };
    const onEnter = (event: DragEvent) => holdsFiles(event) && hold(1);
    const onLeave = (event: DragEvent) => holdsFiles(event) && hold(-1);
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the program and show the file.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      hold(-depth);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const over = new AbortController();
    const { signal } = over;
    window.addEventListener("dragenter", onEnter, { signal });
    window.addEventListener("dragleave", onLeave, { signal });
    window.addEventListener("dragover", onOver, { signal });
    window.addEventListener("drop", onDrop, { signal });
    return () => over.abort();
  }, [onFiles]);

  return held;
}
