import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answerWith } from '../../test/answers';
import { renderInRouter } from '../../test/inRouter';
import { CoreInterest, strongest } from './CoreInterest';

it('takes the greatest interest of each actor, the most concerned first', () => {
  expect(strongest([{ coreInterest: { russia: 0.4, turkey: 0.6 } }, { coreInterest: { russia: 0.9 } }])).toEqual([
    ['russia', 0.9],
    ['turkey', 0.6],
  ]);
});

it('says how near the problem is to what each actor holds vital', async () => {
  const theater = { id: 'nw-syria', name: 'North-west Syria', timeZone: 'UTC', coreInterest: { russia: 0.8, turkey: 1 } };
  answerWith({ 'GET /api/theaters': { items: [theater, { ...theater, id: 'libya', coreInterest: { turkey: 0.1, france: 1 } }] } });
  await renderInRouter(<CoreInterest theaters={['nw-syria']} />);

  expect(await screen.findByText('Turkey 100 % · Russia 80 %')).toBeVisible();
});
