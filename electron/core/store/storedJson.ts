/** The value of a column that holds JSON, for a schema to look at; undefined where it is empty or no JSON at all. */
export function storedJson(text: string | null | undefined): unknown {
  try {
    return text === null || text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
