import { fileURLToPath } from 'node:url';
import { deriveKey } from '@alongside/db/key.ts';
import type { Store } from '@alongside/db/store.ts';
import { Cron } from 'croner';
import { openFreshDemo } from './demo/open-fresh-demo.ts';
import { SettingRefused, type Settings, settingsOfProcess } from './env.ts';
import { tellOfDue } from './features/action/tell-of-due.ts';
import { tellOfLeft } from './features/action/tell-of-left.ts';
import { sendNotices } from './features/concern/send-notices.ts';
import { tellOfGaps } from './features/cover/tell-of-gaps.ts';
import { sendLetters } from './features/notice/send-letters.ts';
import { tellOfReviewDays } from './features/notice/tell-of-review-days.ts';
import { tidyNotices } from './features/notice/tidy-notices.ts';
import { tidyReleases } from './features/release/tidy-releases.ts';
import { sendReminders } from './features/reminder/send-reminders.ts';
import { tellOfDueSupervision } from './features/supervision/tell-of-due-supervision.ts';
import { tellCheckIns } from './features/working-terms/tell-check-ins.ts';
import { makeHttp } from './http.ts';
import type { Installation } from './installation.ts';
import { logUnforeseen } from './logger.ts';
import { type Mail, openMail } from './mail.ts';
import { openKey, openRealStore } from './open-stores.ts';
import { openSignInDoor } from './sign-in/open-sign-in-door.ts';
import { openTextHook } from './text-hook.ts';

const clock = (): Date => new Date();
const pages = fileURLToPath(new URL('../../web/dist', import.meta.url));

const openInstallation = (
  kind: Installation['kind'],
  store: Store,
  settings: Settings,
  key: Buffer,
  ways: Pick<Installation, 'mail' | 'textHook'>,
): Installation => {
  const basePath = kind === 'demo' ? '/demo' : '';
  const secureCookies = settings.publicOrigin?.startsWith('https:') ?? false;
  const secret = deriveKey(key, `${kind} cookies`);
  return {
    kind,
    basePath,
    store,
    clock,
    door: openSignInDoor({ store, secret, kind, basePath, secureCookies }),
    ...ways,
  };
};

const openDemo = async (settings: Settings, key: Buffer): Promise<Installation> =>
  openInstallation('demo', await openFreshDemo(settings, key, clock()), settings, key, { mail: null, textHook: null });

/** Looks every ten minutes, so that an hour without power costs nobody a reminder. The demo sends no mail. */
const startReminders = (store: Store, mail: Mail): Cron =>
  new Cron('*/10 * * * *', { protect: true, catch: (error) => logUnforeseen('reminders', error) }, () =>
    sendReminders(store, mail, clock()),
  );

/** Every minute, also where no mail is sent: the ladder climbs inside the app as well. */
const startNotices = (real: Installation): Cron =>
  new Cron('* * * * *', { protect: true, catch: (error) => logUnforeseen('concern notices', error) }, () =>
    sendNotices(real.store, real, clock),
  );

/** Every minute. Apart from the concerns, so that nothing here can stand in their way. */
const startLetters = (real: Installation): Cron =>
  new Cron('* * * * *', { protect: true, catch: (error) => logUnforeseen('notices', error) }, async () => {
    await tellOfLeft(real.store, clock());
    await tellOfDue(real.store, clock());
    await sendLetters(real.store, real, clock);
  });

/** Days that have come: the extra check-in of new workers, what somebody wanted to look at again, leave nobody covers, supervision. */
const startCheckIns = (store: Store): Cron =>
  new Cron('*/10 * * * *', { protect: true, catch: (error) => logUnforeseen('check-ins', error) }, async () => {
    await tellCheckIns(store, clock());
    await tellOfReviewDays(store, clock());
    await tellOfGaps(store, clock());
    await tellOfDueSupervision(store, clock());
  });

/** Every hour: files of releases that nobody may take any longer go, and notices that were seen a year ago. */
const startTidying = (store: Store): Cron =>
  new Cron('17 * * * *', { protect: true, catch: (error) => logUnforeseen('tidy', error) }, async () => {
    await tidyReleases(store, clock());
    await tidyNotices(store, clock());
  });

const start = async (): Promise<void> => {
  // What this process writes is for its own account alone.
  process.umask(0o077);
  const settings = settingsOfProcess();
  const onlyDemo = process.argv.includes('--demo');
  const key = openKey(settings);
  const mail = settings.mail && openMail(settings.mail);
  const textHook = settings.textHookUrl === null ? null : openTextHook(settings.textHookUrl);
  const real = onlyDemo
    ? null
    : openInstallation('real', await openRealStore(settings, key), settings, key, { mail, textHook });
  let demo: Promise<Installation> | null = null;
  const openedDemo = (): Promise<Installation> => {
    demo ??= openDemo(settings, key);
    return demo;
  };
  if (onlyDemo) await openedDemo();

  const http = await makeHttp({ real, demo: openedDemo, publicOrigin: settings.publicOrigin, pages });
  await http.listen({ port: settings.port, host: settings.host }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new SettingRefused('PORT', `${settings.port} is in use already. Choose another one.`);
    if (error.code === 'EACCES')
      throw new SettingRefused('PORT', `${settings.port} may not be opened by this account.`);
    throw new SettingRefused('HOST', `"${settings.host}" cannot be listened on (${error.code}).`);
  });
  const address = http.server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const shown =
    settings.publicOrigin ?? `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  process.stdout.write(`Alongside is ready at ${shown}${onlyDemo ? '/demo' : ''} \n`);

  const reminders = real && mail ? startReminders(real.store, mail) : null;
  const notices = real ? startNotices(real) : null;
  const tidying = real ? startTidying(real.store) : null;
  const letters = real ? startLetters(real) : null;
  const checkIns = real ? startCheckIns(real.store) : null;

  const stop = async (): Promise<void> => {
    reminders?.stop();
    notices?.stop();
    tidying?.stop();
    letters?.stop();
    checkIns?.stop();
    await http.close();
    await real?.store.close();
    await (await demo)?.store.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

start().catch((error: unknown) => {
  // A setting that cannot be used is for the person who starts it: plain words. Anything else shows where it broke.
  const words = error instanceof SettingRefused ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Alongside did not start. ${words}\n`);
  process.exit(1);
});
