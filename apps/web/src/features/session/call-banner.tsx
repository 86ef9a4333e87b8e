import { Phone } from 'lucide-react';
import { forgetCall, useCall } from '../../rung.ts';
import { useAccount } from '../../shell/account.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useTried } from './use-tried.ts';

/** Back from the dialler: the call is logged in one or two presses, or let be. */
export function CallBanner({ today }: { today: string }) {
  const t = useWords('session');
  const { tried, isBusy } = useTried(today);
  const call = useCall(useAccount().id);
  if (!call) return null;
  const { person, minutes } = call;
  return (
    <Banner
      icon={Phone}
      isNews
      title={t('callTitle', { name: firstName(person.name) })}
      action={
        <Row>
          <LinkButton small to={`/people/${person.id}/log?call=${minutes}`}>
            {t('callAnswered')}
          </LinkButton>
          <Button look="quiet" small isBusy={isBusy} onPress={() => void tried(person).then(forgetCall)}>
            {t('callNoAnswer')}
          </Button>
          <Button look="bare" small onPress={forgetCall}>
            {t('callLeave')}
          </Button>
        </Row>
      }
    />
  );
}
