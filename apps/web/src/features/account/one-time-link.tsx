import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { copyText } from '../../copy-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type OneTimeLinkProps = { name: string; link: string; onDone: () => void };

/** Shown this once: the server keeps only enough to recognise it. */
export function OneTimeLink({ name, link, onDone }: OneTimeLinkProps) {
  const t = useWords('account');
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const address = new URL(link, window.location.origin).href;
  const copy = async () => toast(t((await copyText(address, field.current)) ? 'copied' : 'copyByHand'));
  return (
    <Card title={t('linkTitle', { name })} sub={t('linkBody')} waiting>
      <TextField
        name="link"
        label={t('link')}
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
          {t('linkDone')}
        </Button>
      </Row>
    </Card>
  );
}
