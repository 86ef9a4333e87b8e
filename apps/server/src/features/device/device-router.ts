import { HandInInput } from '@alongside/domain/device/hand-in.ts';
import { CloseDeviceInput, OpenDeviceInput } from '@alongside/domain/device/open-device.ts';
import { anyAccount, anyone, router } from '../../procedures.ts';
import { sendSoon } from '../concern/send-notices.ts';
import { closeDevice } from './close-device.ts';
import { makeLetterbox, makeWordsKey } from './device-keys.ts';
import { handIn, unsealHandedIn } from './hand-in.ts';
import { openDevice } from './open-device.ts';

export const deviceRouter = router({
  open: anyAccount.input(OpenDeviceInput).mutation(({ ctx, input }) => {
    const fresh = { wordsKey: makeWordsKey(), ...makeLetterbox() };
    return ctx.write((tx) => openDevice(tx, ctx.actor, input, fresh, ctx.now));
  }),
  close: anyAccount
    .input(CloseDeviceInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => closeDevice(tx, ctx.actor, input, ctx.now))),
  /** Nobody is signed in: the account was closed. The letterbox says whose words they are, and opens nothing. */
  handIn: anyone.input(HandInInput).mutation(async ({ ctx: { installation, now }, input }) => {
    const unsealed = await unsealHandedIn(installation.store.read, input, now);
    const answer = await installation.store.write((tx) => handIn(tx, input.letterbox, unsealed, now));
    sendSoon(installation);
    return answer;
  }),
});
