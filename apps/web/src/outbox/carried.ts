import { type Answered, queryClient, shapedError, trpc, trpcClient } from '../trpc.ts';
import { todayIn } from '../words/day-words.ts';
import type { Copy, Kept } from './copy.ts';
import { keepContact, openNow, storageMissed, type Who, whoHere } from './device.ts';
import { changeState, deviceState } from './device-state.ts';
import { personOf, without, withoutEndedCovers } from './ended-covers.ts';
import type { OpenPlace } from './open-device.ts';
import { wipeCopy } from './place.ts';

/*
 * The copy for reading without signal: the worker's own caseload, under the same questions as the pages ask, so that a page
 * finds the answer where it always looks.
 */

/** While there is signal the copy is made anew this often. */
const makeAnewAfter = 30 * 60_000;

const keyOf = {
  who: () => trpc.signIn.who.queryKey(),
  today: () => trpc.today.read.queryKey(),
  caseload: () => trpc.person.caseload.queryKey(),
  person: (personId: string) => trpc.person.read.queryKey({ personId }),
  actions: () => trpc.action.list.queryKey(),
  week: () => trpc.meetUp.week.queryKey({ on: null }),
  groups: () => trpc.group.list.queryKey(),
  group: (groupId: string) => trpc.group.read.queryKey({ groupId }),
  offered: () => trpc.outcome.offered.queryKey(),
  outcomes: (personId: string) => trpc.outcome.ofPerson.queryKey({ personId }),
  phones: () => trpc.concern.phones.queryKey(),
  covers: () => trpc.cover.mine.queryKey(),
  coverSheet: (personId: string) => trpc.cover.sheet.queryKey({ personId }),
  questions: () => trpc.question.open.queryKey(),
  timeline: (personId: string) => trpc.person.timeline.infiniteQueryKey({ personId }),
};

/** Pages that are kept as they are read, beside the caseload: what a day in the field opens. */
const alsoKept: readonly string[] = ['action', 'cover', 'group', 'meetUp', 'question'];

const isAlsoKept = (queryKey: readonly unknown[]): boolean => {
  const [path] = queryKey as [readonly string[] | undefined];
  return Array.isArray(path) && alsoKept.includes(String(path[0]));
};

const hasWayIn = (): boolean => deviceState().opensWith.pin || deviceState().opensWith.passkey;

/** The account alone, until the rest has come. */
export const keepWho = async (): Promise<void> => {
  const who = whoHere();
  if (who) await openNow()?.copy.keep({ queryKey: keyOf.who(), answer: who, readAt: Date.now() });
};

type Carried = Answered['person']['carry'];

/** Null: the organisation has switched copies off, or the role has gone. */
const fetchCarried = async (): Promise<Carried | null> => {
  try {
    return await trpcClient.person.carry.query();
  } catch (error) {
    const domain = shapedError(error)?.domain;
    if (domain?.code === 'NOT_ALLOWED' || domain?.details.reason === 'offline_off') return null;
    throw error;
  }
};

/** The worker's own people, as every page asks for them. */
const peopleIn = (who: Who, { today, caseload, offered, people, phones }: Carried): Kept[] => {
  const readAt = Date.now();
  const kept = (queryKey: readonly unknown[], answer: unknown): Kept => ({ queryKey, answer, readAt });
  return [
    kept(keyOf.who(), who),
    kept(keyOf.today(), today),
    kept(keyOf.caseload(), caseload),
    kept(keyOf.phones(), { phones }),
    kept(keyOf.offered(), offered),
    ...people.flatMap(({ page, timeline, outcomes }) => [
      kept(keyOf.person(page.id), page),
      kept(keyOf.outcomes(page.id), outcomes),
      kept(keyOf.timeline(page.id), { pages: [timeline], pageParams: [null] }),
    ]),
  ];
};

/** What is to be done, what was asked, whom the worker covers for, the week, and the groups that go on. */
const fetchOthers = async (): Promise<Kept[]> => {
  const readAt = Date.now();
  const kept = (queryKey: readonly unknown[], answer: unknown): Kept => ({ queryKey, answer, readAt });
  const actions = await trpcClient.action.list.query();
  const week = await trpcClient.meetUp.week.query({ on: null });
  const groupList = await trpcClient.group.list.query();
  const going = groupList.groups.filter(({ endedOn }) => endedOn === null);
  const groups = await Promise.all(going.map(({ id }) => trpcClient.group.read.query({ groupId: id })));
  const questions = await trpcClient.question.open.query();
  const covers = await trpcClient.cover.mine.query();
  const sheets = await Promise.all(covers.covering.map(({ personId }) => trpcClient.cover.sheet.query({ personId })));
  return [
    kept(keyOf.actions(), actions),
    kept(keyOf.questions(), questions),
    kept(keyOf.covers(), covers),
    ...sheets.map((sheet) => kept(keyOf.coverSheet(sheet.personId), sheet)),
    kept(keyOf.week(), week),
    kept(keyOf.groups(), groupList),
    ...groups.map((group) => kept(keyOf.group(group.id), group)),
  ];
};

/** What was carried must outlast hours without an answer; what a page has read since is newer. */
const show = ({ queryKey, answer, readAt }: Kept): void => {
  queryClient.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
  if ((queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0) < readAt)
    queryClient.setQueryData(queryKey, answer, { updatedAt: readAt });
};

/** Nor does this tab go on holding what it had read of someone who is not walked with any more. */
const forgetOthers = (walkedWith: readonly string[]): void =>
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey }) => {
      const personId = personOf(queryKey);
      return personId !== undefined && !walkedWith.includes(personId);
    },
  });

/** Lists hold names too: as soon as anyone came or went the whole copy is made anew. */
const isOfSamePeople = async (place: OpenPlace): Promise<boolean> => {
  const { people } = await trpcClient.person.caseload.query();
  const now = people.map(({ personId }) => personId);
  const ofPages = (await place.copy.readAll()).filter(({ queryKey }) => !isAlsoKept(queryKey));
  const kept = ofPages.flatMap(({ queryKey }) => personOf(queryKey) ?? []);
  return [...new Set(kept)].sort().join() === now.sort().join();
};

const dropCopy = async ({ store, tag }: OpenPlace): Promise<void> => {
  await wipeCopy(store, tag);
  changeState({ opensWith: { pin: false, passkey: false }, carriedAt: null });
};

/** Whoever was covered for until before today is taken off the device and out of this tab. */
const dropEndedCovers = async (copy: Copy, timeZone: string): Promise<void> => {
  const found = withoutEndedCovers(await copy.readAll(), todayIn(timeZone));
  if (!found) return;
  await copy.replace(found.left);
  queryClient.removeQueries({ predicate: ({ queryKey }) => found.ended.has(personOf(queryKey) ?? '') });
  for (const { queryKey, state } of queryClient.getQueryCache().getAll())
    if (state.data !== undefined)
      queryClient.setQueryData(queryKey, without(state.data, found.ended), { updatedAt: state.dataUpdatedAt });
};

/** Asked also while there is no signal: a cover ends by its day, and nobody tells the phone. */
export const dropWhatHasEnded = async (): Promise<void> => {
  const place = openNow();
  const who = whoHere();
  if (!place || !who) return;
  await dropEndedCovers(place.copy, who.organisation.timeZone).catch(storageMissed);
};

const isFresh = (carriedAt: number | null): boolean => carriedAt !== null && Date.now() - carriedAt < makeAnewAfter;

/**
 * Makes the copy anew where it is old, and drops whomever the worker does not walk with any more. Only where a PIN or a
 * passkey opens it: a copy that nobody can open is not made.
 */
export const carry = async (isWanted = false): Promise<void> => {
  const place = openNow();
  const who = whoHere();
  const { carriedAt, keeping } = deviceState();
  if (!place || !who || keeping !== 'kept' || !hasWayIn() || !who.roles.includes('peer_worker')) return;
  await dropWhatHasEnded();
  try {
    if (isWanted || !isFresh(carriedAt) || !(await isOfSamePeople(place))) {
      const carried = await fetchCarried();
      if (!carried) return await dropCopy(place);
      const people = peopleIn(who, carried);
      const before = (await place.copy.readAll()).filter(({ queryKey }) => isAlsoKept(queryKey));
      // At once, before the line is asked for more: whoever is not walked with any more is gone from here.
      await place.copy.replace([...people, ...before]);
      for (const each of people) show(each);
      forgetOthers(people.flatMap(({ queryKey }) => personOf(queryKey) ?? []));
      const others = await fetchOthers();
      await place.copy.replace([...people, ...others]);
      for (const each of others) show(each);
      changeState({ carriedAt: Date.now() });
    }
    await keepContact();
  } catch (error) {
    // No answer, or a group that ended meanwhile: the copy that is here stands until the next contact.
    if (error instanceof DOMException) storageMissed(error);
  }
};

/** Shows what was carried, so that pages have it at once, with signal or without. Null: there is no account in it. */
export const showCarried = async (copy: Copy): Promise<Who | null> => {
  const whoKey = JSON.stringify(keyOf.who());
  const isWho = ({ queryKey }: Kept): boolean => JSON.stringify(queryKey) === whoKey;
  const owner = (await copy.readAll()).find(isWho)?.answer as Who | undefined;
  if (owner) await dropEndedCovers(copy, owner.organisation.timeZone);
  const all = await copy.readAll();
  const who = all.find(isWho);
  for (const each of all) show(each);
  changeState({ carriedAt: who?.readAt ?? null });
  return (who?.answer as Who | undefined) ?? null;
};

/** Groups and plans are kept as they are read. */
export const keepWhatIsRead = (): (() => void) =>
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    const place = openNow();
    const { queryKey, state } = event.query;
    if (!place || !hasWayIn() || deviceState().keeping !== 'kept' || !isAlsoKept(queryKey)) return;
    void place.copy.keep({ queryKey, answer: state.data, readAt: Date.now() }).catch(() => undefined);
  });
