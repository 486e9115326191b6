import { z } from "zod";
import { sha256Schema } from "../sha256.ts";

/** The kinds of picture that are kept: those every reader of Word files can show. Others are converted on their way in. */
const ASSET_TYPES = ["image/png", "image/jpeg"] as const;

/** A picture stored once by content: the SHA-256 of its bytes in hex, and its size in pixels. */
export const assetSchema = z.strictObject({
  sha256: sha256Schema,
  type: z.literal(ASSET_TYPES),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Asset = z.infer<typeof assetSchema>;
