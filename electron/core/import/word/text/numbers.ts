/** Whether two texts are the same but for the numbers in them, which Word counts itself. */
export function sameExceptNumbers(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll(/\d+/g, "0").toLowerCase();
  return plain(a) === plain(b);
}
