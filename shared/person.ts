import { z } from "zod";

/** Who wrote or decided something: a name as it is shown, and what else tells people apart. */
export const personSchema = z.strictObject({ name: z.string().min(1), title: z.string(), department: z.string() });
export type Person = z.infer<typeof personSchema>;

/** "Mette Holm, afdelingschef, Job og Velfærd". */
export function personLine({ name, title, department }: Person): string {
  return [name, title, department].filter((part) => part.trim() !== "").join(", ");
}

/** Whether two are the same to those who know them: titles and departments change, the name stays. */
export function isSamePerson(a: Pick<Person, "name">, b: Pick<Person, "name">): boolean {
  const known = ({ name }: Pick<Person, "name">) => name.trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("da");
  return known(a) === known(b);
}
