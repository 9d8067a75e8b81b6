import { Button, Label, PageSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useCatalogueVersions } from '../../api/catalogue';
import type { CatalogueVersion } from '../../api/model';
import { PageHeading } from '../../ui/PageHeading';
import { Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { ApplyDialog } from './ApplyDialog';
import { GoBackDialog } from './GoBackDialog';
import { Differences } from './Differences';
import { Rematches } from './Rematches';

/** What holds, who changed it, when and why; and the way back. */
export function CataloguePage() {
  const versions = useCatalogueVersions();
  const [applying, setApplying] = useState(false);
  const [goingBack, setGoingBack] = useState<CatalogueVersion | null>(null);
  return (
    <>
      <PageHeading title="Catalogue" aside={<Button onClick={() => setApplying(true)}>Apply a catalogue</Button>}>
        Problems, indicators, theaters and sources, changed as one. A change holds at once; a level that it moves is an update or a cancel, never a raise.
      </PageHeading>
      <PageSection>
        <Loaded what="Versions" query={versions}>
          {(loaded) => (
            <div className="tocsin-stack">
              <ol className="tocsin-judgements">
                {loaded.map((version) => (
                  <Version key={version.version} version={version} onGoBack={version.active ? undefined : () => setGoingBack(version)} />
                ))}
              </ol>
              <Rematches />
            </div>
          )}
        </Loaded>
      </PageSection>
      {applying && <ApplyDialog onClose={() => setApplying(false)} />}
      {goingBack !== null && <GoBackDialog version={goingBack} onClose={() => setGoingBack(null)} />}
    </>
  );
}

function Version({ version, onGoBack }: { version: CatalogueVersion; onGoBack: (() => void) | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="tocsin-judgement">
      <strong className="tocsin-judgement__weight">{version.version}</strong>
      <span>
        {version.reason}{' '}
        {version.active && (
          <Label isCompact color="green">
            holds now
          </Label>
        )}
        <span className="tocsin-judgement__about tocsin-quiet">
          {version.author}, <Time at={version.at} />
          {version.version > 1 && (
            <>
              {' · '}
              <Button variant="link" isInline aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? 'Hide' : 'Show'} what it changed
              </Button>
            </>
          )}
        </span>
        {open && <Differences from={version.version - 1} to={version.version} />}
      </span>
      {onGoBack !== undefined && (
        <Button variant="link" isInline aria-label={`Go back to version ${version.version}`} onClick={onGoBack}>
          Go back to it
        </Button>
      )}
    </li>
  );
}
