import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { basename } from '../../installation.ts';
import { readLists, sendWaiting, whenReady } from '../../outbox/device.ts';
import { deviceState } from '../../outbox/device-state.ts';
import { signOut } from '../../outbox/leaving.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';

/** Sending may take this long before the choice is put to the person. */
const patience = 4_000;

const unsent = (): number => deviceState().waiting.length + deviceState().drafts.length;

/** Sends what is unsent, or asks what becomes of it. Then loads the sign-in page afresh, so that nothing stays in this tab. */
export function SignOutButton() {
  const t = useWords('shell');
  const [asked, setAsked] = useState(0);
  const [isBusy, setIsBusy] = useState(false);

  const leave = async (keepUnsent: boolean) => {
    setIsBusy(true);
    await signOut(keepUnsent);
    window.location.assign(`${basename}/sign-in`);
  };
  const begin = async () => {
    setIsBusy(true);
    const sending = whenReady().then(sendWaiting).then(readLists);
    await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, patience))]);
    setIsBusy(false);
    const count = unsent();
    if (count > 0) setAsked(count);
    else await leave(false);
  };
  if (asked === 0) {
    return (
      <Button look="quiet" icon={LogOut} isBusy={isBusy} onPress={() => void begin()}>
        {t('shell:signOut')}
      </Button>
    );
  }
  return (
    <Stack>
      <Banner isNews tone="look" title={t('device:signOutUnsent', { count: asked })}>
        {t('device:signOutKeepBody')}
      </Banner>
      <Row>
        <Button isBusy={isBusy} onPress={() => void leave(true)}>
          {t('device:signOutKeep')}
        </Button>
        <Button look="quiet" isDisabled={isBusy} onPress={() => void leave(false)}>
          {t('device:signOutDrop')}
        </Button>
        <Button look="bare" isDisabled={isBusy} onPress={() => setAsked(0)}>
          {t('device:signOutStay')}
        </Button>
      </Row>
    </Stack>
  );
}
