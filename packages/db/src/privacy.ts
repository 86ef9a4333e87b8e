/**
 * What a column holds, so that a release, a log or an erasure can be decided by class and not by memory.
 * identifying: says who someone is. sensitive: their story, words and health. statistical: may be counted once grouped.
 * internal: keeps the machinery running and says nothing about a life.
 */
export const privacyClasses = ['identifying', 'sensitive', 'statistical', 'internal'] as const;
export type PrivacyClass = (typeof privacyClasses)[number];

const classOfBuilder = new WeakMap<object, PrivacyClass>();
const classOfColumn = new Map<string, PrivacyClass>();

export const classed = <B extends object>(builder: B, privacyClass: PrivacyClass): B => {
  classOfBuilder.set(builder, privacyClass);
  return builder;
};

export const rememberClasses = (table: string, columns: Readonly<Record<string, object>>): void => {
  for (const [column, builder] of Object.entries(columns)) {
    const found = classOfBuilder.get(builder);
    if (found) classOfColumn.set(`${table}.${column}`, found);
  }
};

/** Undefined when the column never declared one: a failing test. */
export const privacyClassOf = (table: string, column: string): PrivacyClass | undefined =>
  classOfColumn.get(`${table}.${column}`);
