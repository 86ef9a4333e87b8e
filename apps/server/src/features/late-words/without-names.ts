import { countGroup } from '@alongside/domain/group/group-counts.ts';
import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { isOfGroup, type LateWords } from '@alongside/domain/late-words/late-words.ts';

/** In an order that says nothing: a form lists people by name. */
const linesOf = (attendances: LogGroupSessionInput['attendances']) =>
  attendances
    .flatMap(({ attendance, line }) => (line === null ? [] : [{ attendance, line }]))
    .sort((one, other) => (one.line < other.line ? -1 : 1))
    .map((each, place) => ({ ...each, number: place + 1 }));

/** How many came and what was written; whom each line is about stays between the group and its facilitators. */
const eveningOf = ({ attendances, facilitators: _who, ...evening }: LogGroupSessionInput) => ({
  ...evening,
  ...countGroup(evening, attendances),
  lines: linesOf(attendances),
});

/**
 * Late words as a supervisor reads them. A supervisor of a group's team knows its counts, never who comes, so nobody is
 * named in them but by whoever typed a name.
 */
export const withoutNames = (words: LateWords) => {
  if (words.path === 'session.log') {
    // That its writer would like to talk about it is for their practice supervisor, and not for whoever reads this.
    const { wantsToTalk: _wish, ...input } = words.input;
    return { path: words.path, input };
  }
  if (!isOfGroup(words) || words.path === 'group.void') return words;
  return { path: words.path, input: eveningOf(words.input) };
};
