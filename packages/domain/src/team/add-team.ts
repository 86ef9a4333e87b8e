import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

export const AddTeamInput = z.object({ id: idOf('team'), name: oneLine(80) });
export type AddTeamInput = z.infer<typeof AddTeamInput>;

export const AmendTeamInput = z.object({ id: idOf('team'), name: oneLine(80), version: VersionInput });
export type AmendTeamInput = z.infer<typeof AmendTeamInput>;
