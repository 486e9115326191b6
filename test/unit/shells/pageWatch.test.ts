import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PageWatch } from "../../../electron/shells/browser/pageWatch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("watching for the last page to close", () => {
  it("counts a page that was open before it was asked, and gives up on one that never comes", async () => {
    const never = new PageWatch().opened(1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await never).toBe(false);

    const pages = new PageWatch();
    pages.count(1);
    pages.count(0);
    expect(await pages.opened(1000)).toBe(true);

    const later = new PageWatch();
    const opened = later.opened(1000);
    later.count(1);
    expect(await opened).toBe(true);
  });

  it("does not take a reload for the end", async () => {
    const pages = new PageWatch();
    const closed = vi.fn();
    pages.count(1);
    void pages.allClosed(1000).then(closed);
    await vi.advanceTimersByTimeAsync(10_000);
    pages.count(0);
    await vi.advanceTimersByTimeAsync(999);
    pages.count(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(closed).not.toHaveBeenCalled();
    pages.count(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(closed).toHaveBeenCalledOnce();
  });
});
