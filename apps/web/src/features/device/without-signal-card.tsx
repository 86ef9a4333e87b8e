import { useState } from 'react';
import { useDevice } from '../../outbox/device-state.ts';
import { canHavePasskey } from '../../outbox/passkey.ts';
import { removeCopy, setPasskey, setPin } from '../../outbox/unlock.ts';
import { refusalWords, useFormWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { SetPinInput } from './pin.ts';

function PinForm({ onDone }: { onDone: () => void }) {
  const t = useWords('device');
  const form = useSchemaForm(SetPinInput, { pin: '', again: '' });
  return (
    <Form
      form={form}
      words={useFormWords()}
      aria-label={t('device:withoutSignal')}
      onSubmit={async ({ pin }) => {
        await setPin(pin);
        onDone();
      }}
    >
      <TextField
        name="pin"
        type="password"
        label={t('device:pinLabel')}
        hint={t('device:pinHint')}
        width="medium"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        name="again"
        type="password"
        label={t('device:pinAgain')}
        width="medium"
        inputMode="numeric"
        autoComplete="off"
      />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('device:pinSet')}
        </Button>
      </Row>
    </Form>
  );
}

function WaysIn() {
  const t = useWords('device');
  const toast = useToast();
  const { opensWith, carriedAt } = useDevice();
  const [isChanging, setIsChanging] = useState(false);
  const hasWay = opensWith.pin || opensWith.passkey;
  const sealWithPasskey = async () => {
    try {
      toast(t((await setPasskey()) ? 'pinDone' : 'passkeyNone'));
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  const remove = async () => {
    await removeCopy();
    toast(t('copyRemoved'));
  };
  return (
    <Stack>
      <p className="muted">{t('withoutSignalBody')}</p>
      {opensWith.pin && <p>{t('pinIsSet')}</p>}
      {opensWith.passkey && <p>{t('passkeyIsSet')}</p>}
      {hasWay && carriedAt !== null && <p className="small muted">{t('carriedAt', { age: agoWords(carriedAt) })}</p>}
      {(!opensWith.pin || isChanging) && (
        <PinForm
          onDone={() => {
            setIsChanging(false);
            toast(t('pinDone'));
          }}
        />
      )}
      <Row>
        {opensWith.pin && !isChanging && (
          <Button look="quiet" onPress={() => setIsChanging(true)}>
            {t('pinChange')}
          </Button>
        )}
        {!opensWith.passkey && canHavePasskey() && (
          <Button look="quiet" onPress={() => void sealWithPasskey()}>
            {t('passkeySet')}
          </Button>
        )}
        {hasWay && (
          <Button look="bare" onPress={() => void remove()}>
            {t('removeCopy')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

/** Only for those who walk with people: others have nothing to carry. */
export function WithoutSignalCard() {
  const t = useWords('device');
  const { roles } = useAccount();
  const { keeping } = useDevice();
  if (!roles.includes('peer_worker') || keeping === 'opening') return null;
  return (
    <Card title={t('withoutSignal')}>
      {keeping === 'off' && <p>{t('withoutSignalOff')}</p>}
      {keeping === 'page_only' && <p>{t('withoutSignalNone')}</p>}
      {(keeping === 'kept' || keeping === 'full') && <WaysIn />}
    </Card>
  );
}
