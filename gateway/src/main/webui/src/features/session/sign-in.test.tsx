import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { loginAddress, SignInPage } from './SignInPage';

it('leads back to the page that was asked for', () => {
  render(<SignInPage redirect="/problems/idlib-offensive?board=x" ended={false} />);

  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login?redirect=%2Fproblems%2Fidlib-offensive%3Fboard%3Dx');
});

it('says that the session ended', () => {
  render(<SignInPage redirect="/" ended />);

  expect(screen.getByRole('status')).toHaveTextContent('Your session has ended');
});

it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', ''])('never leads to another site: %s', (redirect) => {
  expect(loginAddress(redirect)).toBe('/login?redirect=%2F');
});
