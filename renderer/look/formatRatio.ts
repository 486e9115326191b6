const oneDecimal = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });

/** A contrast as people read it, "4,5:1"; rounded down, so that what falls short never looks as if it did not. */
export function formatRatio(ratio: number): string {
  return `${oneDecimal.format(Math.floor(ratio * 10) / 10)}:1`;
}
