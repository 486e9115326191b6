import { useEffect, useRef } from "react";
import { Input, mergeClasses } from "@fluentui/react-components";

interface RenameFieldProps {
  title: string;
  /** What is renamed, for those who cannot see where the field stands. */
  label: string;
  className?: string | undefined;
  onEnd: (title: string | null) => void;
}

/** The title in place, ready to be typed over. Ends with the new title, or with null where the old one stays. */
export function RenameField({ title, label, className, onEnd }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  // Leaving the field by Enter or Escape also blurs it; only the first counts.
  const ended = useRef(false);
  const end = (next: string | null) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(next);
  };

  useEffect(() => {
    // A menu that opened this gives the focus back to its button as it closes, so it is taken after that.
    const frame = requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <Input
      input={{ ref: input }}
      className={mergeClasses(className)}
      size="small"
      aria-label={label}
      defaultValue={title}
      onBlur={({ currentTarget }) => end(currentTarget.value.trim() || null)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(event.currentTarget.value.trim() || null);
        else if (event.key === "Escape") end(null);
        else return;
        event.preventDefault();
      }}
    />
  );
}
