import { Button } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { formatDecimal } from "../../../shared/figures/formatDecimal.ts";
import {
  addCategory,
  addSeries,
  fillGrid,
  MAX_CATEGORIES,
  MAX_SERIES,
  readCellText,
  removeCategory,
  removeSeries,
  setText,
  textAt,
  type GridPlace,
  type GridTexts,
} from "../../../shared/plan/charts/gridTexts.ts";
import { readPasted } from "./readPasted.ts";
import styles from "./ChartGrid.module.css";

interface Props {
  texts: GridTexts;
  /** `step` names the cell that is typed in; without it the change is a step of its own. */
  onChange: (texts: GridTexts, step?: string) => void;
}

const FIRST: GridPlace = { row: 0, column: -1 };

function keyOf({ row, column }: GridPlace): string {
  return `${row}:${column}`;
}

function seriesName({ series }: GridTexts, column: number): string {
  return series[column]?.name.trim() || `serie ${column + 1}`;
}

function categoryName({ categories }: GridTexts, row: number): string {
  return categories[row]?.trim() || `række ${row + 1}`;
}

/** What is wrong with a number, and what to do about it. */
function problemOf(text: string): string | undefined {
  const read = readCellText(text);
  if (read.kind === "notANumber") return `»${text}« er ikke et tal. Skriv fx 12.850 eller 2,1, eller lad feltet stå tomt.`;
  if (read.kind !== "ambiguous") return undefined;
  const [first, second] = read.readings.map(formatDecimal);
  return `»${text}« kan betyde ${first} eller ${second}. Skriv tallet med komma før decimalerne.`;
}

/** The first cell whose number cannot be read. */
function firstWrong({ series, categories }: GridTexts): { place: GridPlace; problem: string } | undefined {
  for (const row of categories.keys()) {
    for (const [column, { cells }] of series.entries()) {
      const problem = problemOf(cells[row] ?? "");
      if (problem !== undefined) return { place: { row, column }, problem };
    }
  }
  return undefined;
}

/** Where an arrow key or Enter leads from a cell; undefined where the key is the text's own. */
function destination({ key, shiftKey }: KeyboardEvent, { row, column }: GridPlace, field: HTMLInputElement): GridPlace | undefined {
  const { selectionStart, selectionEnd, value } = field;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const atStart = isWhole || (selectionStart === 0 && selectionEnd === 0);
  const atEnd = isWhole || (selectionStart === value.length && selectionEnd === value.length);
  if (key === "ArrowUp" || (key === "Enter" && shiftKey)) return { row: row - 1, column };
  if (key === "ArrowDown" || key === "Enter") return { row: row + 1, column };
  if (key === "ArrowLeft" && atStart) return { row, column: column - 1 };
  if (key === "ArrowRight" && atEnd) return { row, column: column + 1 };
  return undefined;
}

/** A chart's own numbers, typed as in a spreadsheet: categories down, series across. */
export function ChartGrid({ texts, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const messageId = useId();
  const [said, setSaid] = useState("");
  const [visited, setVisited] = useState(FIRST);
  const [typing, setTyping] = useState<string | null>(null);
  const { categories, series } = texts;
  const wrong = firstWrong(texts);
  // The row and series that the last visited cell stands in, which an undo may have taken away.
  const last = {
    row: Math.min(Math.max(visited.row, 0), categories.length - 1),
    column: Math.min(Math.max(visited.column, 0), series.length - 1),
  };

  const focus = (place: GridPlace) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${keyOf(place)}"]`);
    field?.focus();
    return field !== null && field !== undefined;
  };

  /** Rows and columns that a change adds are there one frame later. */
  const focusSoon = (place: GridPlace) => requestAnimationFrame(() => focus(place));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, place: GridPlace) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key !== "Enter")) return;
    const next = destination(event, place, event.currentTarget);
    if (!next) return;
    event.preventDefault();
    const isBelow = next.row === categories.length;
    if (focus(next) || !isBelow || event.key !== "Enter" || categories.length === MAX_CATEGORIES) return;
    onChange(addCategory(texts));
    focusSoon(next);
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>, place: GridPlace) => {
    event.stopPropagation();
    const block = readPasted(event.clipboardData);
    if (!block) return;
    event.preventDefault();
    const filled = fillGrid(texts, place, block);
    onChange(filled);
    const [rows, columns] = [filled.categories.length, filled.series.length];
    setSaid(`Tallene er sat ind. Diagrammet har nu ${rows} ${rows === 1 ? "række" : "rækker"} og ${columns} ${columns === 1 ? "serie" : "serier"}.`);
  };

  /** A number that can be read is shown as it will be printed, once the cell is left. */
  const onBlur = (place: GridPlace) => {
    setTyping(null);
    const text = textAt(texts, place);
    const read = readCellText(text);
    if (place.row === -1 || place.column === -1 || read.kind !== "value") return;
    const tidy = formatDecimal(read.value);
    if (tidy !== text) onChange(setText(texts, place, tidy), keyOf(place));
  };

  const onRemoveCategory = () => {
    onChange(removeCategory(texts, last.row));
    focusSoon({ row: Math.max(last.row - 1, 0), column: -1 });
  };

  const onRemoveSeries = () => {
    onChange(removeSeries(texts, last.column));
    focusSoon({ row: -1, column: Math.max(last.column - 1, 0) });
  };

  const cell = (place: GridPlace, label: string, placeholder = "") => {
    const key = keyOf(place);
    const isNumber = place.row >= 0 && place.column >= 0;
    const isWrong = isNumber && problemOf(textAt(texts, place)) !== undefined;
    // Half a number is not to be called wrong yet.
    const isMarked = isWrong && typing !== key;
    return (
      <input
        data-cell={key}
        data-number={isNumber || undefined}
        data-wrong={isWrong || undefined}
        aria-label={label}
        aria-invalid={isMarked || undefined}
        aria-describedby={isMarked ? messageId : undefined}
        inputMode={isNumber ? "decimal" : "text"}
        autoComplete="off"
        placeholder={placeholder}
        value={textAt(texts, place)}
        onChange={({ target }) => {
          setTyping(key);
          onChange(setText(texts, place, target.value), key);
        }}
        onFocus={({ target }) => {
          setVisited(place);
          target.select();
        }}
        onBlur={() => onBlur(place)}
        onKeyDown={(event) => onKeyDown(event, place)}
        onPaste={(event) => onPaste(event, place)}
      />
    );
  };

  return (
    <div>
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid} aria-label="Diagrammets tal">
          <thead>
            <tr>
              <td />
              {series.map((_, column) => (
                <th key={column} scope="col">
                  {cell({ row: -1, column }, `Navn på serie ${column + 1}`, `Serie ${column + 1}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((_, row) => (
              <tr key={row}>
                <th scope="row">{cell({ row, column: -1 }, `Navn på række ${row + 1}`, row === 0 ? "fx 2025" : "")}</th>
                {series.map((__, column) => (
                  <td key={column}>{cell({ row, column }, `${categoryName(texts, row)}, ${seriesName(texts, column)}`)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id={messageId} className={styles.problem} role="alert">
        {wrong && typing !== keyOf(wrong.place) ? wrong.problem : ""}
      </p>
      <div className={styles.tools}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabled={categories.length >= MAX_CATEGORIES}
          onClick={() => {
            onChange(addCategory(texts));
            focusSoon({ row: categories.length, column: -1 });
          }}
        >
          Række
        </Button>
        <Button
          size="small"
          icon={<AddRegular />}
          disabled={series.length >= MAX_SERIES}
          onClick={() => {
            onChange(addSeries(texts));
            focusSoon({ row: -1, column: series.length });
          }}
        >
          Serie
        </Button>
        {categories.length > 1 && (
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onRemoveCategory}>
            {`Fjern ${categoryName(texts, last.row)}`}
          </Button>
        )}
        {series.length > 1 && (
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onRemoveSeries}>
            {`Fjern ${seriesName(texts, last.column)}`}
          </Button>
        )}
        <span className={styles.hint}>Tal fra Excel og Word kan sættes ind med Ctrl+V.</span>
        <span role="status" className={styles.said}>
          {said}
        </span>
      </div>
    </div>
  );
}
