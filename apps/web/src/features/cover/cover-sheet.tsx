import { met } from '@alongside/domain/session/session-words.ts';
import { PenLine } from 'lucide-react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Columns, Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './cover.module.css';
import type { CoverSheetRead } from './cover-read.ts';
import { useNoteAgreement } from './use-note-agreement.ts';

function AskFirst({ sheet }: { sheet: CoverSheetRead }) {
  const t = useWords('cover');
  const { note, isBusy } = useNoteAgreement({ id: sheet.personId, name: sheet.displayName });
  return (
    <Card waiting title={t('askTitle', { name: firstName(sheet.displayName) })}>
      <p>{t('askBody')}</p>
      <Row>
        <Button isBusy={isBusy} onPress={() => void note(sheet.coverId, 'agreed', 'not_asked')}>
          {t('noteAgreed')}
        </Button>
        <Button look="quiet" isBusy={isBusy} onPress={() => void note(sheet.coverId, 'said_no', 'not_asked')}>
          {t('noteNo')}
        </Button>
      </Row>
    </Card>
  );
}

function Safely({ sheet }: { sheet: CoverSheetRead }) {
  const t = useWords('cover');
  const { phone, email, safely } = sheet.contact;
  const ways = [
    ...(phone ? [{ label: t('phone'), value: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> }] : []),
    ...(email ? [{ label: t('email'), value: <a href={`mailto:${email}`}>{email}</a> }] : []),
  ];
  return (
    <Card title={t('safely')}>
      <Stack>
        {sheet.needToKnow && <p className={styles.words}>{sheet.needToKnow}</p>}
        {safely && (
          <div>
            <b>{t('contactSafely')}</b>
            <p className={styles.words}>{safely}</p>
          </div>
        )}
        {!sheet.needToKnow && !safely && <p>{t('noSafely', { name: firstName(sheet.forName) })}</p>}
        {ways.length > 0 && <FigureList figures={ways} />}
      </Stack>
    </Card>
  );
}

function Lately({ sheet: { lastSessions, today, displayName } }: { sheet: CoverSheetRead }) {
  const t = useWords('cover');
  const name = firstName(displayName);
  return (
    <Card title={t('cover:lastTitle')} sub={t('cover:lastSub')}>
      {lastSessions.length === 0 && <p className="muted">{t('cover:noneLately')}</p>}
      <List aria-label={t('cover:lastTitle')}>
        {lastSessions.map(({ id, on, attendance, mode, place, minutes, activities, by }) => (
          <ListRow
            key={id}
            title={t(`session:happened.${attendance}`, { name })}
            sub={
              <>
                {[
                  dayWords(on, today),
                  met(attendance) && t('cover:minutes', { count: minutes }),
                  place && met(attendance) ? t(`session:place.${place}`) : t(`session:mode.${mode}`),
                  by,
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {activities.length > 0 && (
                  <>
                    <br />
                    {activities.map((each) => t(`session:activity.${each}`)).join(', ')}
                  </>
                )}
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** What a colleague needs first: how to meet safely, what is planned, what happened lately. */
export function CoverSheet({ sheet }: { sheet: CoverSheetRead }) {
  const t = useWords('cover');
  const { agreement, personId, planned, today } = sheet;
  const isOpen = agreement === 'agreed';
  return (
    <Stack gap="loose">
      {!isOpen && <AskFirst sheet={sheet} />}
      <Columns>
        <Stack>
          <Safely sheet={sheet} />
          <Card title={t('plannedTitle')}>
            {planned.length === 0 && <p className="muted">{t('nonePlanned')}</p>}
            <List aria-label={t('plannedTitle')}>
              {planned.map(({ id, on, at, place }) => (
                <ListRow
                  key={id}
                  title={[dayWords(on, today), at && clockWords(at)].filter(Boolean).join(', ')}
                  sub={place}
                />
              ))}
            </List>
            {isOpen && (
              <div>
                <LinkButton look="quiet" small to={`/people/${personId}/plan`}>
                  {t('plan')}
                </LinkButton>
              </div>
            )}
          </Card>
        </Stack>
        {isOpen && (
          <Stack>
            <Lately sheet={sheet} />
            <Row>
              <LinkButton to={`/people/${personId}/log`} icon={PenLine}>
                {t('log')}
              </LinkButton>
              <LinkButton look="quiet" to={`/people/${personId}`}>
                {t('openPage')}
              </LinkButton>
            </Row>
          </Stack>
        )}
      </Columns>
    </Stack>
  );
}

/** On a person's own page: that somebody covers, or that the reader does. */
export function CoverBanner({
  coveredBy,
  personId,
  today,
}: {
  coveredBy: readonly { coverId: string; name: string; forName: string; until: string; mine: boolean }[];
  personId: string;
  today: string;
}) {
  const t = useWords('cover');
  return coveredBy.map(({ coverId, name, forName, until, mine }) =>
    mine ? (
      <Banner
        key={coverId}
        title={t('onPage', { name: firstName(forName), when: dayWords(until, today) })}
        action={
          <LinkButton look="quiet" small to={`/people/${personId}/cover`}>
            {t('openSheet')}
          </LinkButton>
        }
      >
        {t('onPageBody')}
      </Banner>
    ) : (
      <Banner key={coverId} title={t('coveredOnPage', { name, when: dayWords(until, today) })} />
    ),
  );
}
