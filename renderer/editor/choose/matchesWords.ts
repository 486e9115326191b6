/** Whether every word of `query` begins a word of `text`, in any order; upper and lower case are the same. */
export function matchesWords(text: string, query: string): boolean {
  const words = text.toLocaleLowerCase("da").split(/[^\p{L}\p{N}]+/u);
  const typed = query.toLocaleLowerCase("da").match(/[\p{L}\p{N}]+/gu) ?? [];
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}
