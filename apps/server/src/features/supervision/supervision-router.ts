import { supervisionAccess } from '@alongside/domain/supervision/access.ts';
import { ChooseCadenceInput } from '@alongside/domain/supervision/choose-cadence.ts';
import {
  AmendGroupSupervisionInput,
  GroupSupervisionByIdInput,
  WriteGroupSupervisionInput,
} from '@alongside/domain/supervision/group-supervision.ts';
import {
  ActionByIdInput,
  AgreeActionInput,
  AmendSupervisionInput,
  LinkConcernInput,
  ShareActionInput,
  ShareSupervisionInput,
  ShareWithInput,
} from '@alongside/domain/supervision/hold-supervision.ts';
import {
  AddToAgendaInput,
  AmendReflectionInput,
  CallOffSupervisionInput,
  PlanSupervisionInput,
  ReflectInput,
  ShareReflectionInput,
  TakeOffAgendaInput,
  TakeOutReflectionInput,
} from '@alongside/domain/supervision/prepare-supervision.ts';
import {
  AddendInput,
  CommentInput,
  SignSupervisionInput,
  TakeBackMarkInput,
} from '@alongside/domain/supervision/sign-supervision.ts';
import {
  SupervisionByIdInput,
  TeamCaseloadInput,
  WriteSupervisionInput,
} from '@alongside/domain/supervision/write-supervision.ts';
import { may, router } from '../../procedures.ts';
import { amendSupervision, shareSupervision } from './amend-supervision.ts';
import { linkConcern } from './concerns-discussed.ts';
import { amendGroupSupervision, readGroupSupervision, writeGroupSupervision } from './group-supervision.ts';
import { amendReflection, reflect, shareReflection, takeOutReflection } from './own-reflections.ts';
import { callOffSupervision, planSupervision } from './plan-supervision.ts';
import { shareWithSupervisor } from './share-with-supervisor.ts';
import { addendSupervision, commentOnSupervision, signSupervision, takeBackMark } from './sign-supervision.ts';
import { agreeAction, shareAction, takeOutAction } from './supervision-actions.ts';
import { addToAgenda, takeOffAgenda } from './supervision-agenda.ts';
import { chooseCadence, readCadence } from './supervision-cadence.ts';
import { listSupervision } from './supervision-list.ts';
import { readPartners } from './supervision-partners.ts';
import { readSupervision } from './supervision-reads.ts';
import { readTeam, readTeamCaseload } from './supervision-team.ts';
import { writeSupervision } from './write-supervision.ts';

export const supervisionRouter = router({
  team: may(supervisionAccess.team).query(({ ctx }) =>
    ctx.read('supervision.team', null, (reader) => readTeam(reader, ctx.actor, ctx.now)),
  ),
  caseload: may(supervisionAccess.caseload)
    .input(TeamCaseloadInput)
    .query(({ ctx, input }) =>
      ctx.read('supervision.caseload', input.accountId, (reader) =>
        readTeamCaseload(reader, ctx.actor, input.accountId, ctx.now),
      ),
    ),
  write: may(supervisionAccess.write)
    .input(WriteSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => writeSupervision(tx, ctx.actor, input, ctx.now))),
  list: may(supervisionAccess.list).query(({ ctx }) =>
    ctx.read('supervision.list', null, (reader) => listSupervision(reader, ctx.actor, ctx.now)),
  ),
  read: may(supervisionAccess.read)
    .input(SupervisionByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('supervision.read', input.supervisionId, (reader) =>
        readSupervision(reader, ctx.actor, input.supervisionId, ctx.now),
      ),
    ),
  partners: may(supervisionAccess.partners).query(({ ctx }) =>
    ctx.read('supervision.partners', null, (reader) => readPartners(reader, ctx.actor)),
  ),
  plan: may(supervisionAccess.plan)
    .input(PlanSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => planSupervision(tx, ctx.actor, input, ctx.now))),
  callOff: may(supervisionAccess.callOff)
    .input(CallOffSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffSupervision(tx, ctx.actor, input, ctx.now))),
  addToAgenda: may(supervisionAccess.addToAgenda)
    .input(AddToAgendaInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addToAgenda(tx, ctx.actor, input, ctx.now))),
  takeOffAgenda: may(supervisionAccess.takeOffAgenda)
    .input(TakeOffAgendaInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeOffAgenda(tx, ctx.actor, input, ctx.now))),
  reflect: may(supervisionAccess.reflect)
    .input(ReflectInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => reflect(tx, ctx.actor, input, ctx.now))),
  amendReflection: may(supervisionAccess.amendReflection)
    .input(AmendReflectionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendReflection(tx, ctx.actor, input, ctx.now))),
  takeOutReflection: may(supervisionAccess.takeOutReflection)
    .input(TakeOutReflectionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeOutReflection(tx, ctx.actor, input, ctx.now))),
  shareReflection: may(supervisionAccess.shareReflection)
    .input(ShareReflectionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareReflection(tx, ctx.actor, input, ctx.now))),
  amend: may(supervisionAccess.amend)
    .input(AmendSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendSupervision(tx, ctx.actor, input, ctx.now))),
  share: may(supervisionAccess.share)
    .input(ShareSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareSupervision(tx, ctx.actor, input, ctx.now))),
  agreeAction: may(supervisionAccess.agreeAction)
    .input(AgreeActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => agreeAction(tx, ctx.actor, input, ctx.now))),
  takeOutAction: may(supervisionAccess.takeOutAction)
    .input(ActionByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeOutAction(tx, ctx.actor, input, ctx.now))),
  shareAction: may(supervisionAccess.shareAction)
    .input(ShareActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareAction(tx, ctx.actor, input, ctx.now))),
  linkConcern: may(supervisionAccess.linkConcern)
    .input(LinkConcernInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => linkConcern(tx, ctx.actor, input, ctx.now))),
  sign: may(supervisionAccess.sign)
    .input(SignSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => signSupervision(tx, ctx.actor, input, ctx.now))),
  comment: may(supervisionAccess.comment)
    .input(CommentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => commentOnSupervision(tx, ctx.actor, input, ctx.now))),
  takeBackMark: may(supervisionAccess.takeBackMark)
    .input(TakeBackMarkInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeBackMark(tx, ctx.actor, input, ctx.now))),
  addend: may(supervisionAccess.addend)
    .input(AddendInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addendSupervision(tx, ctx.actor, input, ctx.now))),
  shareWith: may(supervisionAccess.shareWith)
    .input(ShareWithInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareWithSupervisor(tx, ctx.actor, input, ctx.now))),
  writeGroup: may(supervisionAccess.writeGroup)
    .input(WriteGroupSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => writeGroupSupervision(tx, ctx.actor, input, ctx.now))),
  amendGroup: may(supervisionAccess.amendGroup)
    .input(AmendGroupSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendGroupSupervision(tx, ctx.actor, input, ctx.now))),
  chooseCadence: may(supervisionAccess.chooseCadence)
    .input(ChooseCadenceInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseCadence(tx, ctx.actor, input, ctx.now))),
  readGroup: may(supervisionAccess.readGroup)
    .input(GroupSupervisionByIdInput)
    .query(({ ctx, input: { groupSupervisionId } }) =>
      ctx.read('supervision.readGroup', groupSupervisionId, (reader) =>
        readGroupSupervision(reader, ctx.actor, groupSupervisionId, ctx.now),
      ),
    ),
  cadence: may(supervisionAccess.cadence).query(({ ctx }) =>
    ctx.read('supervision.cadence', ctx.actor.organisationId, (reader) => readCadence(reader, ctx.actor)),
  ),
});
