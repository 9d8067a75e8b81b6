import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A browser scrolls; jsdom says at length that it cannot.
vi.stubGlobal('scrollTo', () => undefined);

afterEach(() => cleanup());
