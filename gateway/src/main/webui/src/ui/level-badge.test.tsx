import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { levels } from '../api/model';
import { LevelBadge } from './LevelBadge';

it.each(levels)('says %s as a word and with a sign, not only by colour', (level) => {
  render(<LevelBadge level={level} />);

  const badge = screen.getByText(level);
  expect(badge).toBeVisible();
  expect(badge.closest('.pf-v6-c-label')?.querySelector('svg')).not.toBeNull();
});
