import { logger } from '../src/logger.ts';

// Tests provoke what is logged in earnest; the report is easier to read without it.
logger.level = 'silent';
