import { ChooseNoticesInput } from '@alongside/domain/notice/choose-notices.ts';
import { type NoticeKind, noticeChannels, noticeKinds } from '@alongside/domain/notice/notice-words.ts';
import { useMutation } from '@tanstack/react-query';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Stack } from '../../ui/layout.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type Wish = Answered['notice']['readWish'];
type Fields = z.input<typeof ChooseNoticesInput>;

const usualDigest = '08:30';
const usualQuiet = { quietFrom: '20:00', quietTo: '08:00' };

/** Where people work who answer to a British organisation, and its own; any other can be chosen by where the device is. */
const zonesFor = (wish: Wish): string[] => [
  ...new Set(
    [wish.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, 'Europe/London', 'Europe/Dublin'].filter(
      (zone) => zone !== null && zone !== wish.organisationTimeZone,
    ) as string[],
  ),
];

/** Where nothing else is set up, a kind is on or off. */
function OnlyHere({ form, kind }: { form: UseFormReturn<Fields, unknown, ChooseNoticesInput>; kind: NoticeKind }) {
  const t = useWords('notice');
  const chosen = useWatch({ control: form.control, name: `choices.${kind}` }) ?? [];
  const isOn = chosen.includes('app');
  return (
    <CheckboxField
      name={`here-${kind}`}
      label={t(`kind.${kind}`)}
      checked={isOn}
      onChange={() =>
        form.setValue(`choices.${kind}`, isOn ? chosen.filter((way) => way !== 'app') : ['app', ...chosen], {
          shouldDirty: true,
        })
      }
    />
  );
}

/** Each kind of notice, by each way; one letter a day instead of many; and hours in which nothing is sent. */
export function ChooseNoticesForm({ wish }: { wish: Wish }) {
  const t = useWords('notice');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.notice.choose.mutationOptions());
  const draft = useDraftName('notices', useAccount().id);
  const { choices, digestAt, quietFrom, quietTo, timeZone, canMail, canText } = wish;
  const form = useSchemaForm<Fields, ChooseNoticesInput>(ChooseNoticesInput, {
    choices: choices as Fields['choices'],
    digestAt,
    quietFrom,
    quietTo,
    timeZone,
  });
  const [digest, quiet] = useWatch({ control: form.control, name: ['digestAt', 'quietFrom'] });
  const ways = noticeChannels.filter((way) => way === 'app' || (way === 'email' ? canMail : canText));
  const put = (values: Partial<Fields>) => {
    for (const [field, value] of Object.entries(values))
      form.setValue(field as keyof Fields, value as never, { shouldDirty: true });
  };
  const save = async (typed: ChooseNoticesInput) => {
    await mutateAsync(typed);
    await lookAgain();
    toast(t('notice:saved'));
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={draft}>
      <Stack gap="loose">
        <Banner title={t('notice:concernsTitle')}>{t('notice:concernsBody')}</Banner>
        <Card title={t('notice:ways')} sub={t('notice:waysSub')}>
          <Stack>
            {!canMail && <p className="muted">{t('notice:noMail')}</p>}
            {noticeKinds.map((kind) =>
              ways.length === 1 ? (
                <OnlyHere key={kind} form={form} kind={kind} />
              ) : (
                <MultiChipGroup
                  key={kind}
                  name={`choices.${kind}`}
                  label={t(`notice:kind.${kind}`)}
                  options={ways.map((way) => ({ value: way, label: t(`notice:way.${way}`) }))}
                />
              ),
            )}
          </Stack>
        </Card>
        {(canMail || canText) && (
          <Card title={t('notice:times')} sub={t('notice:timesSub')}>
            <Stack>
              <CheckboxField
                name="has-digest"
                label={t('notice:digest')}
                hint={t('notice:digestHint')}
                checked={digest !== null}
                onChange={({ target }) => put({ digestAt: target.checked ? (digestAt ?? usualDigest) : null })}
              />
              {digest !== null && <TimeField name="digestAt" label={t('notice:digestAt')} />}
              <CheckboxField
                name="has-quiet"
                label={t('notice:quiet')}
                hint={t('notice:quietHint')}
                checked={quiet !== null}
                onChange={({ target }) => put(target.checked ? usualQuiet : { quietFrom: null, quietTo: null })}
              />
              {quiet !== null && (
                <Pair>
                  <TimeField name="quietFrom" label={t('notice:quietFrom')} />
                  <TimeField name="quietTo" label={t('notice:quietTo')} />
                </Pair>
              )}
              <SelectField
                name="timeZone"
                label={t('notice:timeZone')}
                hint={t('notice:timeZoneHint')}
                isOptional
                emptyLabel={t('notice:asOrganisation', { zone: wish.organisationTimeZone })}
                options={zonesFor(wish).map((zone) => ({ value: zone, label: zone }))}
              />
            </Stack>
          </Card>
        )}
        <SaveBar>
          <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('notice:save')}
          </Button>
        </SaveBar>
      </Stack>
    </Form>
  );
}
