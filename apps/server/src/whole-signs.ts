/** PostgreSQL keeps no half sign in a JSON text, and a cut-off emoji can leave one. What is undefined is left out. */
export const wholeSigns = <T extends object>(input: T): T =>
  JSON.parse(JSON.stringify(input, (_key, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each)));
