import type { ReactNode } from "react";
import { partName } from "../../shared/diff/changeWords.ts";
import { goalRecord } from "../../shared/plan/goalRecord.ts";
import type { Block, Chart, Flow, Generated, Goal, Image, Inline, List, ListItem, Points, Section } from "../../shared/plan/nodes/index.ts";
import { isTextBlock, sectionBlocks } from "../../shared/plan/tree.ts";
import { usePictureUrl } from "../assets/usePictureUrl.ts";
import type { Row } from "./alignRows.ts";
import { ChangedText, ChangedWords } from "./ChangedText.tsx";
import { useComparison } from "./ComparisonContext.ts";
import type { Side } from "./side.ts";
import { TableView } from "./TableView.tsx";
import { fateOf, shownOf, type Twin, type TwinProps } from "./twin.ts";
import { TwinWords } from "./TwinWords.tsx";
import { useRows } from "./useRows.ts";
import styles from "./changes.module.css";

type Shown = Block | Flow;

function textOf(element: Shown | ListItem | undefined): Inline[] | undefined {
  if (element === undefined) return undefined;
  if (element.type === "listItem") return element.children[0].children;
  return isTextBlock(element) || element.type === "guidance" ? element.children : undefined;
}

function TwinText({ twin: { before, now }, side }: TwinProps<Shown | ListItem>) {
  return <ChangedText before={textOf(before)} now={textOf(now)} side={side} />;
}

function MovedNote({ moved }: { moved: Row<unknown>["moved"] }) {
  return moved && <span className={styles.tag}>{moved === "here" ? "Flyttet hertil" : "Flyttet herfra"}</span>;
}

/** What moved away is named where it stood, and shown where it stands now. */
function Moved({ row, side, children }: { row: Row<unknown>; side: Side; children: ReactNode }) {
  if (!row.moved) return children;
  return (
    <div className={styles.moved} data-moved={row.moved}>
      <MovedNote moved={row.moved} />
      {row.moved === "away" && side === "both" ? null : children}
    </div>
  );
}

function Items({ twin, side }: TwinProps<List>) {
  const rows = useRows<ListItem>(twin, side);
  const Tag = shownOf(twin, side)?.ordered ? "ol" : "ul";
  return (
    <Tag className={styles.list}>
      {rows.map((row, index) => {
        const nested = { before: row.before?.children[1], now: row.now?.children[1] };
        return (
          <li key={index} data-fate={fateOf(row)}>
            <Moved row={row} side={side}>
              <TwinText twin={row} side={side} />
              {(nested.before ?? nested.now) && <Items twin={nested} side={side} />}
            </Moved>
          </li>
        );
      })}
    </Tag>
  );
}

function PointsView({ twin, side }: TwinProps<Points>) {
  const rows = useRows(twin, side);
  return (
    <>
      <p className={styles.label}>
        <TwinWords twin={twin} side={side} read={({ label }) => label} />
      </p>
      <ol className={styles.list}>
        {rows.map((row, index) => (
          <li key={index} data-fate={fateOf(row)}>
            <Moved row={row} side={side}>
              <ChangedText before={row.before?.children} now={row.now?.children} side={side} />
            </Moved>
          </li>
        ))}
      </ol>
    </>
  );
}

function GoalView({ twin, side }: TwinProps<Goal>) {
  const { before, now } = useComparison();
  const lines = {
    before: new Map(twin.before ? goalRecord(twin.before, before.plan).map((line) => [line.label, line.text]) : []),
    now: new Map(twin.now ? goalRecord(twin.now, now.plan).map((line) => [line.label, line.text]) : []),
  };
  const labels = [...new Set([...lines.now.keys(), ...lines.before.keys()])];
  const shown = side === "both" ? labels : labels.filter((label) => lines[side].has(label));
  return (
    <>
      <p className={styles.label}>
        <TwinText twin={twin} side={side} />
      </p>
      <dl className={styles.record}>
        {shown.map((label) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ChangedWords before={lines.before.get(label) ?? ""} now={lines.now.get(label) ?? ""} side={side} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Picture({ image }: { image: Image }) {
  const picture = usePictureUrl(image.asset?.sha256 ?? null);
  if (image.asset === null) return <p className={styles.muted}>(intet billede valgt)</p>;
  if (picture.state === "missing") return <p className={styles.muted}>(billedet er ikke på denne computer)</p>;
  return picture.state === "ready" ? <img className={styles.picture} src={picture.url} alt={image.alt} /> : null;
}

function ImageView({ twin, side }: TwinProps<Image>) {
  const { before, now } = twin;
  const isOther = before && now && before.asset?.sha256 !== now.asset?.sha256;
  return (
    <figure className={styles.figure}>
      {side === "both" && isOther && (
        <div data-fate="removed">
          <span className={styles.tag}>Billedet før</span>
          <Picture image={before} />
        </div>
      )}
      {side === "both" && isOther && <span className={styles.tag}>Billedet nu</span>}
      {shownImage(twin, side)}
      <figcaption className={styles.caption}>
        <TwinWords twin={twin} side={side} read={({ caption, credit }) => [caption, credit].filter(Boolean).join(" · ")} />
      </figcaption>
    </figure>
  );
}

function shownImage(twin: Twin<Image>, side: Side): ReactNode {
  const image = shownOf(twin, side);
  return image && <Picture image={image} />;
}

/** The numbers of a chart are told in words: what changed in them is easier read than seen. */
function chartWords({ data, kind, unit }: Chart): string {
  const kinds = { bars: "Søjler", horizontalBars: "Vandrette søjler", stackedBars: "Stablede søjler", lines: "Linjer", shares: "Andele" };
  if (data.from === "table") return `${kinds[kind]} med tal fra en tabel i planen`;
  const series = data.series.map(({ name, values }) =>
    [name, data.categories.map((category, index) => `${category} ${String(values[index] ?? "–").replace(".", ",")}`).join(", ")].filter(Boolean).join(": "),
  );
  return [kinds[kind], ...series, unit].filter(Boolean).join(" · ");
}

function ChartView({ twin, side }: TwinProps<Chart>) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <TwinWords twin={twin} side={side} read={({ caption }) => caption} />
      </figcaption>
      <p className={styles.stand}>
        <span className={styles.tag}>Diagram</span> <TwinWords twin={twin} side={side} read={chartWords} />
      </p>
      <span className={styles.caption}>
        <TwinWords twin={twin} side={side} read={({ source }) => source} />
      </span>
    </figure>
  );
}

/** Under the title of its section. */
function headingTag(level: number): "h3" | "h4" | "h5" {
  return level === 2 ? "h3" : level === 3 ? "h4" : "h5";
}

function isKind<K extends Shown["type"]>(twin: Twin<Shown>, type: K): twin is Twin<Extract<Shown, { type: K }>> {
  return [twin.before, twin.now].every((element) => element === undefined || element.type === type);
}

function generatedName(element: Generated): string {
  return partName("generated", { what: element.what });
}

function BoxView({ twin, side }: TwinProps<Extract<Block, { type: "factBox" }>>) {
  return (
    <div className={styles.box}>
      <p className={styles.label}>
        <TwinWords twin={twin} side={side} read={({ title }) => title} />
      </p>
      <Blocks twin={twin} side={side} />
    </div>
  );
}

/** One element of either version with what differs in it marked, to be read only. */
export function BlockView({ twin, side }: TwinProps<Shown>) {
  const shown = shownOf(twin, side);
  if (!shown) return null;
  if (isKind(twin, "list")) return <Items twin={twin} side={side} />;
  if (isKind(twin, "points")) return <PointsView twin={twin} side={side} />;
  if (isKind(twin, "goal")) return <GoalView twin={twin} side={side} />;
  if (isKind(twin, "factBox")) return <BoxView twin={twin} side={side} />;
  if (isKind(twin, "table")) return <TableView twin={twin} side={side} content={(cell, shown) => <Blocks twin={cell} side={shown} />} />;
  if (isKind(twin, "image")) return <ImageView twin={twin} side={side} />;
  if (isKind(twin, "chart")) return <ChartView twin={twin} side={side} />;
  if (isKind(twin, "generated")) {
    return (
      <p className={styles.stand}>
        <TwinWords twin={twin} side={side} read={generatedName} />
      </p>
    );
  }
  if (isKind(twin, "pageBreak")) return <p className={styles.stand}>Sideskift</p>;

  const { before, now } = twin;
  if (before && now && (textOf(before) === undefined || textOf(now) === undefined)) {
    // What became something quite different stands twice.
    if (side === "before") return <BlockView twin={{ before, now: undefined }} side={side} />;
    if (side === "now") return <BlockView twin={{ before: undefined, now }} side={side} />;
    return (
      <>
        <BlockView twin={{ before, now: undefined }} side={side} />
        <BlockView twin={{ before: undefined, now }} side={side} />
      </>
    );
  }
  const text = <TwinText twin={twin} side={side} />;
  switch (shown.type) {
    case "heading": {
      const Heading = headingTag(shown.level);
      return <Heading className={styles.heading}>{text}</Heading>;
    }
    case "quote":
      return (
        <blockquote className={styles.quote}>
          {text}
          {shown.attribution && <footer className={styles.muted}>{shown.attribution}</footer>}
        </blockquote>
      );
    case "lead":
      return <p className={styles.lead}>{text}</p>;
    case "guidance":
      return <p className={styles.guidance}>{text}</p>;
    default:
      return <p>{text}</p>;
  }
}

/** What stands in a box or a cell of either version. */
export function Blocks({ twin, side }: TwinProps<{ children: readonly Flow[] }>) {
  const rows = useRows<Flow>(twin, side);
  return rows.map((row, index) => (
    <div key={index} data-fate={fateOf(row)}>
      <Moved row={row} side={side}>
        <BlockView twin={row} side={side} />
      </Moved>
    </div>
  ));
}

/** The blocks of a section in either version, each with what it is in the other. */
export function useSectionRows(twin: Twin<Section>): Row<Block>[] {
  const blocks = (section: Section | undefined) => section && { children: sectionBlocks(section) };
  return useRows<Block>({ before: blocks(twin.before), now: blocks(twin.now) }, "both");
}

/** One row of a section in one version or in both. */
export function BlockRow({ row, side }: { row: Row<Block>; side: Side }) {
  return (
    <div data-fate={fateOf(row)}>
      <Moved row={row} side={side}>
        <BlockView twin={row} side={side} />
      </Moved>
    </div>
  );
}
