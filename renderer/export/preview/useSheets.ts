import { useEffect, useRef, useState, type RefObject } from "react";
import type { LaidOutWord, LayOutOptions } from "./layOutWord.ts";
import { releaseSheets } from "./releaseSheets.ts";

export interface Sheets {
  /** Null until there is something to see. */
  shown: readonly HTMLElement[] | null;
  /** Whether the pages are being laid out. */
  isBusy: boolean;
  error: unknown;
}

interface Stage {
  host: HTMLElement;
  sheets: readonly HTMLElement[];
  stopNumbering: () => void;
}

function closeStage(stage: Stage | null): void {
  if (!stage) return;
  stage.stopNumbering();
  stage.host.remove();
  releaseSheets(stage.sheets);
}

function openStage(frame: HTMLElement): { host: HTMLElement; pages: HTMLElement; bench: HTMLElement; style: HTMLStyleElement } {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  const pages = document.createElement("div");
  pages.className = "pages";
  pages.lang = "da";
  const bench = document.createElement("div");
  bench.className = "bench docx";
  bench.setAttribute("aria-hidden", "true");
  root.append(style, pages, bench);
  frame.append(host);
  return { host, pages, bench, style };
}

/** What draws Word files is loaded when there is the first to draw: most visits to a plan are for writing. */
async function layOut(bytes: Uint8Array, options: LayOutOptions): Promise<LaidOutWord & { numberLines: () => () => void }> {
  const [{ layOutWord }, { numberLinesWhenNear }] = await Promise.all([import("./layOutWord.ts"), import("./numberLines.ts")]);
  const laidOut = await layOutWord(bytes, options);
  return { ...laidOut, numberLines: () => numberLinesWhenNear(laidOut.sheets) };
}

/**
 * Shows the pages of a Word file in `frame`, in a shadow root of their own so that the file's styles stay there. The pages
 * shown before stay until the new ones are all laid out.
 */
export function useSheets(frame: RefObject<HTMLElement | null>, bytes: Uint8Array | undefined): Sheets {
  const [state, setState] = useState<Sheets>({ shown: null, isBusy: false, error: undefined });
  const current = useRef<Stage | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!bytes || !element) return undefined;
    const stop = new AbortController();
    const { host, pages, bench, style } = openStage(element);
    setState((before) => ({ ...before, isBusy: true, error: undefined }));
    const onStyles = (css: string) => {
      style.textContent = css;
    };
    layOut(bytes, { bench, signal: stop.signal, onStyles }).then(
      ({ sheets, pages: all, numberLines }) => {
        pages.append(...all);
        bench.remove();
        closeStage(current.current);
        current.current = { host, sheets, stopNumbering: numberLines() };
        setState({ shown: sheets, isBusy: false, error: undefined });
      },
      (error: unknown) => {
        host.remove();
        if (!stop.signal.aborted) setState((before) => ({ ...before, isBusy: false, error }));
      },
    );
    return () => stop.abort();
  }, [frame, bytes]);

  useEffect(
    () => () => {
      closeStage(current.current);
      current.current = null;
    },
    [],
  );

  return state;
}
