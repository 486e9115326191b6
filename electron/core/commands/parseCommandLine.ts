import { parseArgs } from "node:util";
import { problemError } from "../../../shared/problem.ts";

export interface CommandSyntax<Operand extends string, Option extends string, Optional extends string> {
  usage: string;
  /** What stands alone, in order, under the names the person is told. */
  operands?: readonly Operand[];
  /** Options with a value; all must be given. */
  required?: readonly Option[];
  /** Options with a value that may be left out. */
  optional?: readonly Optional[];
  /** Options without one. */
  flags?: readonly string[];
}

export interface CommandLine<Operand extends string, Option extends string, Optional extends string> {
  operands: Record<Operand, string>;
  values: Record<Option, string> & Partial<Record<Exclude<Optional, Option>, string>>;
  flags: ReadonlySet<string>;
}

/**
 * Takes a command's arguments apart. Throws `usage` for anything but what `syntax` asks for: a misspelt option must
 * never be passed over in silence.
 */
export function parseCommandLine<Operand extends string = never, Option extends string = never, Optional extends string = never>(
  args: readonly string[],
  syntax: CommandSyntax<Operand, Option, Optional>,
): CommandLine<Operand, Option, Optional> {
  const { usage, flags = [] } = syntax;
  const operands: readonly string[] = syntax.operands ?? [];
  const required: readonly string[] = syntax.required ?? [];
  const valued: readonly string[] = [...required, ...(syntax.optional ?? [])];
  const wrong = (what: string) => problemError("usage", { hint: `${what} Skriv: ${usage}` });
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: "string" }] as const),
    ...flags.map((name) => [name, { type: "boolean" }] as const),
  ]);
  // Not strict, since Node's own complaints are in English.
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });

  const found = { operands: {} as Record<string, string>, values: {} as Record<string, string>, flags: new Set<string>() };
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      given.push(token.value);
      continue;
    }
    const { name, rawName, value } = token;
    if (flags.includes(name)) {
      if (value !== undefined) throw wrong(`Valget »${rawName}« tager ingen værdi.`);
      found.flags.add(name);
    } else if (valued.includes(name)) {
      const missing = value === undefined || value === "" || (value.startsWith("-") && !token.inlineValue);
      if (missing) throw wrong(`Valget »${rawName}« mangler en værdi.`);
      if (found.values[name] !== undefined) throw wrong(`Valget »${rawName}« er skrevet to gange.`);
      found.values[name] = value;
    } else {
      throw wrong(`Valget »${rawName}« kendes ikke.`);
    }
  }

  for (const [index, name] of operands.entries()) {
    const value = given[index];
    if (value === undefined || value === "") throw wrong(`${name} mangler.`);
    found.operands[name] = value;
  }
  const extra = given[operands.length];
  if (extra !== undefined) throw wrong(`»${extra}« er for meget.`);
  const lacking = required.find((name) => found.values[name] === undefined);
  if (lacking !== undefined) throw wrong(`Valget »--${lacking}« mangler.`);
  return { ...found, values: found.values as CommandLine<Operand, Option, Optional>["values"] };
}
