import { Checkbox, Dropdown, Field, Input, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import {
  hasRoomFor,
  OPERATIONS,
  putResults,
  tableLines,
  type Along,
  type Line,
  type Operation,
  type TableRect,
} from "../../../shared/plan/table/index.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { usePlan } from "../PlanContext.tsx";
import { computationOf, headOf, LINE_WORDS, OPERATION_NAMES, preview, startForm, turned, withOperation } from "./computeForm.ts";
import { ComputePreview } from "./ComputePreview.tsx";
import styles from "./ComputeDialog.module.css";

interface Props {
  /** The table as it was when the dialog was opened, which nothing changes while it is. */
  table: Table;
  selected: TableRect;
  onPut: (table: Table) => void;
  onClose: () => void;
}

const NEW = "ny";

interface LineDropdownProps {
  label: string;
  lines: readonly Line[];
  value: number | null;
  onChange: (at: number) => void;
}

function LineDropdown({ label, lines, value, onChange }: LineDropdownProps) {
  return (
    <Field label={label}>
      <Dropdown
        value={lines.find(({ at }) => at === value)?.name ?? ""}
        selectedOptions={value === null ? [] : [String(value)]}
        onOptionSelect={(_, { optionValue }) => onChange(Number(optionValue))}
      >
        {lines.map(({ at, name }) => (
          <Option key={at} value={String(at)}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Sums and changes, computed from rows or columns of a table and put into it as ordinary numbers. */
export function ComputeDialog({ table, selected, onPut, onClose }: Props) {
  const { derived } = usePlan();
  const words = derived.wordsOf.bind(derived);
  const style = derived.plan.houseStyle;
  const [form, setForm] = useState(() => startForm(table, selected, words));
  const { operation, along, chosen, from, to, target } = form;
  const named = LINE_WORDS[along];
  const all = tableLines(table, along, words);
  const lines = all.filter(({ hasNumbers }) => hasNumbers);
  const computation = computationOf(form);
  const head = headOf(form, table, words);
  const results = computation ? preview(table, computation, style, words) : [];
  const hasRoom = hasRoomFor(table, along);
  const fits = target !== null || hasRoom;
  const isPossible = fits && computation !== undefined && results.length > 0;

  const put = () => onPut(putResults(table, along, target, head.trim(), results));

  const choose = (at: number, isChosen: boolean) =>
    setForm({ ...form, chosen: isChosen ? [...chosen, at] : chosen.filter((other) => other !== at) });

  return (
    <FormDialog title="Beregn i tabellen" submit="Indsæt" isPossible={isPossible} width={560} onSubmit={put} onClose={onClose}>
      <div className={styles.pair}>
        <Field label="Hvad skal beregnes?">
          <Dropdown
            value={OPERATION_NAMES[operation]}
            selectedOptions={[operation]}
            onOptionSelect={(_, { optionValue }) =>
              setForm(withOperation(form, optionValue as Operation, table, selected, words))
            }
          >
            {OPERATIONS.map((name) => (
              <Option key={name} value={name}>
                {OPERATION_NAMES[name]}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={operation === "sum" ? "Hvad lægges sammen?" : "Hvad sammenlignes?"}>
          <RadioGroup
            layout="horizontal"
            value={along}
            onChange={(_, { value }) => setForm(turned(form, value as Along, table, selected, words))}
          >
            <Radio value="rows" label="Rækker" />
            <Radio value="columns" label="Kolonner" />
          </RadioGroup>
        </Field>
      </div>
      {operation === "sum" ? (
        <Field label={`${named.Many}, der lægges sammen`}>
          <div role="group" className={styles.lines}>
            {lines.map(({ at, name }) => (
              <Checkbox
                key={at}
                label={name}
                checked={chosen.includes(at)}
                onChange={(_, { checked }) => choose(at, checked === true)}
              />
            ))}
          </div>
        </Field>
      ) : (
        <div className={styles.pair}>
          <LineDropdown label="Fra" lines={lines} value={from} onChange={(at) => setForm({ ...form, from: at, head: null })} />
          <LineDropdown label="Til" lines={lines} value={to} onChange={(at) => setForm({ ...form, to: at, head: null })} />
        </div>
      )}
      <div className={styles.pair}>
        <Field
          label="Resultatet skal stå i"
          validationMessage={fits ? null : `Tabellen har ikke plads til flere ${named.many}. Vælg en, der er der.`}
        >
          <Dropdown
            value={target === null ? `En ny ${named.one}` : (all.find(({ at }) => at === target)?.name ?? "")}
            selectedOptions={[target === null ? NEW : String(target)]}
            onOptionSelect={(_, { optionValue }) =>
              setForm({ ...form, target: optionValue === NEW ? null : Number(optionValue) })
            }
          >
            <Option value={NEW} disabled={!hasRoom}>{`En ny ${named.one}`}</Option>
            {all.map(({ at, name }) => (
              <Option key={at} value={String(at)} text={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {target === null && (
          <Field label="Overskrift">
            <Input value={head} onChange={(_, { value }) => setForm({ ...form, head: value })} />
          </Field>
        )}
      </div>
      <ComputePreview
        results={results}
        along={along}
        target={target === null ? undefined : all.find(({ at }) => at === target)?.name}
        isChosen={computation !== undefined}
        hasNumbers={lines.length > 0}
      />
    </FormDialog>
  );
}
