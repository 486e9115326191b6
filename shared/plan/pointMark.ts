/** What stands in front of a point: "2.3" within a numbered focus area, else "3.". `number` is as `Numbering.points` has it. */
export function pointMark(number: string): string {
  return number.includes(".") ? number : `${number}.`;
}
