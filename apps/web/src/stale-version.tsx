import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { refusalCode, refusalDetails } from './refusal.ts';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { Halves, Row, Stack } from './ui/layout.tsx';
import { useWords } from './words/use-words.ts';

interface Stale {
  yours: string;
  current: string;
  version: number;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * For forms on records that two people may change. `attempt` sends with a version; when someone else was first, both
 * wordings are kept to be shown, and nothing is thrown away until one is chosen.
 */
export function useStaleVersion() {
  const [stale, setStale] = useState<Stale | null>(null);
  return {
    stale,
    attempt: async (send: () => Promise<unknown>): Promise<boolean> => {
      try {
        await send();
        setStale(null);
        return true;
      } catch (error) {
        if (refusalCode(error) !== 'STALE_VERSION') throw error;
        const { yours, current, version } = refusalDetails(error);
        setStale({ yours: textOf(yours), current: textOf(current), version: Number(version) });
        return false;
      }
    },
    forget: () => setStale(null),
  };
}

/** A form that stays open follows what others change, unless something is being written in it: that is kept as it is. */
export function useNewest<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  newest: DefaultValues<In> & { version: number },
): void {
  const { isDirty } = form.formState;
  const shown = useRef(newest.version);
  useEffect(() => {
    if (isDirty || shown.current === newest.version) return;
    shown.current = newest.version;
    form.reset(newest);
  }, [form, isDirty, newest]);
}

type BothVersionsProps = { stale: Stale; onTakeTheirs: () => void };

/** Stands inside the form: keeping one's own wording is sending the form again. */
export function BothVersions({ stale, onTakeTheirs }: BothVersionsProps) {
  const t = useWords('stale');
  const texts = [
    { title: t('yours'), text: stale.yours },
    { title: t('theirs'), text: stale.current },
  ];
  return (
    <Banner tone="look" title={t('title')} isNews>
      <Stack>
        <p>{t('body')}</p>
        <Halves>
          {texts.map(({ title, text }) => (
            <section key={title} aria-label={title}>
              <b>{title}</b>
              <p className="small">{text || t('nothing')}</p>
            </section>
          ))}
        </Halves>
        <Row>
          <Button look="quiet" onPress={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
          <Button type="submit">{t('keepMine')}</Button>
        </Row>
      </Stack>
    </Banner>
  );
}
