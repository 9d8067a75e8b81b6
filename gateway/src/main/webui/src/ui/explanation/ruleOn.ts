import { createContext } from 'react';
import type { ClusterShare } from '../../api/model';

/** Lets an officer say which reports tell of an event; absent where an explanation is only read. */
export const RuleOn = createContext<((cluster: ClusterShare) => void) | null>(null);
