import { personAccess } from '@alongside/domain/person/access.ts';
import { AddPersonInput, AmendPersonInput, PersonByIdInput } from '@alongside/domain/person/add-person.ts';
import { TimelineInput } from '@alongside/domain/person/read-timeline.ts';
import { SearchRegisterInput } from '@alongside/domain/person/search-register.ts';
import { TakeInPeopleInput } from '@alongside/domain/person/take-in-person.ts';
import { may, router } from '../../procedures.ts';
import { addPerson } from './add-person.ts';
import { amendPerson } from './amend-person.ts';
import { readCarried, recordCarried } from './carry.ts';
import { caseload } from './caseload.ts';
import { readPerson } from './person-page.ts';
import { listRegister, readRegister } from './register-reads.ts';
import { takeInPeople } from './take-in-people.ts';
import { readTimeline } from './timeline.ts';

export const personRouter = router({
  register: may(personAccess.register)
    .input(SearchRegisterInput)
    .query(({ ctx, input }) => ctx.read('person.register', null, (reader) => listRegister(reader, ctx.actor, input))),
  readRegister: may(personAccess.readRegister)
    .input(PersonByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('person.readRegister', input.personId, (reader) => readRegister(reader, ctx.actor, input.personId)),
    ),
  add: may(personAccess.add)
    .input(AddPersonInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addPerson(tx, ctx.actor, input, ctx.now))),
  amend: may(personAccess.amend)
    .input(AmendPersonInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendPerson(tx, ctx.actor, input, ctx.now))),
  takeIn: may(personAccess.takeIn)
    .input(TakeInPeopleInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeInPeople(tx, ctx.actor, input, ctx.now))),
  caseload: may(personAccess.caseload).query(({ ctx }) =>
    ctx.read('person.caseload', null, (reader) => caseload(reader, ctx.actor, ctx.now)),
  ),
  carry: may(personAccess.carry).query(async ({ ctx }) => {
    const copy = await readCarried(ctx.installation.store.read, ctx.actor, ctx.now);
    await ctx.write((tx) => recordCarried(tx, ctx.actor, copy, ctx.now));
    return copy;
  }),
  read: may(personAccess.read)
    .input(PersonByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('person.read', input.personId, (reader) => readPerson(reader, ctx.actor, input.personId, ctx.now)),
    ),
  timeline: may(personAccess.timeline)
    .input(TimelineInput)
    .query(({ ctx, input }) =>
      ctx.read('person.timeline', input.personId, (reader) => readTimeline(reader, ctx.actor, input, ctx.now)),
    ),
});
