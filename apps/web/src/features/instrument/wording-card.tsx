import { asInput } from '@alongside/domain/instrument/paste-wording.ts';
import { wordingCanBeShown } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { trpcClient } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeasureRead } from './use-choice.ts';
import { WordingForm } from './wording-form.tsx';

/** The wording of a measure that we may not hand out: what is pasted, on whose word, and a way to take it out. */
export function WordingCard({ measure }: { measure: MeasureRead }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { organisation } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const { instrument, choice } = measure;
  const { wording, licenceConfirmedAt, licenceConfirmedBy, earlierWordings } = choice;
  const put = (kept: Parameters<typeof trpcClient.instrument.pasteWording.mutate>[0]['wording'], version: number) =>
    trpcClient.instrument.pasteWording.mutate({ key: instrument.key, wording: kept, version });
  const bringBack = async (version: number) => {
    await put(wording && asInput(instrument, wording), version).then(
      () => toast(t('wording.back')),
      (error: unknown) => toast(refusalWords(error)),
    );
    await lookAgain();
  };
  const takeOut = async () => {
    try {
      const { version } = await put(null, choice.version);
      toast(t('wording.takenOut'), { onUndo: () => void bringBack(version) });
    } catch (error) {
      toast(refusalWords(error));
    }
    await lookAgain();
  };
  const noneWords = wordingCanBeShown(instrument) ? 'cameWithFile' : earlierWordings > 0 ? 'noneNow' : 'none';
  if (isOpen) return <WordingForm measure={measure} onClose={() => setOpen(false)} />;
  return (
    <Card title={t('wording.title')}>
      {wording && licenceConfirmedAt ? (
        <>
          <p>{t('wording.kept', { count: instrument.items.filter(({ key }) => wording[key]).length })}</p>
          <p className="muted">
            {t('wording.confirmed', {
              name: licenceConfirmedBy ?? '',
              when: instantWords(licenceConfirmedAt, organisation.timeZone),
            })}{' '}
            {t('wording.stays')}
          </p>
          {earlierWordings > 0 && <p className="muted">{t('wording.earlier', { count: earlierWordings })}</p>}
          <Row>
            <Button look="quiet" onPress={() => setOpen(true)}>
              {t('wording.change')}
            </Button>
            <Button look="bare" onPress={() => void takeOut()}>
              {t('wording.takeOut')}
            </Button>
          </Row>
        </>
      ) : (
        <>
          <Banner title={t(`wording.${noneWords}`)}>{instrument.licence.terms}</Banner>
          {earlierWordings > 0 && <p className="muted">{t('wording.putAway')}</p>}
          <Row>
            <Button onPress={() => setOpen(true)}>{t('wording.paste')}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}
