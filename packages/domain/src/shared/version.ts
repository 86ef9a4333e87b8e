import { z } from 'zod';

/** What an integer column holds on PostgreSQL, with room for the next one. */
const largest = 2 ** 31 - 2;

/** The version the caller last saw. The write names it in its WHERE, so a second writer is told, never overwritten. */
export const VersionInput = z
  .number('version_missing')
  .int('version_missing')
  .min(1, 'version_missing')
  .max(largest, 'version_missing');
