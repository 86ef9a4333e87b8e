import { ConfirmDestroyedInput } from '@alongside/domain/release/keep-release.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords, instantWords, todayIn } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Facts } from './facts.tsx';
import { aboutWords, percentWords, sizeWords } from './number-words.ts';
import { OpeningPart } from './opening-part.tsx';
import { heldBackWords } from './refusal-words.ts';
import styles from './release.module.css';
import type { RequestRead } from './release-types.ts';
import { takeFiles } from './take-files.ts';

type Release = NonNullable<RequestRead['release']>;

/** What left: when, how much, and which files. */
export function ReleaseFacts({ request, release }: { request: RequestRead; release: Release }) {
  const t = useWords('releaseRequest');
  const { timeZone } = useAccount().organisation;
  const files = release.files ?? [];
  return (
    <Card title={t('releaseFacts')}>
      <Facts
        facts={[
          { label: t('releasedOn'), value: instantWords(release.releasedAt, timeZone) },
          { label: t('factRows'), value: aboutWords(release.people) },
          ...(request.method !== 'table' && release.smallestGroup
            ? [{ label: t('releaseReport:smallest'), value: release.smallestGroup }]
            : []),
          ...(files.length > 0
            ? [
                {
                  label: t('fileSizes'),
                  value: (
                    <ul className={styles.list}>
                      {files.map((file) => (
                        <li key={file.name}>
                          {file.name} <span className="small muted">{sizeWords(file.bytes)}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      {request.register?.policy && <RegisterFacts register={request.register} files={files} />}
    </Card>
  );
}

type RegisterFactsProps = { register: NonNullable<RequestRead['register']>; files: NonNullable<Release['files']> };

/** What is kept of it, for whoever answers for it. */
function RegisterFacts({ register: { policy, counts, wordings, sha256 }, files }: RegisterFactsProps) {
  const t = useWords('releaseRequest');
  const share = (name: string) => percentWords(Number(policy?.[name] ?? 0));
  const count = (name: string) => (counts[name] ?? 0).toLocaleString('en-GB');
  return (
    <OpeningPart show={t('registerShow')} hide={t('registerHide')}>
      <Facts
        facts={[
          {
            label: t('factRules'),
            value: t('factRulesAre', {
              k: policy?.k ?? '',
              share: share('highestShare'),
              above: share('aboveBase'),
              left: share('leftOutAtMost'),
            }),
          },
          ...(counts.stringsSearched
            ? [
                {
                  label: t('factChecked'),
                  value: t('factCheckedWas', {
                    rows: count('rows'),
                    classes: count('classes'),
                    strings: count('stringsSearched'),
                  }),
                },
                ...(counts.toLookAt
                  ? [{ label: t('factToLookAt'), value: t('factToLookAtIs', { many: count('toLookAt') }) }]
                  : []),
              ]
            : []),
          {
            label: t('factWordings'),
            value: (
              <ul className={styles.list}>
                {wordings.map((each) => (
                  <li key={each.sha256}>
                    {each.people === null ? t('fewOfThem') : aboutWords(each.people)}{' '}
                    <code className="small muted">{each.sha256}</code>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('factHashes'),
            value: (
              <ul className={styles.list}>
                {[{ name: t('factWhole'), sha256 }, ...files].map((file) => (
                  <li key={file.name}>
                    {file.name} <code className="small muted">{file.sha256}</code>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </OpeningPart>
  );
}

/** The way to take it, and in the end that it is gone. */
export function ReleasedCard({ request, release }: { request: RequestRead; release: Release }) {
  const t = useWords('releaseRequest');
  const { roles } = useAccount();
  const mayConfirm = request.isMine || roles.includes('data_steward');
  if (release.destroyedOn)
    return (
      <Card title={t('destroyTitle')}>
        <p>{t('destroyedOn', { when: dayWords(release.destroyedOn) })}</p>
      </Card>
    );
  return (
    <Stack>
      <TakeCard request={request} release={release} />
      {request.tier === 'open' ? (
        <Card title={t('destroyTitle')}>
          <p className="muted">{t('destroyOpen')}</p>
        </Card>
      ) : (
        mayConfirm && <DestroyForm releaseId={release.id} />
      )}
    </Stack>
  );
}

function TakeCard({ request: { isMine, askedBy }, release }: { request: RequestRead; release: Release }) {
  const t = useWords('releaseRequest');
  const { timeZone } = useAccount().organisation;
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      await takeFiles(release.id);
      toast(t('taken'));
    } catch (error) {
      toast(heldBackWords(error));
    }
    setBusy(false);
  };
  return (
    <Card title={t('takeTitle')}>
      {release.mayDownload && release.downloadUntil ? (
        <Stack gap="tight">
          <p className="muted">{t('takeUntil', { when: instantWords(release.downloadUntil, timeZone) })}</p>
          <Row>
            <Button icon={Download} isBusy={isBusy} busyWords={t('taking')} onPress={() => void take()}>
              {t('take')}
            </Button>
          </Row>
        </Stack>
      ) : (
        <p className="muted">{isMine ? t('takeOver') : t('takeOthers', { name: askedBy })}</p>
      )}
    </Card>
  );
}

function DestroyForm({ releaseId }: { releaseId: string }) {
  const t = useWords('releaseRequest');
  const toast = useToast();
  const today = todayIn(useAccount().organisation.timeZone);
  const form = useSchemaForm(ConfirmDestroyedInput, {
    releaseId: releaseId as ConfirmDestroyedInput['releaseId'],
    on: today,
  });
  const confirm = async (typed: ConfirmDestroyedInput) => {
    await trpcClient.release.confirmDestroyed.mutate(typed);
    await lookAgain();
    toast(t('destroyedNow'));
  };
  return (
    <Card title={t('destroyTitle')} sub={t('destroySub')}>
      <Form form={form} words={useFormWords()} onSubmit={confirm}>
        <Row top>
          <DateField name="on" label={t('destroyOn')} />
        </Row>
        <Row>
          <Button type="submit" look="quiet" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('destroy')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
