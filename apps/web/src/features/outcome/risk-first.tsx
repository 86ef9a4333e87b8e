import { phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { useQuery } from '@tanstack/react-query';
import { HeartHandshake } from 'lucide-react';
import type { About } from '../../outbox/write.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { PhoneList } from './phone-list.tsx';
import type { SeenReading } from './seen-reading.ts';

type RiskFirstProps = { person: About; instrument: Instrument; seen: SeenReading };

/** Before anything else on the page: an answer about staying alive. It judges nothing; it opens a talk and shows whom to ring. */
export function RiskFirst({ person, instrument, seen }: RiskFirstProps) {
  const t = useWords('outcome');
  const name = firstName(person.name);
  const { data } = useQuery(trpc.concern.phones.queryOptions());
  const asked = instrument.items.filter(({ key, words }) => seen.onRisk.includes(key) && words);
  return (
    <Card title={t('riskTitle')} icon={HeartHandshake} waiting>
      <p>{t(seen.informant === 'person' ? 'riskBody' : 'riskBodyOwn', { name })}</p>
      {asked.map((item) => (
        <p key={item.key}>
          <b>{item.words}</b>
          <br />
          {item.answerNames?.[seen.answers?.[item.key] ?? Number.NaN] ?? seen.answers?.[item.key]}
        </p>
      ))}
      <p>{t('riskRing')}</p>
      {/* Nobody waits for an answer from the server to see a number. */}
      <PhoneList phones={data?.phones ?? phonesToRing(null)} />
      <Row>
        <LinkButton to={`/people/${person.id}/concern?measure=${seen.id}`}>{t('raiseConcern')}</LinkButton>
      </Row>
      <p className="small">{t('riskThen')}</p>
    </Card>
  );
}
