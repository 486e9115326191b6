import { describe, expect, it } from "vitest";
import { contract, type Method } from "../../../shared/contract.ts";
import { combine } from "../../../electron/core/handlers/combine.ts";

type Domains = Parameters<typeof combine>[0];

/** A handler for every method of the contract, by domain; none of them is ever called. */
function allDomains(): Record<string, Record<string, unknown>> {
  const domains: Record<string, Record<string, unknown>> = {};
  for (const method of Object.keys(contract) as Method[]) {
    const [domain = ""] = method.split(".");
    (domains[domain] ??= {})[method] = () => undefined;
  }
  return domains;
}

describe("combining the domains' handlers", () => {
  it("gives one table with a handler for every method of the contract", () => {
    expect(Object.keys(combine(allDomains() as Domains)).toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it("throws where a method has two handlers", () => {
    const domains = { ...allDomains(), extra: { "plan.save": () => undefined } };
    expect(() => combine(domains as unknown as Domains)).toThrow("plan.save has two handlers");
  });

  it("throws where a method has none", () => {
    const domains = allDomains();
    delete domains["plan"]?.["plan.save"];
    expect(() => combine(domains as Domains)).toThrow("plan.save has no handler");
  });
});
