import type { ConcernEntryKind } from '@alongside/domain/concern/concern-words.ts';
import { castMembers } from '../cast.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type ConcernStory, castPhones, concernStories, namedForConcerns } from '../words/concern-lines.ts';
import { type Context, known } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan } from './plan-person.ts';

/** Somebody of the first run of people about whom their peer worker may raise a concern. */
export interface WalkedWith {
  personId: string;
  workerKey: string;
}

export const walkedWith = ({ block, slot, stretches }: PersonPlan, { personId }: Made): WalkedWith[] => {
  const walk = stretches.at(-1);
  return block === 0 && slot.state === 'active' && walk ? [{ personId, workerKey: walk.workerKey }] : [];
};

const memberOf = (key: string) => {
  const found = castMembers.find((member) => member.key === key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return found;
};

/** Who answered it: whoever leads its team, else the organisation. */
const leadOf = (workerKey: string): string => {
  const { organisation, teams } = memberOf(workerKey);
  const ours = namedForConcerns.filter(({ member }) => memberOf(member).organisation === organisation);
  const home = teams.find(({ supervises }) => !supervises)?.team;
  const found = ours.find(({ part, team }) => part === 'lead' && (team === null || team === home));
  if (!found) throw new Error(`nobody answers what ${workerKey} raises`);
  return found.member;
};

const entriesOf = (story: ConcernStory): [ConcernEntryKind, string | null, string | null][] =>
  [
    ...(story.decision || story.personWasTold ? [['acknowledged', null, null] as const] : []),
    ...(story.decision ? [['decided', story.decision.choice, story.decision.words] as const] : []),
    ...(story.personWasTold
      ? [[story.personWasTold.wasTold ? 'told_person' : 'not_told_person', null, story.personWasTold.words] as const]
      : []),
    ...(story.fedBack ? [['fed_back', null, story.fedBack] as const] : []),
    ...(story.debrief ? [['debrief_offered', null, story.debrief] as const] : []),
    ...(story.closed ? [['closed', 'not_one', story.closed] as const] : []),
  ] as [ConcernEntryKind, string | null, string | null][];

const msPerMinute = 60_000;

/**
 * Nine concerns of six organisations, from one nobody has acknowledged to those long closed, and who answers them. What the
 * ladder has to tell of the first is for whoever fills a store: it depends on the hour.
 */
export const fillConcerns = (world: Context, people: readonly WalkedWith[]): void => {
  const { rows, seed, instantAgo, dayAgo } = world;
  const random = makeRandom(`${seed}/concerns`);
  const accountOf = (key: string) => known(world.accountIds, `0/${key}`);
  const named = instantAgo(200, 600);
  for (const { member, team, part } of namedForConcerns)
    rows.concernLead.push({
      id: seededId(random, 'concernLead', named),
      organisationId: known(world.organisationIds, memberOf(member).organisation),
      teamId: team && known(world.teamIds, `0/${team}`),
      accountId: accountOf(member),
      part,
      since: named,
    });
  for (const story of concernStories) {
    const { worker, place, ago, at, told, isDangerNow, action } = story;
    const theirs = people.filter(({ workerKey }) => workerKey === worker);
    const about = theirs[place % Math.max(theirs.length, 1)];
    if (!about) continue;
    const { organisation, teams } = memberOf(worker);
    const home = teams.find(({ supervises }) => !supervises)?.team ?? '';
    const organisationId = known(world.organisationIds, organisation);
    const raisedAt = instantAgo(ago, at);
    const after = (minutes: number) => new Date(raisedAt.getTime() + minutes * msPerMinute);
    const entries = entriesOf(story);
    const lead = entries.length > 0 ? accountOf(leadOf(worker)) : null;
    const id = seededId(random, 'concern', raisedAt);
    const closedAt = story.closed ? after(7 * 24 * 60) : null;
    rows.concern.push({
      id,
      organisationId,
      personId: about.personId,
      teamId: known(world.teamIds, `0/${home}`),
      raisedBy: accountOf(worker),
      state: closedAt ? 'closed' : lead ? 'acknowledged' : 'raised',
      isDangerNow,
      told,
      raisedAt,
      acknowledgedAt: lead ? after(25) : null,
      acknowledgedBy: lead,
      closedAt,
      version: entries.length + 1,
    });
    if (!lead) continue;
    entries.forEach(([kind, choice, words], order) => {
      const recordedAt = kind === 'closed' && closedAt ? closedAt : after(25 + order * 35);
      const entryId = seededId(random, 'concernEntry', recordedAt);
      rows.concernEntry.push({ id: entryId, concernId: id, accountId: lead, kind, choice, words, recordedAt });
    });
    if (action)
      rows.action.push({
        id: seededId(random, 'action', after(80)),
        organisationId,
        ownerId: lead,
        concernId: id,
        words: action.words,
        dueOn: dayAgo(ago - 7),
        finishedAt: action.isDone ? after(2 * 24 * 60) : null,
        addedBy: lead,
        addedAt: after(80),
      });
  }
};

/** The numbers an organisation wrote for itself stand in its own row. */
export const phonesOf = (organisation: string) => (organisation === 'lantern' ? [...castPhones.lantern] : null);
