import { useImperativeHandle, useRef, type Ref } from "react";
import { IMPORTED_ENDINGS } from "./readFile.ts";

export interface FilePickerHandle {
  open(): void;
}

/** The system's own dialog for choosing files to import; not seen until it is opened. */
export function FilePicker({ ref, onFiles }: { ref: Ref<FilePickerHandle>; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }));
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept={IMPORTED_ENDINGS.join(",")}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        // Else choosing the same file again would be no change.
        currentTarget.value = "";
      }}
    />
  );
}
