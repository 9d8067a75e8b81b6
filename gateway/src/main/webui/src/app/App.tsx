import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ThemeProvider } from '../ui/theme';
import { ClockProvider } from '../ui/times';
import { Gate } from './Gate';
import { usePreferences } from './preferences';
import { newQueryClient } from './queryClient';
import { newRouter } from './routes';
import { SettingsContext } from './settings';

const queryClient = newQueryClient();
const router = newRouter();

/** The console as a whole. */
export function App() {
  const [preferences, prefer] = usePreferences();
  const settings = useMemo(() => ({ preferences, prefer }), [preferences, prefer]);
  return (
    <QueryClientProvider client={queryClient}>
      <SettingsContext value={settings}>
        <ThemeProvider choice={preferences.theme}>
          <ClockProvider clock={preferences.clock}>
            <Gate>
              <RouterProvider router={router} />
            </Gate>
          </ClockProvider>
        </ThemeProvider>
      </SettingsContext>
    </QueryClientProvider>
  );
}
