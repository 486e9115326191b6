/** A file as somebody has chosen it. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}
