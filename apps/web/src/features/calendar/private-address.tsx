import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { copyText } from '../../copy-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Shown this once: the server keeps only enough to recognise it. */
export function PrivateAddress({ path, onDone }: { path: string; onDone: () => void }) {
  const t = useWords('calendar');
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const address = new URL(path, window.location.origin).href;
  const copy = async () => toast(t((await copyText(address, field.current)) ? 'copied' : 'copyByHand'));
  return (
    <Stack>
      <p role="status">
        <b>{t('once')}</b>
      </p>
      <TextField
        name="calendar-address"
        label={t('address')}
        hint={t('addressHint')}
        value={address}
        onChange={() => undefined}
        ref={field}
        spellCheck={false}
      />
      <Row>
        <Button icon={Copy} onPress={() => void copy()}>
          {t('copy')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('done')}
        </Button>
      </Row>
    </Stack>
  );
}
