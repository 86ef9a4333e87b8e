import type { Access } from '@alongside/domain/shared/role.ts';

export interface ProcedureSeen {
  path: string;
  kind: 'query' | 'mutation';
  may: Access | 'anyone' | 'signed_in';
}

interface RouterShape {
  _def: { procedures: unknown };
}
type ProcedureShape = { _def: { type: ProcedureSeen['kind']; meta?: { may?: ProcedureSeen['may'] } } };

/** Every procedure with who may call it: the access matrix and docs/who-can-do-what.md are made from this. */
export const listProcedures = (router: RouterShape): ProcedureSeen[] =>
  Object.entries(router._def.procedures as Record<string, ProcedureShape>)
    .map(([path, { _def }]) => ({ path, kind: _def.type, may: _def.meta?.may ?? [] }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
