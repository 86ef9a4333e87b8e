import { expect, test } from 'vitest';
import { demoSize } from './generate.ts';
import { wholeWorld } from './whole-world.ts';
import { firstNames, inventedName, surnames } from './words/names.ts';
import { threads } from './words/threads.ts';

const world = wholeWorld({ ...demoSize, people: 720, sessions: 9000, today: '2026-11-19' });

/** Everything a person could read in the demo. */
const texts = [
  ...world.organisation.flatMap(({ name, evaluationWords }) => [name, evaluationWords]),
  ...world.team.map(({ name }) => name),
  ...world.account.map(({ name }) => name),
  ...world.person.flatMap(({ displayName, pronouns, contactSafely }) => [displayName, pronouns, contactSafely]),
  ...world.episode.map(({ matchWishes }) => matchWishes),
  ...world.session.flatMap(({ note, ownWords, strengths, notSharedReason }) => [
    note,
    ownWords,
    strengths,
    notSharedReason,
  ]),
  ...world.sessionAddendum.map(({ text }) => text),
  ...world.meetUp.map(({ place }) => place),
  ...world.goal.map(({ words }) => words),
  ...world.outcome.flatMap(({ words }) => Object.values(words ?? {})),
  ...world.outcomeTalk.map(({ words }) => words),
  ...world.supervision.flatMap(({ summary, strengths }) => [summary, strengths]),
  ...world.supervisionReflection.map(({ words }) => words),
  ...world.supervisionAgenda.map(({ question }) => question),
  ...world.supervisionMark.map(({ comment }) => comment),
  ...world.supervisionAddendum.map(({ words }) => words),
  ...world.action.map(({ words }) => words),
].filter((text) => typeof text === 'string');

const clinical =
  /\b(clients?|patients?|users?|cases?|caseload|dna|did not attend|complian\w*|alerts?|failed|failing|invalid|refus\w+|suffer\w*|symptom\w*|diagnos\w+|relaps\w+|disorders?|discharg\w+|medicat\w+|manipulat\w+|attention.seeking|insight|service users?|risk\w*|interventions?|treatments?|unmotivated|frequent flyer|kicking off)\b/i;

test('nothing that can be read uses a clinical word, or one we do not say', () => {
  expect([...new Set(texts)].filter((text) => clinical.test(text))).toEqual([]);
});

test('no blank was left unfilled', () => {
  expect(texts.filter((text) => /[{}]|undefined|null/.test(text))).toEqual([]);
});

test('telephone numbers are the ones kept free for drama', () => {
  const phones = world.person.flatMap(({ phone }) => phone ?? []);
  expect(phones.length).toBeGreaterThan(400);
  expect(phones.filter((phone) => !/^(07700 900\d{3}|01632 960\d{3})$/.test(phone))).toEqual([]);
});

test('no e-mail can ever arrive', () => {
  const addresses = [...world.account, ...world.person].flatMap(({ email }) => email ?? []);
  expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
});

test('surnames are plants, birds and weather, and the first 4,819 names differ', () => {
  const known = new Set(surnames);
  expect(world.person.filter(({ displayName }) => !known.has(displayName.split(' ')[1] ?? ''))).toEqual([]);
  expect(
    new Set(Array.from({ length: firstNames.length * surnames.length }, (_, number) => inventedName(number))).size,
  ).toBe(4819);
});

test('notes are many and mostly short: nobody reads the same year twice', () => {
  const notes = world.session.flatMap(({ note }) => note ?? []);
  expect(new Set(notes).size).toBeGreaterThan(400);
  expect(notes.filter((note) => note.length > 320)).toEqual([]);
  expect(new Set(threads.map(({ goal }) => goal)).size).toBe(threads.length);
});
