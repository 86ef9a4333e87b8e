import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { useWaitingConcerns } from './waiting-concerns.ts';

/** On Today while a concern waits for the reader: how many, and how long the oldest has waited. Never whom it is about. */
export function ConcernsWaitingCard() {
  const t = useWords('concern');
  const { data } = useWaitingConcerns();
  const toAnswer = data?.concerns.filter(({ why }) => why === 'to_acknowledge') ?? [];
  const news = (data?.count ?? 0) - toAnswer.length;
  const [oldest] = toAnswer;
  if (!oldest && news === 0) return null;
  return (
    <Card
      title={oldest ? t('today.title', { count: toAnswer.length }) : t('today.news', { count: news })}
      sub={oldest && t('today.sub', { age: agoWords(new Date(oldest.since).getTime()) })}
      waiting={oldest !== undefined}
    >
      <Row>
        <LinkButton look={oldest ? 'primary' : 'quiet'} small to="/concerns">
          {t('today.open')}
        </LinkButton>
      </Row>
    </Card>
  );
}
