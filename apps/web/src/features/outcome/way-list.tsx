import type { OutcomeWay } from '@alongside/domain/outcome/outcome-words.ts';
import { Link } from 'react-router';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Askable, type WayIn, waysFor } from './offered.ts';

const addressOf = ({ way, isOwnView }: WayIn): string => `?way=${way}${isOwnView ? '&view=worker' : ''}`;

/** `sheetAt`: where the questions can be printed from, if anywhere. */
type WayListProps = {
  offered: Askable;
  name: string;
  base: string;
  only?: readonly OutcomeWay[];
  sheetAt?: string;
};

/** How it is to be filled in. How it was, is always kept: being read the questions pushes answers up. */
export function WayList({ offered, name, base, only, sheetAt }: WayListProps) {
  const t = useWords('outcome');
  const { licence } = offered.instrument;
  const ways = waysFor(offered).filter(({ way }) => !only || only.includes(way));
  const said = ({ way, isOwnView }: WayIn) => (isOwnView ? 'own_view' : way);
  return (
    <>
      {!offered.canShowWording && (
        <Banner title={t('noWording')}>
          {t(licence.kind === 'score_only' ? 'noWordingEver' : 'noWordingYet', { terms: licence.terms })}
        </Banner>
      )}
      <Card title={t('how')} sub={t('howSub')}>
        <List>
          {ways.map((each) => (
            <ListRow
              key={said(each)}
              to={base + addressOf(each)}
              title={t(`wayIn.${said(each)}`, { name })}
              sub={t(
                each.way === 'on_paper' && !offered.canShowWording ? 'wayHint.by_number' : `wayHint.${said(each)}`,
                { name },
              )}
            />
          ))}
        </List>
        {sheetAt && offered.canShowWording && <Link to={sheetAt}>{t('sheetLink')}</Link>}
      </Card>
    </>
  );
}
