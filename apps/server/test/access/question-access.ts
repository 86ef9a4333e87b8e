import { buildQuestion } from '@alongside/testing/build-question.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, type Reach, reaches, type Target, wholeTeam } from './access-rows.ts';
import { targetOf } from './target-of.ts';

const asked = new WeakMap<World, Map<Reach, string>>();

/** One about each worker's session, all asked by the supervisor under test; what they do not supervise is still not theirs. */
const askedOfEveryone = async (world: World) => {
  const made = new Map<Reach, string>();
  await world.store.write(async (tx) => {
    for (const reach of reaches) {
      const { organisationId, accountId, personId, sessionId } = targetOf(world, reach);
      const askedBy = world.accounts.supervisor;
      made.set(reach, await buildQuestion(tx, { organisationId, accountId, personId, sessionId, askedBy }));
    }
  });
  asked.set(world, made);
};

const questionOf = (world: World, { reach }: Target): string => asked.get(world)?.get(reach) ?? newId('question');

export const questionRows: AccessRows = {
  'question.ask': {
    call: (caller, { sessionId }) =>
      caller.question.ask({ id: newId('question'), sessionId, words: 'How was it to say no to that?' }),
    expect: { supervisor: wholeTeam },
  },
  'question.answer': {
    prepare: askedOfEveryone,
    call: (caller, target, world) =>
      caller.question.answer({
        id: newId('questionAnswer'),
        questionId: questionOf(world, target),
        words: 'Easier than I thought.',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'question.close': {
    prepare: askedOfEveryone,
    call: (caller, target, world) => caller.question.close({ questionId: questionOf(world, target), closed: true }),
    expect: { supervisor: wholeTeam },
  },
  'question.open': {
    call: (caller) => caller.question.open(),
    expect: { supervisor: everywhere, peer_worker: everywhere },
  },
  'question.ofPerson': {
    prepare: askedOfEveryone,
    call: (caller, { personId }) => caller.question.ofPerson({ personId }),
    expect: { supervisor: wholeTeam, peer_worker: onlyOwn },
  },
};
