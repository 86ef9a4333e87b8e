import { Quote } from '../../ui/quote.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './late-words.module.css';
import type { LateWordsRead } from './late-words-said.ts';

type InputOf<P extends LateWordsRead['words']['path']> = Extract<LateWordsRead['words'], { path: P }>['input'];
type Plan = { on: string; at: string | null; place: string | null };

const planWords = ({ on, at, place }: Plan, today: string): string =>
  [dayWords(on, today), at && clockWords(at), place].filter(Boolean).join(', ');

/** Only its first word has a capital. */
const asSentence = (parts: readonly string[]): string =>
  parts.map((part, place) => (place === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join(', ');

function SessionText({ input, today }: { input: InputOf<'session.log'>; today: string }) {
  const t = useWords('session');
  const { heldOn, startedAt, minutes, attendance, mode, place, activities, note, next, willDo } = input;
  const when = [dayWords(heldOn, today), startedAt && clockWords(startedAt)].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <b>{t(`session:attendance.${attendance}`)}</b>
        {' · '}
        {t('lateWords:heldOn', { when, minutes: t('personPage:minutes', { count: minutes }) })}
        {' · '}
        {place ? t(`session:place.${place}`) : t(`session:mode.${mode}`)}
      </p>
      {activities.length > 0 && <p>{asSentence(activities.map((each) => t(`session:activity.${each}`)))}</p>}
      {note && <p className={styles.kept}>{note}</p>}
      {input.writtenWith && <p className="small">{t(`session:wasWritten.${input.writtenWith}`)}</p>}
      {input.notSharedReason && (
        <p className="small muted">{t('session:because', { reason: input.notSharedReason })}</p>
      )}
      {input.ownWords && <Quote>{input.ownWords}</Quote>}
      {input.strengths && <p className={styles.kept}>{t('session:strengthsNoticed', { words: input.strengths })}</p>}
      {next && <p className="small muted">{t('lateWords:nextPlanned', { when: planWords(next, today) })}</p>}
      {willDo && <p className="small muted">{t('lateWords:willDo', { words: willDo.words })}</p>}
    </>
  );
}

type Evening = InputOf<'group.log' | 'group.correct'>;

/** What was written about one evening. Nobody is named: a supervisor knows how many came, not who. */
function EveningText({ input, today }: { input: Evening; today: string }) {
  const t = useWords('lateWords');
  const { heldOn, startedAt, minutes, mode, came, newcomers, theme, line, lines, agreementResponse, debrief } = input;
  const when = [dayWords(heldOn, today), startedAt && clockWords(startedAt)].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <b>{t('group:came', { count: came })}</b>
        {newcomers > 0 && ` · ${t('group:newcomers', { count: newcomers })}`}
        {' · '}
        {t('lateWords:heldOn', { when, minutes: t('personPage:minutes', { count: minutes }) })}
        {' · '}
        {t(`session:mode.${mode}`)}
      </p>
      {theme && <p>{t('lateWords:theme', { theme })}</p>}
      {line && <p className={styles.kept}>{line}</p>}
      {input.agreementBroken && <p className="small">{t('group:agreementBroken')}</p>}
      {agreementResponse && <p className={styles.kept}>{agreementResponse}</p>}
      {lines.map((each) => (
        <p key={each.number} className={styles.kept}>
          {t('lateWords:oneOfGroup', { line: each.line, came: t(`lateWords:came.${each.attendance}`) })}
        </p>
      ))}
      {debrief && <p className={styles.kept}>{t('lateWords:debrief', { words: debrief })}</p>}
    </>
  );
}

function OfEvening({ heldOn, today }: { heldOn: string | null; today: string }) {
  const t = useWords('lateWords');
  return (
    <p className="small muted">{heldOn ? t('ofEvening', { when: dayWords(heldOn, today) }) : t('ofWaitingEvening')}</p>
  );
}

function OfSession({ heldOn, today }: { heldOn: string | null; today: string }) {
  const t = useWords('lateWords');
  return (
    <p className="small muted">{heldOn ? t('ofSession', { when: dayWords(heldOn, today) }) : t('ofWaitingSession')}</p>
  );
}

function MeasureText({ read, input }: { read: LateWordsRead; input: InputOf<'outcome.record'> }) {
  const t = useWords('lateWords');
  const { today, measure } = read;
  const said = { name: measure?.name ?? t('unknownMeasure'), when: dayWords(input.takenOn, today) };
  const { value = null, max = 0, decimals = 0 } = measure?.main ?? {};
  return (
    <>
      <p>{value === null ? t('measured', said) : t('scored', { ...said, score: value.toFixed(decimals), max })}</p>
      {Object.entries(input.words ?? {}).map(([item, words]) => (
        <Quote key={item}>{words}</Quote>
      ))}
    </>
  );
}

/** The words as they came, of whichever kind they are. */
export function LateWordsText({ read }: { read: LateWordsRead }) {
  const t = useWords('lateWords');
  const { words, today, sessionHeldOn } = read;
  switch (words.path) {
    case 'session.log':
      return <SessionText input={words.input} today={today} />;
    case 'session.amend':
    case 'session.void':
      return (
        <>
          <p className={styles.kept}>{words.path === 'session.amend' ? words.input.text : words.input.reason}</p>
          <OfSession heldOn={sessionHeldOn} today={today} />
        </>
      );
    case 'group.log':
      return <EveningText input={words.input} today={today} />;
    case 'group.correct':
      return (
        <>
          <EveningText input={words.input} today={today} />
          <OfEvening heldOn={sessionHeldOn} today={today} />
        </>
      );
    case 'group.void':
      return (
        <>
          <p className={styles.kept}>{words.input.reason}</p>
          <OfEvening heldOn={sessionHeldOn} today={today} />
        </>
      );
    case 'goal.set':
      return (
        <>
          <Quote>{words.input.words}</Quote>
          <p className="small muted">{t('goalSaid', { when: dayWords(words.input.setOn, today) })}</p>
        </>
      );
    case 'goal.amend':
      return (
        <>
          <Quote>{words.input.words}</Quote>
          <p className="small muted">{t('insteadOf', { words: words.input.base.words })}</p>
        </>
      );
    case 'goal.rate':
      return <p>{t('rated', { rating: words.input.rating, when: dayWords(words.input.ratedOn, today) })}</p>;
    case 'outcome.record':
      return <MeasureText read={read} input={words.input} />;
    case 'action.add':
      return (
        <>
          <p className={styles.kept}>{words.input.words}</p>
          {words.input.dueOn && (
            <p className="small muted">{t('actionBy', { when: dayWords(words.input.dueOn, today) })}</p>
          )}
          <p className="small muted">{t(words.input.sessionId ? 'actionOffered' : 'actionYours')}</p>
        </>
      );
    case 'outcome.talk':
      return <Quote>{words.input.words ?? ''}</Quote>;
    default:
      return <p>{t('planned', { when: planWords(words.input, today) })}</p>;
  }
}
