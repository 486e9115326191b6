import { describe, expect, it } from "vitest";
import { describeProblem, problemError, toProblem } from "../../../shared/problem.ts";

describe("what the person is told", () => {
  it("of an error nobody foresaw is its own words as one sentence, and no promise", () => {
    const told = "Der opstod en uventet fejl: disk I/O error. Prøv igen.";
    expect(describeProblem(toProblem(new Error("disk I/O error")))).toBe(told);
    expect(describeProblem(toProblem("disk I/O error."))).toBe(told);
  });

  it("when the core does not answer is that the text is nowhere but in the window", () => {
    expect(problemError("core.unreachable").message).toMatch(/kerne svarer ikke\. Luk ikke vinduet.*Kopiér/);
  });
});
