import { pino } from 'pino';

/** One logger; only the fields named here ever reach it. No names, no notes, no input, no messages of errors. */
export const logger = pino({ base: null, level: 'info', timestamp: pino.stdTimeFunctions.isoTime });

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
};

/** A message can repeat a value that was typed, so the frames are kept and the message is not. */
export const logUnforeseen = (path: string, error: unknown): void => {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  logger.error({
    path,
    kind: error instanceof Error ? error.name : typeof error,
    code: codeOf(error),
    at: frames.slice(0, 8).map((line) => line.trim()),
  });
};
