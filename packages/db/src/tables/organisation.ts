import type { ConcernLadder, ConcernPhone } from '@alongside/domain/concern/concern-words.ts';
import type { OrganisationKind } from '@alongside/domain/organisation/organisation-kind.ts';
import type { SmallNumbers } from '@alongside/domain/outcome/small-numbers.ts';
import type { ChosenSigns } from '@alongside/domain/review/sign-settings.ts';
import type { GentlerPair } from '@alongside/domain/session/gentler-words.ts';
import type { SupervisionCadence } from '@alongside/domain/supervision/supervision-cadence.ts';
import type { Kit } from '../columns.ts';

export const organisationTables = (kit: Kit) => {
  /** One body that runs peer support. Never deleted while a record of it stands. */
  const organisation = kit.table('organisation', {
    id: kit.text('internal').primaryKey(),
    name: kit.text('internal').notNull(),
    kind: kit.text<OrganisationKind>('statistical').notNull(),
    timeZone: kit.text('internal').notNull(),
    idleMinutes: kit.int('internal').notNull(),
    absoluteHours: kit.int('internal').notNull(),
    quietDays: kit.int('internal').notNull(),
    peoplePerFullTime: kit.int('internal').notNull(),
    supervisionEveryDays: kit.int('internal').notNull(),
    /** Days between two of a kind, where a kind has its own rhythm; null is what comes with Alongside. */
    supervisionCadence: kit.json<SupervisionCadence>('internal'),
    evaluationWords: kit.text('internal').notNull(),
    /** False: no copy for reading and nothing unsent is ever kept on a device of this organisation. */
    offlineAllowed: kit.flag('internal').notNull().default(true),
    /** The organisation's own list of gentler words; null while it uses the one that comes with Alongside. */
    gentlerWords: kit.json<GentlerPair[]>('internal'),
    /** Who to ring, shown before any form about a concern; null while it uses those that come with Alongside. */
    concernPhones: kit.json<ConcernPhone[]>('internal'),
    /** When an unanswered concern climbs; null while it uses the ladder that comes with Alongside. */
    concernLadder: kit.json<ConcernLadder>('internal'),
    /** How small numbers are shown to this organisation; null is the rule of the Mental Health Services Data Set. */
    smallNumbers: kit.json<SmallNumbers>('internal'),
    /** Nothing about its people leaves before a lived-experience representative has said yes as well. */
    releaseNeedsRepresentative: kit.flag('internal').notNull().default(false),
    /** Thresholds and switches of the caseload review; null while it uses those that come with Alongside. */
    reviewSigns: kit.json<ChosenSigns>('internal'),
    addedAt: kit.instant('internal').notNull(),
    version: kit.int('internal').notNull().default(1),
  });

  /** One team inside an organisation; supervisors reach what their teams hold. */
  const team = kit.table(
    'team',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      name: kit.text('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('team_by_organisation').on(t.organisationId)],
  );
  return { organisation, team };
};
