/** Follows how many pages show the program, to tell when the person has closed the last of them. */
export class PageWatch {
  #count = 0;
  #seen = false;
  readonly #waiting = new Set<() => void>();

  count(count: number): void {
    this.#count = count;
    this.#seen ||= count > 0;
    for (const check of [...this.#waiting]) check();
  }

  /** Whether a page has been open yet, or opens within `limitMs`. */
  opened(limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (opened: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(opened);
      };
      const check = () => this.#seen && settle(true);
      const timer = setTimeout(() => settle(false), limitMs);
      this.#waiting.add(check);
      check();
    });
  }

  /** Resolves once no page has been open for `quietMs`: a reload closes a page too. */
  allClosed(quietMs: number): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const settle = () => {
        this.#waiting.delete(check);
        resolve();
      };
      const check = () => {
        clearTimeout(timer);
        timer = this.#count === 0 ? setTimeout(settle, quietMs) : undefined;
      };
      this.#waiting.add(check);
      check();
    });
  }
}
