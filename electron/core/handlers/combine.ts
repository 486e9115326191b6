import { contract, type Method } from "../../../shared/contract.ts";
import type { Domain, Handler, Handlers } from "./handler.ts";

export type HandlerTable = { [M in Method]: Handler<M> };

/**
 * One table of all handlers. Each domain stands under its own name, so a domain left out is a type error; a method
 * that is missing or given twice throws, for a program put together wrongly must not start.
 */
export function combine(domains: { [D in Domain]: Handlers<D> }): HandlerTable {
  const table = new Map<string, unknown>();
  for (const handlers of Object.values(domains)) {
    for (const [method, handler] of Object.entries(handlers)) {
      if (table.has(method)) throw new Error(`${method} has two handlers`);
      table.set(method, handler);
    }
  }
  for (const method of Object.keys(contract)) {
    if (!table.has(method)) throw new Error(`${method} has no handler`);
  }
  return Object.fromEntries(table) as HandlerTable;
}
