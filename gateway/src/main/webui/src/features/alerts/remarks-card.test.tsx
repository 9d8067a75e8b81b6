import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { RemarksCard } from './RemarksCard';

const remarks = {
  assignee: 'analyst',
  items: [
    { at: '2026-11-28T00:00:00Z', by: 'officer', kind: 'assigned', text: 'analyst' },
    { at: '2026-11-28T00:01:00Z', by: 'analyst', kind: 'comment', text: 'Asked Ankara' },
  ],
};

const answers = { 'GET /api/alerts/a/remarks': remarks, 'POST /api/alerts/a/remarks': remarks, 'PUT /api/alerts/a/assignee': { assignee: 'officer', items: [] } };

describe('remarks on an alert', () => {
  it('says who looks after it and what was said', async () => {
    answerWith(answers);
    await renderInRouter(<RemarksCard alert="a" />, officer);
    expect(await screen.findByText('Given to analyst')).toBeInTheDocument();
    expect(screen.getByText('Asked Ankara')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
  });

  it('takes it over at a click', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<RemarksCard alert="a" />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'I look after it' }));
    await waitFor(() => expect(sent.find(({ call }) => call === 'PUT /api/alerts/a/assignee')?.body).toEqual({ account: 'officer' }));
    expect(await screen.findByRole('button', { name: 'Give it back' })).toBeInTheDocument();
  });

  it('adds what is typed', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<RemarksCard alert="a" />, officer);
    await userEvent.type(await screen.findByLabelText('Remark'), 'Convoy left');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent.find(({ call }) => call === 'POST /api/alerts/a/remarks')?.body).toEqual({ text: 'Convoy left' }));
  });
});
