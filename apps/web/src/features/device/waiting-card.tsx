import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openNow, sendWaiting } from '../../outbox/device.ts';
import { useDevice } from '../../outbox/device-state.ts';
import type { WaitingWrite } from '../../outbox/outbox.ts';
import { typedTexts } from '../../outbox/typed-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { agoWords, clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { ChooseTexts } from './choose-texts.tsx';
import styles from './device.module.css';
import { RefusedBecause } from './refused-because.tsx';

const useWhat = () => {
  const t = useWords('device');
  return ({ path, about }: WaitingWrite) => `${t(`write.${path}`)}: ${about.name}`;
};

/** The day it is about, the time, and a number that was given: enough to know it again. */
const factsOf = ({ input }: WaitingWrite): string => {
  const first = (...fields: readonly string[]) =>
    fields.map((field) => input[field]).find((value) => typeof value === 'string' || typeof value === 'number');
  const day = first('heldOn', 'on', 'ratedOn', 'takenOn', 'setOn', 'happenedOn');
  const time = first('startedAt', 'at');
  return [first('rating', 'score'), day && dayWords(String(day)), time && clockWords(String(time))]
    .filter((fact) => fact !== undefined)
    .join(' · ');
};

function Texts({ write }: { write: WaitingWrite }) {
  const texts = typedTexts(write.input);
  return texts.map((text) => (
    <p key={text} className={styles.words}>
      {text}
    </p>
  ));
}

function WaitingRow({ write, isBehind }: { write: WaitingWrite; isBehind?: boolean }) {
  const t = useWords('device');
  const what = useWhat();
  const toast = useToast();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);

  const mend = async () => {
    const place = openNow();
    if (!place) return;
    setIsBusy(true);
    const draft = await place.outbox.draftOf(write.key);
    const done = await place.outbox.mend(write.key);
    setIsBusy(false);
    if (done === 'in_the_way') toast(t('inTheWay'));
    else if (done === 'mended' && draft) await navigate((await place.drafts.opened(draft)).path);
  };
  const drop = async () => {
    const putBack = await openNow()?.outbox.drop(write.key);
    toast(t('dropped'), { onUndo: () => void putBack?.() });
  };

  return (
    <li>
      <Stack>
        <b>{what(write)}</b>
        <p className="small muted">
          {[factsOf(write), t('writtenAt', { age: agoWords(write.writtenAt) })].filter(Boolean).join(' · ')}
        </p>
        {write.refusal && <RefusedBecause refusal={write.refusal} />}
        {isBehind && <p className="small muted">{t('waitingBehind')}</p>}
        {write.wasTried && !write.refusal && <p className="small muted">{t('wasTried')}</p>}
        <Texts write={write} />
        {write.refusal?.code === 'STALE_VERSION' && <ChooseTexts write={write} />}
        <Row>
          {write.canBeMended && (
            <Button look={write.refusal ? undefined : 'quiet'} small isDisabled={isBusy} onPress={() => void mend()}>
              {t(write.refusal ? 'mend' : 'backToForm')}
            </Button>
          )}
          <Button look="bare" small aria-label={t('dropOf', { what: what(write) })} onPress={() => void drop()}>
            {t('drop')}
          </Button>
        </Row>
      </Stack>
    </li>
  );
}

/** What the server did not take: its reason and its text, to mend or to drop. */
export function NeedsYouCard() {
  const t = useWords('device');
  const refused = useDevice().waiting.filter(({ refusal }) => refusal !== null);
  if (refused.length === 0) return null;
  return (
    <Card title={t('needsYou')} sub={t('needsYouSub')} waiting>
      <ul className={styles.list}>
        {refused.map((write) => (
          <WaitingRow key={write.key} write={write} />
        ))}
      </ul>
    </Card>
  );
}

export function WaitingCard() {
  const t = useWords('device');
  const { waiting, contact } = useDevice();
  const [isBusy, setIsBusy] = useState(false);
  const held = new Set(waiting.filter(({ refusal }) => refusal !== null).map(({ about }) => about.id));
  const going = waiting.filter(({ refusal }) => refusal === null);
  if (going.length === 0) return null;
  const send = async () => {
    setIsBusy(true);
    await sendWaiting();
    setIsBusy(false);
  };
  return (
    <Card
      title={t('waiting')}
      sub={t('waitingSub')}
      aside={
        contact === 'sign_in' ? (
          <LinkButton look="quiet" small to="/sign-in?back=/unsent">
            {t('signIn')}
          </LinkButton>
        ) : (
          <Button look="quiet" small isBusy={isBusy} onPress={() => void send()}>
            {t('sendNow')}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {going.map((write) => (
          <WaitingRow key={write.key} write={write} isBehind={held.has(write.about.id)} />
        ))}
      </ul>
    </Card>
  );
}
