/** Why the engine refused. A closed list, so that a caller can answer each one in its own words. */
export type AnonymiseErrorCode =
  | 'policy_out_of_range' // a number of the policy, or of a rule for counts, cannot be kept to
  | 'column_listed_twice'
  | 'random_out_of_range' // the random source gave something else than a 32-bit whole number
  | 'count_out_of_range' // a count is not a whole number from zero up
  | 'table_uneven' // a column is not as long as the table says, or a code has no value
  | 'person_listed_twice' // the identifier marked onePerRow holds a value twice
  | 'column_not_listed' // a protected column is not in the table, or is an identifier
  | 'hierarchy_missing' // a quasi or shape column of text has none
  | 'hierarchy_uneven' // paths of a hierarchy differ in length
  | 'hierarchy_unclear' // a value, band or node has two places
  | 'hierarchy_of_numbers' // bands given for a column of text
  | 'value_without_place' // the table holds a value that the hierarchy does not
  | 'guarantee_broken'; // the finished rows failed their own check: a defect, nothing is released

/** Details hold column names and numbers only, never a cell: errors end up in logs. */
export class AnonymiseError extends Error {
  readonly code: AnonymiseErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: AnonymiseErrorCode, details: Record<string, string | number> = {}) {
    super(code);
    this.name = 'AnonymiseError';
    this.code = code;
    this.details = details;
  }
}
