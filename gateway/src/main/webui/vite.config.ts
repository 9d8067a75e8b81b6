import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// In development the console is served by Vite and everything that is not the console by a gateway.
const gateway = 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // One watch officer, one origin, often a slow link: fewer, cacheable pieces; fonts stay files of our own.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'vendor', test: /node_modules/ }] },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/login', '/logout'].map((path) => [path, { target: gateway }])),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
