import { z } from 'zod';
import { EmailInput } from '../account/email.ts';
import { PasswordInput } from '../account/password.ts';
import { oneLine } from '../shared/text.ts';
import { organisationKinds } from './organisation-kind.ts';

/** The first page of an empty installation: the organisation and the coordinator who will set up the rest. */
export const SetUpOrganisationInput = z.object({
  organisationName: oneLine(120),
  kind: z.enum(organisationKinds, 'choice_missing'),
  name: oneLine(80),
  email: EmailInput,
  password: PasswordInput,
});
export type SetUpOrganisationInput = z.infer<typeof SetUpOrganisationInput>;
