/*
 * The one door to the query builder's operators. Node reads the builder's package description (178 kB) anew for every module
 * that names the package; through one file it is read once, and a server starts in half the work.
 */
export {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
/** Of the engine the types are written for; the other's builder takes it as it is. */
export { alias } from 'drizzle-orm/sqlite-core';
