import { Label } from '@patternfly/react-core';
import type { CatalogueComparison } from '../../api/model';
import { Loaded } from '../../ui/states';
import { useComparison } from './changeCatalogue';

type Item = CatalogueComparison['items'][number];

const kinds: Record<Item['kind'], { word: string; color: 'green' | 'red' | 'blue' }> = {
  ADDED: { word: 'new', color: 'green' },
  REMOVED: { word: 'gone', color: 'red' },
  CHANGED: { word: 'changed', color: 'blue' },
};

/** What differs between two versions of the catalogue. */
export function Differences({ from, to }: { from: number; to: number }) {
  const comparison = useComparison(from, to);
  return (
    <Loaded what="What it changed" query={comparison}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="tocsin-quiet">Nothing: both versions hold the same.</p>
        ) : (
          <ul className="tocsin-differences">
            {items.map((item) => (
              <li key={item.item}>
                <Label isCompact color={kinds[item.kind].color}>
                  {kinds[item.kind].word}
                </Label>{' '}
                {item.item}
                {item.kind === 'CHANGED' && (
                  <ul>
                    {item.fields.map(({ field, from: before, to: after }) => (
                      <li key={field}>
                        <code>{field}</code>: {written(before)} → {written(after)}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

const written = (value: unknown): string => (value === undefined || value === null ? 'absent' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
