import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { ChartData, Table } from "../../../shared/plan/nodes/index.ts";
import { useDerived } from "../PlanContext.tsx";
import styles from "./ChartEditor.module.css";

type TableData = Extract<ChartData, { from: "table" }>;

interface Props {
  data: TableData;
  onChange: (data: TableData) => void;
  /** Makes the table's numbers the chart's own; undefined where the table has none. */
  onCopy: (() => void) | undefined;
}

function tableName({ caption }: Table, number: number | undefined, place: number): string {
  return caption.trim() === "" ? `Tabel uden titel (nr. ${place + 1} i planen)` : `Tabel ${number ?? ""}. ${caption}`;
}

/** Which table the chart follows, and which way it is read. */
export function TableSource({ data, onChange, onCopy }: Props) {
  const tables = useDerived((derived) => derived.tables());
  const numbers = useDerived((derived) => derived.numbering()).tables;
  return (
    <div className={styles.fromTable}>
      <Field label="Tabel">
        <Select size="small" value={tables.has(data.table) ? data.table : ""} onChange={(_, { value }) => onChange({ ...data, table: value })}>
          {!tables.has(data.table) && <option value="">Vælg en tabel</option>}
          {Array.from(tables.values(), (table, place) => (
            <option key={table.id} value={table.id}>
              {tableName(table, numbers.get(table.id), place)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Serier">
        <RadioGroup
          layout="horizontal"
          value={data.series}
          onChange={(_, { value }) => onChange({ ...data, series: value === "rows" ? "rows" : "columns" })}
        >
          <Radio value="columns" label="Hver kolonne er en serie" />
          <Radio value="rows" label="Hver række er en serie" />
        </RadioGroup>
      </Field>
      <p className={styles.note}>
        Diagrammet følger tabellen, når tallene i den ændres.{" "}
        {onCopy && (
          <Button size="small" appearance="subtle" onClick={onCopy}>
            Kopiér tallene hertil
          </Button>
        )}
      </p>
    </div>
  );
}
