import { fontStack } from "../../../shared/look/fonts.ts";
import { buildSheet, fillPageCount } from "./buildSheet.ts";
import { listComments } from "./comments.ts";
import { dress, noteReferences, numberNotes, type Dressing } from "./dress.ts";
import { WordDrawing, headerKind } from "./drawWord.ts";
import type { HeaderKind, PageSetup } from "./pageSetup.ts";
import { paginate } from "./paginate.ts";
import { prepareWord, type PreparedWord } from "./prepareWord.ts";
import { readWordChart } from "./readWordChart.ts";
import sheetStyles from "./sheets.css?inline";

const PIXELS_PER_POINT = 96 / 72;

/** A finished Word file as sheets of paper, with the style sheet they need; made for a shadow root. */
export interface LaidOutWord {
  css: string;
  sheets: HTMLElement[];
  /** The sheets, and under those that have comments what is said. */
  pages: HTMLElement[];
}

export interface LayOutOptions {
  /** An element of the shadow root that the sheets are for, out of sight, to measure in. */
  bench: HTMLElement;
  signal: AbortSignal;
  /** Called with the style sheet before anything is measured. */
  onStyles: (css: string) => void;
}

/** Lets the window answer its person before work goes on. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function drawChart(part: Document, frame: HTMLElement): Promise<void> {
  const chart = readWordChart(part);
  if (!chart) return;
  const { drawChart: draw } = await import("../../../shared/chartDrawing/drawChart.ts");
  const { kind, figures, colours } = chart;
  const font = first(part, "latin")?.getAttribute("typeface") ?? "Calibri";
  const drawing = document.createElement("div");
  drawing.setAttribute("aria-hidden", "true");
  drawing.innerHTML = draw({
    kind,
    figures,
    colours,
    paper: "#ffffff",
    ink: "#22272e",
    muted: "#57606a",
    rule: "#c5d3da",
    font: fontStack(font).replaceAll('"', "'"),
    width: Math.round(Number.parseFloat(frame.style.width) * PIXELS_PER_POINT),
    height: Math.round(Number.parseFloat(frame.style.height) * PIXELS_PER_POINT),
    percent: "sign",
  });
  frame.replaceChildren(drawing);
}

function first(part: Document, name: string): Element | undefined {
  return part.getElementsByTagNameNS("*", name)[0];
}

interface Running {
  header: HTMLElement | undefined;
  footer: HTMLElement | undefined;
  text: { top: number; bottom: number };
}

/** Lays out one Word file. */
class Layout {
  readonly sheets: HTMLElement[] = [];
  readonly #word: PreparedWord;
  readonly #drawing: WordDrawing;
  readonly #bench: HTMLElement;
  readonly #dressing: Dressing;
  readonly #charts: Promise<void>[] = [];
  readonly #running = new Map<PageSetup, Map<HeaderKind, Running>>();
  #number = 0;
  #notes = 0;

  constructor(word: PreparedWord, drawing: WordDrawing, bench: HTMLElement) {
    this.#word = word;
    this.#drawing = drawing;
    this.#bench = bench;
    this.#dressing = {
      paragraphs: word.paragraphs,
      drawings: word.drawings,
      drawChart: (chart, frame) => this.#charts.push(drawChart(chart, frame)),
    };
  }

  charts(): Promise<unknown> {
    return Promise.allSettled(this.#charts);
  }

  #measure(className: string, width: number, children: readonly Node[]): HTMLElement {
    const holder = document.createElement("div");
    holder.className = className;
    holder.style.width = `${width}pt`;
    holder.append(...children);
    this.#bench.append(holder);
    return holder;
  }

  async #runningOf(setup: PageSetup, kind: HeaderKind): Promise<Running> {
    const known = this.#running.get(setup)?.get(kind);
    if (known) return known;
    const width = setup.width - setup.margin.left - setup.margin.right;
    const heights: number[] = [];
    const drawn: (HTMLElement | undefined)[] = [];
    for (const where of ["header", "footer"] as const) {
      const element = await this.#drawing.running(setup[`${where}s`], kind, where);
      drawn.push(element);
      if (!element) {
        heights.push(0);
        continue;
      }
      const holder = this.#measure("running", width, [element]);
      dress(holder, this.#dressing);
      heights.push(holder.getBoundingClientRect().height / PIXELS_PER_POINT);
      holder.remove();
    }
    const [header, footer] = drawn;
    const [above = 0, below = 0] = heights;
    const running: Running = {
      header,
      footer,
      text: {
        top: Math.max(setup.margin.top, header ? setup.headerAt + above : 0),
        bottom: setup.height - Math.max(setup.margin.bottom, footer ? setup.footerAt + below : 0),
      },
    };
    const kinds = this.#running.get(setup) ?? new Map<HeaderKind, Running>();
    this.#running.set(setup, kinds.set(kind, running));
    return running;
  }

  async flow(index: number): Promise<void> {
    const flow = this.#word.flows[index];
    if (!flow) return;
    const { setup, opensSection } = flow;
    const { evenHeaders, watermarks } = this.#word;
    if (opensSection && setup.firstNumber !== undefined) this.#number = setup.firstNumber - 1;
    const usual = await this.#runningOf(setup, "default");
    const { blocks, notes } = await this.#drawing.flow(flow);
    const width = setup.width - setup.margin.left - setup.margin.right;
    const column = this.#measure("text", width, blocks);
    const notesHolder = this.#measure("notes", width, notes);
    const references = noteReferences(column);
    numberNotes(references, notes, this.#notes);
    this.#notes += references.length;
    dress(column, this.#dressing);
    dress(notesHolder, this.#dressing);
    const height = (usual.text.bottom - usual.text.top) * PIXELS_PER_POINT;
    const pages = paginate({ element: column, references, notes, height });
    for (const [at, content] of pages.entries()) {
      this.#number += 1;
      const kind = headerKind(setup, opensSection && at === 0, this.#number, evenHeaders);
      const running = await this.#runningOf(setup, kind);
      const header = setup.headers[kind];
      this.sheets.push(
        buildSheet({
          setup,
          content,
          header: running.header?.cloneNode(true) as HTMLElement | undefined,
          footer: running.footer?.cloneNode(true) as HTMLElement | undefined,
          text: running.text,
          watermark: header === undefined ? undefined : watermarks.get(header),
          place: this.sheets.length + 1,
          number: this.#number,
        }),
      );
    }
    column.remove();
    notesHolder.remove();
  }
}

/**
 * Draws the bytes of a finished Word file page by page. Between chapters it lets go of the window, so that a long plan
 * does not hold it up. Throws where the bytes are no Word file, or `signal` aborts it.
 */
export async function layOutWord(bytes: Uint8Array, { bench, signal, onStyles }: LayOutOptions): Promise<LaidOutWord> {
  const word = prepareWord(bytes);
  await breath();
  signal.throwIfAborted();
  const drawing = await WordDrawing.open(word);
  const css = `${drawing.css}\n${sheetStyles}`;
  onStyles(css);
  const layout = new Layout(word, drawing, bench);
  for (const index of word.flows.keys()) {
    await breath();
    signal.throwIfAborted();
    await layout.flow(index);
  }
  await layout.charts();
  signal.throwIfAborted();
  fillPageCount(layout.sheets);
  const pages = layout.sheets.flatMap((sheet) => [sheet, listComments(sheet, word.comments) ?? []].flat());
  return { css, sheets: layout.sheets, pages };
}
