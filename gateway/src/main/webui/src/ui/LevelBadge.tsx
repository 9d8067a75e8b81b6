import { Label } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import EyeIcon from '@patternfly/react-icons/dist/esm/icons/eye-icon';
import EyeSlashIcon from '@patternfly/react-icons/dist/esm/icons/eye-slash-icon';
import type { ReactNode } from 'react';
import type { Blind, Level } from '../api/model';
import { formatTime, useClock } from './times';
import { Tip } from './Tip';

const looks: Record<Level, { icon: ReactNode; meaning: string }> = {
  NORMAL: { icon: <CheckCircleIcon />, meaning: 'Nothing stands out: below every warning threshold.' },
  WATCH: { icon: <EyeIcon />, meaning: 'The first threshold: look closer and more often.' },
  WARNING: { icon: <ExclamationTriangleIcon />, meaning: 'The second threshold: those concerned should prepare.' },
  CRITICAL: { icon: <ExclamationCircleIcon />, meaning: 'The highest threshold: expect it now.' },
};

/** A warning level: by word and sign as well as by colour. */
export function LevelBadge({ level, compact = false }: { level: Level; compact?: boolean }) {
  return (
    <Label
      className={`tocsin-level tocsin-level--${level.toLowerCase()}`}
      icon={looks[level].icon}
      isCompact={compact}
      title={looks[level].meaning}
    >
      {level}
    </Label>
  );
}

/** That a problem cannot be seen properly, and why. */
export function BlindBadge({ blind, compact = false }: { blind: Blind; compact?: boolean }) {
  const clock = useClock();
  return (
    <Tip
      content={`Blind since ${formatTime(blind.since, clock)}: ${blind.reason}. While it is blind the level may rise but never falls.`}
    >
      <Label className="tocsin-level tocsin-level--blind" icon={<EyeSlashIcon />} isCompact={compact}>
        BLIND
      </Label>
    </Tip>
  );
}
