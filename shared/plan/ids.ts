import { z } from "zod";

/** Web Crypto, which Node and every browser provide under this name; `shared` has neither's type library. */
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const ALPHABET = `${LETTERS}012345`;

/** 12 characters, 59 random bits. Starts with a letter because Word requires it of bookmark names. */
export function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  let id = LETTERS[(bytes[0] ?? 0) % 26] ?? "a";
  for (const byte of bytes.subarray(1)) id += ALPHABET[byte & 31];
  return id;
}

/** Ids may come from elsewhere (a hand-written file), so only what Word can use as a bookmark is required. */
export const idSchema = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,35}$/);
