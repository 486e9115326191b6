import { z } from "zod";

/** A SHA-256 in hex: of a file's bytes, or the `contentHash` of a value. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
