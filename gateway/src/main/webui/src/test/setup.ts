import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Patience for a machine that is busy with other tests; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });

// A browser scrolls; jsdom says at length that it cannot.
vi.stubGlobal('scrollTo', () => undefined);

afterEach(() => cleanup());
