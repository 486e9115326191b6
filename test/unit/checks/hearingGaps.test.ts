import { describe, expect, it } from "vitest";
import { hearingGaps } from "../../../shared/checks/hearingGaps.ts";
import { noHearing, type Hearing } from "../../../shared/plan/hearing.ts";

const TODAY = "2026-10-01";
const complete: Hearing = { deadline: "2026-10-30", replyTo: "plan@lindholm.dk", parties: ["Handicapråd"] };
const parts = (hearing: Hearing) => hearingGaps(hearing, TODAY).map(({ part }) => part);

describe("what a hearing edition lacks", () => {
  it("is nothing where deadline, address and parties are given", () => {
    expect(hearingGaps(complete, TODAY)).toEqual([]);
    expect(hearingGaps({ ...complete, deadline: TODAY }, TODAY)).toEqual([]);
  });

  it("is told part by part", () => {
    expect(parts(noHearing)).toEqual(["deadline", "replyTo", "parties"]);
    expect(parts({ ...complete, replyTo: " " })).toEqual(["replyTo"]);
    expect(parts({ ...complete, parties: [""] })).toEqual(["parties"]);
  });

  it("is also a deadline that has passed", () => {
    const [gap] = hearingGaps({ ...complete, deadline: "2026-09-30" }, TODAY);
    expect(gap).toEqual({ part: "deadline", message: "Høringsfristen 30. september 2026 er overskredet." });
  });
});
