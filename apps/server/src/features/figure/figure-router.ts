import { figureAccess } from '@alongside/domain/figure/access.ts';
import { ChooseSmallNumbersInput } from '@alongside/domain/figure/choose-small-numbers.ts';
import { may, router } from '../../procedures.ts';
import { chooseSmallNumbers } from './choose-small-numbers.ts';
import { readOrganisationFigures, readOrganisationGoals, readTeamFigures, readTeamGoals } from './figure-reads.ts';

export const figureRouter = router({
  team: may(figureAccess.team).query(({ ctx }) =>
    ctx.read('figure.team', null, (reader) => readTeamFigures(reader, ctx.actor, ctx.now)),
  ),
  organisation: may(figureAccess.organisation).query(({ ctx }) =>
    ctx.read('figure.organisation', null, (reader) => readOrganisationFigures(reader, ctx.actor, ctx.now)),
  ),
  teamGoals: may(figureAccess.teamGoals).query(({ ctx }) =>
    ctx.read('figure.teamGoals', null, (reader) => readTeamGoals(reader, ctx.actor, ctx.now)),
  ),
  organisationGoals: may(figureAccess.organisationGoals).query(({ ctx }) =>
    ctx.read('figure.organisationGoals', null, (reader) => readOrganisationGoals(reader, ctx.actor, ctx.now)),
  ),
  chooseSmallNumbers: may(figureAccess.chooseSmallNumbers)
    .input(ChooseSmallNumbersInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseSmallNumbers(tx, ctx.actor, input, ctx.now))),
});
