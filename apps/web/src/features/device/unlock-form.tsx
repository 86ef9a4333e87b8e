import { useState } from 'react';
import { z } from 'zod';
import type { Place } from '../../outbox/device-store.ts';
import type { Unlocked } from '../../outbox/place.ts';
import { openWithPasskey, openWithPin } from '../../outbox/unlock.ts';
import { useFormWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PinInput } from './pin.ts';

const UnlockInput = z.object({ tag: z.string(), pin: PinInput });

type UnlockFormProps = { places: readonly Place[]; onWiped: () => void };

/** Opens what this device carries. Nothing on it says whose it is, so two accounts are told apart by when they were here. */
export function UnlockForm({ places, onWiped }: UnlockFormProps) {
  const t = useWords('device');
  const form = useSchemaForm(UnlockInput, { tag: places[0]?.tag ?? '', pin: '' });
  const [missed, setMissed] = useState<string | null>(null);
  const chosen = places.find(({ tag }) => tag === form.watch('tag')) ?? places[0];

  const hear = (unlocked: Unlocked | null) => {
    if (unlocked?.kind === 'wiped') onWiped();
    else if (unlocked?.kind === 'wrong') setMissed(t('pinWrong', { count: unlocked.left }));
    else if (unlocked?.kind === 'empty') setMissed(t('unlockEmpty'));
    else if (!unlocked) setMissed(t('passkeyRefused'));
    form.setValue('pin', '');
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={async ({ tag, pin }) => {
        hear(await openWithPin(tag, pin));
        return false;
      }}
    >
      {places.length > 1 && (
        <RadioCards
          name="tag"
          label={t('unlockWhich')}
          value={chosen?.tag ?? null}
          onChange={(tag) => form.setValue('tag', tag)}
          options={places.map(({ tag, contactAt }) => ({
            value: tag,
            label: t('unlockLast', { age: agoWords(contactAt) }),
          }))}
        />
      )}
      {missed && <Banner isNews tone="look" title={missed} />}
      {chosen?.pin && (
        <>
          <TextField
            name="pin"
            type="password"
            label={t('unlockPin')}
            width="medium"
            inputMode="numeric"
            autoComplete="off"
          />
          <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('unlocking')}>
            {t('unlock')}
          </Button>
        </>
      )}
      {chosen?.passkey && (
        <Button look="quiet" wide onPress={() => void openWithPasskey(chosen).then(hear)}>
          {t('unlockPasskey')}
        </Button>
      )}
    </Form>
  );
}
