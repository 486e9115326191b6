import type { ViewProps } from "./viewProps.ts";

/** Following a link while writing takes Ctrl, as in Word; a plain click places the caret. */
export function LinkView({ attributes, children, element }: ViewProps<"link">) {
  return (
    <a
      {...attributes}
      href={element.url}
      target="_blank"
      rel="noreferrer"
      title={`${element.url}\nCtrl+klik åbner linket`}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
