import type { Tx } from '@alongside/db/store.ts';
import { OrganisationInput } from '@alongside/domain/organisation/amend-organisation.ts';
import type { SetUpOrganisationInput } from '@alongside/domain/organisation/set-up-organisation.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type AccountId, makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { recordAudit } from '../../audit.ts';
import { keepPassword } from '../../sign-in/keep-password.ts';
import { organisationIsThere } from '../../sign-in/sign-in-reads.ts';

/** Shown until the organisation writes its own; said out loud when someone is asked. */
const firstEvaluationWords =
  'We would like to count how things go for people here, so that we can learn from it. Your name and your notes stay out of it. You can say no, and you can change your mind at any time.';

/**
 * The first page of an empty installation: the organisation with what most agree on, and its first coordinator.
 * Looks and writes in one transaction, and writers wait for each other: of two at one moment the second is refused.
 * @throws NOT_HERE when an organisation is there already.
 */
export const setUpOrganisation = async (
  tx: Tx,
  {
    organisationName,
    kind,
    name,
    email,
    passwordHash,
  }: Omit<SetUpOrganisationInput, 'password'> & { passwordHash: string },
  now: Date,
): Promise<{ accountId: AccountId }> => {
  if (await organisationIsThere(tx)) throw new DomainError('NOT_HERE', { reason: 'set_up_already' });
  const { organisation, account, accountRole } = tx.tables;
  const organisationId = makeId('organisation', () => v7());
  const accountId = makeId('account', () => v7());
  const agreed = OrganisationInput.parse({ name: organisationName, kind });
  await tx.db
    .insert(organisation)
    .values({ ...agreed, id: organisationId, evaluationWords: firstEvaluationWords, addedAt: now });
  await tx.db
    .insert(account)
    .values({ id: accountId, organisationId, name, email, emailVerified: true, createdAt: now, updatedAt: now });
  await tx.db.insert(accountRole).values({ accountId, role: 'coordinator' });
  await keepPassword(tx, accountId, passwordHash, now);
  await recordAudit(tx, { accountId, organisationId }, 'organisation.setUp', organisationId, now);
  return { accountId };
};
