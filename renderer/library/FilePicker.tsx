import { useImperativeHandle, useRef, type Ref } from "react";
import { IMPORTED_ENDINGS } from "./readFile.ts";

export interface FilePickerHandle {
  open(): void;
}

interface FilePickerProps {
  ref: Ref<FilePickerHandle>;
  /** The kinds of file to choose among; all that can be imported unless given. */
  endings?: readonly string[];
  onFiles: (files: File[]) => void;
}

/** The system's own dialog for choosing files to import; not seen until it is opened. */
export function FilePicker({ ref, endings = IMPORTED_ENDINGS, onFiles }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }));
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept={endings.join(",")}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        // Else choosing the same file again would be no change.
        currentTarget.value = "";
      }}
    />
  );
}
