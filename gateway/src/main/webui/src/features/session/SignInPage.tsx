import { Card, CardBody, Content, Title } from '@patternfly/react-core';
import { useEffect } from 'react';

interface Props {
  /** Where to go after signing in: the page that was asked for. */
  redirect: string;
  /** Somebody was signed in until just now. */
  ended: boolean;
}

/** The door: one button, which leads to the identity provider. */
export function SignInPage({ redirect, ended }: Props) {
  useEffect(() => {
    document.title = 'Sign in · Tocsin';
  }, []);
  return (
    <main className="tocsin-door">
      <Card className="tocsin-door__card">
        <CardBody>
          <img src="/tocsin.svg" alt="" width="56" height="56" />
          <Title headingLevel="h1" size="3xl">
            Tocsin
          </Title>
          <Content component="p">Early warning for watch officers.</Content>
          {ended && (
            <Content component="p" role="status">
              Your session has ended. Sign in again to go on where you were.
            </Content>
          )}
          <a className="pf-v6-c-button pf-m-primary pf-m-block" href={loginAddress(redirect)}>
            Sign in
          </a>
        </CardBody>
      </Card>
    </main>
  );
}

/** Only a path of this site may be returned to. */
export function loginAddress(redirect: string): string {
  const path = /^\/(?![/\\])/.test(redirect) ? redirect : '/';
  return `/login?redirect=${encodeURIComponent(path)}`;
}
