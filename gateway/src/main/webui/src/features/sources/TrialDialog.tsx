import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useIndicatorName } from '../../api/indicators';
import type { Source, SourceTrial } from '../../api/model';
import { useTheaterName } from '../../api/theaters';
import { Highlighted, notIn } from '../../ui/Highlighted';
import { Empty, ErrorNotice, Loading } from '../../ui/states';
import { Time } from '../../ui/times';
import { refusalsInShort } from './health';
import { useTrial } from './trySource';

interface Props {
  source: Source;
  board: string;
  onClose: () => void;
}

/** What a source would bring: fetched once, nothing taken. */
export function TrialDialog({ source, board, onClose }: Props) {
  const trial = useTrial(source.id);
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="trial-title">
      <ModalHeader title={`Try ${source.name}`} labelId="trial-title" description="Fetched once from its owner. Nothing of it is taken, and no score sees it." />
      <ModalBody tabIndex={0} aria-label="What it would bring">
        {trial.isFetching ? (
          <Loading what={source.name} />
        ) : trial.error !== null ? (
          <ErrorNotice what="Not fetched" error={trial.error} onRetry={() => void trial.refetch()} />
        ) : (
          trial.data !== undefined && <Trial trial={trial.data} board={board} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="link" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Trial({ trial, board }: { trial: SourceTrial; board: string }) {
  const refusals = refusalsInShort(trial.refusals);
  const matching = trial.shown.filter(({ matches }) => matches.length > 0).length;
  if (trial.items === 0 && refusals === '') {
    return <Empty title="It has nothing new">It answered, and there was nothing to read.</Empty>;
  }
  return (
    <>
      <p>
        <strong>
          {trial.items.toLocaleString('en')} {trial.items === 1 ? 'item' : 'items'}
        </strong>
        , {matching} of the {trial.shown.length} shown would match something{refusals !== '' && `; refused: ${refusals}`}.
      </p>
      <ul className="tocsin-trial">
        {trial.shown.map((item, index) => (
          <Item key={index} item={item} board={board} />
        ))}
      </ul>
    </>
  );
}

function Item({ item, board }: { item: SourceTrial['shown'][number]; board: string }) {
  const indicatorName = useIndicatorName(board);
  const theaterName = useTheaterName();
  const words = item.matches.flatMap(({ highlights }) => highlights);
  const elsewhere = [...new Set(notIn(item.title, words))];
  return (
    <li>
      <span>
        {item.title === '' ? <em>without a title</em> : <Highlighted text={item.title} words={words} />}
      </span>
      <span className="tocsin-quiet">
        {item.publishedAt != null && <Time at={item.publishedAt} />}
        {item.place != null && ` · ${item.place}`}
        {elsewhere.length > 0 && ` · in its text: ${elsewhere.map((word) => `“${word}”`).join(', ')}`}
      </span>
      {item.matches.map(({ indicator, theater }) => (
        <span key={`${indicator}-${theater}`}>
          <strong>{indicatorName(indicator)}</strong> in {theaterName(theater)}
        </span>
      ))}
      {item.matches.length === 0 && item.violations.length === 0 && <span className="tocsin-quiet">matches nothing</span>}
      {item.violations.map(({ field, expected }) => (
        <span key={field} className="tocsin-overdue">
          would be refused: {field} is expected to be {expected}
        </span>
      ))}
    </li>
  );
}
