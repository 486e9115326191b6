import Database from "better-sqlite3";

/** What a column holds; bytes come back as Node's `Buffer`. */
type Value = string | number | null | Uint8Array;

/** A database as the reading functions see it: what is written against this type cannot change anything. */
export interface ReadableDB {
  /** All rows of a query. `Row` is the caller's promise about the columns it names; STRICT tables hold it to the types. */
  all<Row>(sql: string, ...values: Value[]): Row[];
  /** The first row of a query. */
  first<Row>(sql: string, ...values: Value[]): Row | undefined;
}

export interface WritableDB extends ReadableDB {
  /** Runs one changing statement and returns how many rows it changed. */
  run(sql: string, ...values: Value[]): number;
  /** Runs any number of statements that take no values. */
  script(sql: string): void;
  /** Runs `work` so that either all it writes is on disk when this returns, or none of it ever is. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens or creates the database file and keeps it to this process.
 *
 * `locking_mode = EXCLUSIVE` holds the operating system's own lock on the file, which a killed process cannot leave
 * behind, and makes WAL do without shared memory, so that the library may lie in a home folder on a network drive.
 */
export function openConnection(file: string): WritableDB {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // WAL takes its lock at the first write; without one, a second process could still get in.
    database.exec("BEGIN IMMEDIATE; COMMIT");
  } catch (error) {
    database.close();
    throw error;
  }

  const prepared = new Map<string, Database.Statement<Value[]>>();
  function statement(sql: string): Database.Statement<Value[]> {
    let found = prepared.get(sql);
    if (!found) {
      found = database.prepare<Value[]>(sql);
      prepared.set(sql, found);
    }
    return found;
  }
  function query(sql: string): Database.Statement<Value[]> {
    const found = statement(sql);
    if (!found.readonly) throw new Error(`A read may not write: ${sql}`);
    return found;
  }

  return {
    all: <Row>(sql: string, ...values: Value[]) => query(sql).all(...values) as Row[],
    first: <Row>(sql: string, ...values: Value[]) => query(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => statement(sql).run(...values).changes,
    script: (sql) => void database.exec(sql),
    transaction: (work) => database.transaction(work).immediate(),
    close: () => void database.close(),
  };
}
