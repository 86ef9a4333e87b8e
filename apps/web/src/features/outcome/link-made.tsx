import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { copyText } from '../../copy-text.ts';
import { basename } from '../../installation.ts';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { QrSquare } from '../../ui/qr-square.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type LinkMadeProps = {
  made: Answered['outcome']['makeLink'];
  name: string;
  onClosed: () => void;
  onDone: () => unknown;
};

/** Shown this once: the server keeps only enough to recognise it. Behind the # nothing of it reaches a log. */
export function LinkMade({ made: { id, token, endsAt }, name, onClosed, onDone }: LinkMadeProps) {
  const t = useWords('outcome');
  const toast = useToast();
  const { timeZone } = useAccount().organisation;
  const field = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}${basename}/answer#${token}`;
  const close = useMutation(
    trpc.outcome.closeLink.mutationOptions({
      onSuccess: () => {
        toast(t('linkClosed'));
        onClosed();
      },
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  const copy = async () => toast(t((await copyText(address, field.current)) ? 'linkCopied' : 'linkCopyByHand'));
  return (
    <Card title={t('linkReady', { name })} sub={t('linkOnce')} waiting>
      <QrSquare text={address} label={t('linkQr')} />
      <p>{t('linkScan', { name })}</p>
      <TextField
        name="link"
        label={t('link')}
        value={address}
        onChange={() => undefined}
        ref={field}
        spellCheck={false}
      />
      <p>{t('linkUntil', { when: instantWords(endsAt, timeZone) })}</p>
      <Row>
        <Button icon={Copy} onPress={() => void copy()}>
          {t('copyLink')}
        </Button>
        <Button look="quiet" onPress={() => void onDone()}>
          {t('linkDone')}
        </Button>
        <Button look="bare" isBusy={close.isPending} onPress={() => close.mutate({ linkId: id })}>
          {t('closeLink')}
        </Button>
      </Row>
    </Card>
  );
}
