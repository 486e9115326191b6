import { ChangedWords } from "./ChangedText.tsx";
import type { TwinProps } from "./twin.ts";

/** What is written in a field of an element: a caption, a source. Nothing where it is empty. */
export function TwinWords<T>({ twin, side, read }: TwinProps<T> & { read: (element: T) => string }) {
  const before = twin.before === undefined ? "" : read(twin.before);
  const now = twin.now === undefined ? "" : read(twin.now);
  return <ChangedWords before={before} now={now} side={side} />;
}
