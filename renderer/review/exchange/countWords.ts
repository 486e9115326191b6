/** "1 ændring", "3 ændringer". */
export function changeCount(count: number): string {
  return count === 1 ? "1 ændring" : `${count} ændringer`;
}

export function commentCount(count: number): string {
  return count === 1 ? "1 kommentar" : `${count} kommentarer`;
}

export function approvalCount(count: number): string {
  return count === 1 ? "1 godkendelse" : `${count} godkendelser`;
}
