import { Fragment, type ReactNode } from "react";
import type { Block, Flow, Inline, List } from "../../shared/plan/nodes/index.ts";
import { isText } from "../../shared/plan/tree.ts";
import styles from "./Memo.module.css";

function words(inlines: readonly Inline[]): ReactNode[] {
  return inlines.map((node, index) => {
    if (!isText(node)) return node.type === "link" ? <Fragment key={index}>{words(node.children)}</Fragment> : null;
    return node.bold ? <b key={index}>{node.text}</b> : <Fragment key={index}>{node.text}</Fragment>;
  });
}

function ListBlock({ list }: { list: List }) {
  const Tag = list.ordered ? "ol" : "ul";
  return (
    <Tag>
      {list.children.map(({ id, children: [own, nested] }) => (
        <li key={id}>
          {words(own.children)}
          {nested && <ListBlock list={nested} />}
        </li>
      ))}
    </Tag>
  );
}

function cell(flow: readonly Flow[]): ReactNode {
  return flow.map((block) => (block.type === "paragraph" ? <Fragment key={block.id}>{words(block.children)}</Fragment> : null));
}

/** What the memo tells of the plan, as it will be read: paragraphs, lists and the table of goals. */
export function FactBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => {
    switch (block.type) {
      case "paragraph":
        return <p key={block.id}>{words(block.children)}</p>;
      case "list":
        return <ListBlock key={block.id} list={block} />;
      case "table": {
        const [head, ...rows] = block.children;
        return (
          <div key={block.id} className={styles.tableFrame}>
            <table>
              <caption>{block.caption}</caption>
              <thead>
                <tr>
                  {head?.children.map(({ id, children }) => (
                    <th key={id} scope="col">
                      {cell(children)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    {row.children.map(({ id, children }) => (
                      <td key={id}>{cell(children)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }
      default:
        return null;
    }
  });
}
