import type { ViewProps } from "./viewProps.ts";

export function ImageView({ attributes, children, element }: ViewProps<"image">) {
  return (
    <figure {...attributes} data-block="image">
      <figcaption contentEditable={false} data-part="caption">
        {element.caption}
      </figcaption>
      {children}
    </figure>
  );
}
