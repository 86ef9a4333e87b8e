import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ChoosePasswordForm } from '../features/sign-in/choose-password-form.tsx';
import { refusalCode, refusalWords } from '../refusal.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Row } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function InvitationPage() {
  const t = useWords('signIn');
  const { token = '' } = useParams();
  usePageTitle(t('invitationDo'));
  const { data: found, error } = useQuery({
    ...trpc.signIn.invitation.queryOptions({ token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found) {
    const [name = found.name] = found.name.split(' ');
    return (
      <PlainShell>
        <PageHeading sub={t('invitationSub', { organisation: found.organisationName })}>
          {t('invitationTitle', { name })}
        </PageHeading>
        <Card>
          <p className="muted">{t('invitationEmail', { email: found.email })}</p>
          <ChoosePasswordForm token={token} email={found.email} />
        </Card>
      </PlainShell>
    );
  }
  const isGone = error && ['LINK_USED_UP', 'FIELDS_REFUSED'].includes(refusalCode(error));
  return (
    <PlainShell>
      {isGone && (
        <>
          <PageHeading sub={t('invitationGoneBody')}>{t('invitationGoneTitle')}</PageHeading>
          <Row>
            <LinkButton to="/sign-in">{t('invitationGoneDo')}</LinkButton>
          </Row>
        </>
      )}
      {error && !isGone && <Banner tone="look" title={refusalWords(error)} />}
      {!error && <Loading />}
    </PlainShell>
  );
}
