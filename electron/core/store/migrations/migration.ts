/**
 * One step of the database's growth. Once a program with it has been used, neither `number` nor `sql` may change:
 * what should be different takes a new migration.
 */
export interface Migration {
  /** Steps of ten, so that a forgotten one fits in between while a release is being prepared. */
  number: number;
  sql: string;
}
