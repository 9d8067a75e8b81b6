import { Button, Card, CardBody, CardHeader, CardTitle, Form, FormGroup, Label, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import type { Judgement } from '../../api/model';
import { useMay } from '../../api/permissions';
import { Hint, meanings } from '../../ui/Hint';
import { signed } from '../../ui/numbers';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useWithdraw } from './giveJudgement';
import { JudgementForm } from './JudgementForm';
import { useJudgements } from './listJudgements';

interface Props {
  board: string;
  problemId: string;
  /** The board's time, which in an exercise is long past. */
  now: string | null;
}

/** What analysts judged: dated weights with author, reason and expiry, that nothing overwrites. */
export function Judgements({ board, problemId, now }: Props) {
  const judgements = useJudgements(board, problemId);
  const judges = useMay('judge');
  const [writing, setWriting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Judgement | null>(null);
  return (
    <Card>
      <CardHeader
        actions={{
          actions: judges && !writing && (
            <Button variant="secondary" onClick={() => setWriting(true)}>
              Judge this problem
            </Button>
          ),
        }}
      >
        <CardTitle component="h2">Judgements</CardTitle>
      </CardHeader>
      <CardBody>
        {writing && <JudgementForm board={board} problemId={problemId} now={now} onDone={() => setWriting(false)} />}
        <Loaded what="Judgements" query={judgements}>
          {(loaded) =>
            loaded.length === 0 ? (
              writing ? null : <Empty title="Nobody has judged this problem">An analyst may add a weight of evidence that no feed can know.</Empty>
            ) : (
              <ul className="tocsin-judgements">
                {loaded.map((one) => (
                  <Line key={one.id} judgement={one} onWithdraw={judges ? () => setWithdrawing(one) : undefined} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {withdrawing !== null && (
          <Withdrawal board={board} problemId={problemId} judgement={withdrawing} onDone={() => setWithdrawing(null)} />
        )}
      </CardBody>
    </Card>
  );
}

function Line({ judgement, onWithdraw }: { judgement: Judgement; onWithdraw: (() => void) | undefined }) {
  const counting = judgement.standing === 'counting';
  return (
    <li className={counting ? 'tocsin-judgement' : 'tocsin-judgement tocsin-judgement--past'}>
      <strong className="tocsin-judgement__weight">
        <Hint meaning={meanings.decibans}>{signed(judgement.decibans)} dB</Hint>
      </strong>
      <span>
        {judgement.reason}{' '}
        {!counting && (
          <Label isCompact variant="outline">
            {judgement.standing}
          </Label>
        )}
        <span className="tocsin-judgement__about tocsin-quiet">
          {judgement.author}, <Time at={judgement.at} /> · {counting ? 'counts until' : 'was to count until'} <Time at={judgement.expiresAt} />
          {judgement.withdrawnAt != null && (
            <>
              {' '}
              · withdrawn by {judgement.withdrawnBy ?? 'somebody'} <Time at={judgement.withdrawnAt} />: {judgement.withdrawalReason}
            </>
          )}
        </span>
      </span>
      {counting && onWithdraw !== undefined && (
        <Button variant="link" isInline onClick={onWithdraw}>
          Withdraw
        </Button>
      )}
    </li>
  );
}

function Withdrawal({ board, problemId, judgement, onDone }: { board: string; problemId: string; judgement: Judgement; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw(board, problemId);
  return (
    <Modal variant="small" isOpen onClose={onDone} aria-labelledby="withdraw-title">
      <ModalHeader title="Withdraw this judgement?" labelId="withdraw-title" description={`${signed(judgement.decibans)} dB by ${judgement.author}: ${judgement.reason}`} />
      <ModalBody>
        {withdraw.error !== null && <ErrorNotice what="Not withdrawn" error={withdraw.error} />}
        <Form
          id="withdraw"
          onSubmit={(event) => {
            event.preventDefault();
            withdraw.mutate({ id: judgement.id, reason: reason.trim() }, { onSuccess: onDone });
          }}
        >
          <FormGroup label="Reason" isRequired fieldId="withdraw-reason">
            <TextArea id="withdraw-reason" value={reason} maxLength={2000} onChange={(_event, text) => setReason(text)} isRequired rows={3} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button variant="danger" type="submit" form="withdraw" isLoading={withdraw.isPending} isDisabled={reason.trim() === '' || withdraw.isPending}>
          Withdraw
        </Button>
        <Button variant="link" onClick={onDone}>
          Keep it
        </Button>
      </ModalFooter>
    </Modal>
  );
}
