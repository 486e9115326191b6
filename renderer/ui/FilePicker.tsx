import { useImperativeHandle, useRef, type Ref } from "react";

export interface FilePickerHandle {
  open(): void;
}

interface FilePickerProps {
  ref: Ref<FilePickerHandle>;
  /** The kinds of file to choose among, with the dot. */
  endings: readonly string[];
  onFiles: (files: File[]) => void;
}

/** The system's own dialog for choosing files; not seen until it is opened. */
export function FilePicker({ ref, endings, onFiles }: FilePickerProps) {
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
