import type { HandlerContext, Handlers } from "./handler.ts";

export function assetHandlers({ library }: HandlerContext): Handlers<"assets"> {
  return {
    "assets.put": ({ bytes }) => library.putAsset(Buffer.from(bytes, "base64")),
    "assets.get": ({ sha256 }) => {
      const { type, bytes } = library.readAsset(sha256);
      return { type, bytes: Buffer.from(bytes).toString("base64") };
    },
  };
}
