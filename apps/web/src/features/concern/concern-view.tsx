import { Clock } from 'lucide-react';
import { Link } from 'react-router';
import { useAccount } from '../../shell/account.ts';
import { Banner } from '../../ui/banner.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Tag } from '../../ui/tag.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AcknowledgeCard } from './acknowledge-card.tsx';
import { ActionsCard } from './actions-card.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { aboutName, type ConcernRead } from './concern-read.ts';
import { HistoryCard } from './history-card.tsx';
import { NoticesCard } from './notices-card.tsx';
import { DebriefCard, FedBackCard, WhatHappensCard } from './raisers-cards.tsx';
import { stateWords } from './state-words.ts';
import { ToldCard } from './told-card.tsx';
import { byWords, waitsWords } from './waits-words.ts';

function Heading({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const { raisedAt, writtenAt, raisedByMe, raisedBy, isDangerNow, personId, personName } = concern;
  const arrived = instantWords(raisedAt, timeZone);
  const when = writtenAt
    ? t('history.writtenAndArrived', { written: instantWords(writtenAt, timeZone), arrived })
    : arrived;
  // Where it does not stand in the card below.
  const saysHowItStands = !raisedByMe && concern.state !== 'raised';
  const name = aboutName(concern) ?? t('someone');
  return (
    <PageHeading
      back={{ to: '/concerns', label: t('list.title') }}
      sub={
        <>
          {raisedByMe ? t('raisedByMe', { when }) : t('raisedBy', { name: raisedBy, when })}
          {raisedByMe && personId && personName && (
            <>
              {' · '}
              <Link to={`/people/${personId}`}>{t('openPerson')}</Link>
            </>
          )}
        </>
      }
      tags={
        <>
          {isDangerNow && <Tag tone="urgent">{t('dangerNow')}</Tag>}
          {saysHowItStands && <Tag>{stateWords(concern)}</Tag>}
        </>
      }
    >
      {t('about', { name })}
    </PageHeading>
  );
}

/** On top for whoever has it: what it asks of them, so that nobody has to look for it further down. */
function WhatWaits({ concern: { waits, heldByMe } }: { concern: ConcernRead }) {
  const { timeZone } = useAccount().organisation;
  if (!heldByMe) return null;
  return (
    <>
      {waits.map((each) => (
        <Banner key={each.wait} icon={Clock} title={waitsWords(each, true, timeZone)}>
          {byWords(each, timeZone)}
        </Banner>
      ))}
    </>
  );
}

/** One concern: for those who answer it, what is to do comes first; for whoever raised it, who knows and what happens next. */
export function ConcernView({ concern }: { concern: ConcernRead }) {
  const { raisedByMe, as, state } = concern;
  const mayAnswer = as === 'lead';
  return (
    <Stack gap="loose">
      <Heading concern={concern} />
      {mayAnswer && <WhatWaits concern={concern} />}
      <Columns>
        <Stack>
          {mayAnswer && state === 'raised' && <AcknowledgeCard concern={concern} />}
          {raisedByMe && <WhatHappensCard concern={concern} />}
          {raisedByMe && <FedBackCard concern={concern} />}
          <ToldCard concern={concern} />
          <HistoryCard concern={concern} />
        </Stack>
        <Stack>
          {mayAnswer && <AnswerSteps concern={concern} />}
          {(mayAnswer || concern.actions.length > 0) && <ActionsCard concern={concern} />}
          {raisedByMe && <DebriefCard concern={concern} />}
          {mayAnswer && <NoticesCard concern={concern} />}
        </Stack>
      </Columns>
    </Stack>
  );
}
