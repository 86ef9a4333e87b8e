import { codesOf } from '@alongside/domain/release/check-release-package.ts';
import type { ReleaseVariable } from '@alongside/domain/release/release-package.ts';
import type { ExpectedVariable } from '../../../release-verifier/contract.ts';

/** What the verifier is told of the variables that were approved. Its own words: it knows nothing of the domain. */
export const expectedVariables = (variables: readonly ReleaseVariable[]): ExpectedVariable[] =>
  variables.map(({ name, kind, role, codes, missing, lowest, highest }) => ({
    name,
    kind,
    role,
    codes,
    missing: codesOf({ codes: [], missing }),
    ...(lowest === undefined ? {} : { lowest }),
    ...(highest === undefined ? {} : { highest }),
  }));
