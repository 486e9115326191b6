import { useEffect, useRef, useState, type RefObject } from "react";
import { layOutWord, releaseSheets } from "./layOutWord.ts";
import { numberLinesWhenNear } from "./numberLines.ts";

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
    layOutWord(bytes, { bench, signal: stop.signal, onStyles }).then(
      ({ sheets, pages: all }) => {
        pages.append(...all);
        bench.remove();
        closeStage(current.current);
        current.current = { host, sheets, stopNumbering: numberLinesWhenNear(sheets) };
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
