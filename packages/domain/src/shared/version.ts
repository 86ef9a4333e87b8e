import { z } from 'zod';

/** The version the caller last saw. The write names it in its WHERE, so a second writer is told, never overwritten. */
export const VersionInput = z.number('version_missing').int().positive();
