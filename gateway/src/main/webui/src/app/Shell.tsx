import {
  Banner,
  Brand,
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavItem,
  NavList,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { isDraft, useDrafts } from '../api/drafts';
import { useExercises } from '../api/exercises';
import { LIVE } from '../api/keys';
import { may, useMe, type Deed } from '../api/permissions';
import { UserMenu } from '../features/session/UserMenu';
import { AlertToasts, useAlertToasts } from './AlertToasts';
import { BoardSelector } from './BoardSelector';
import { ConnectionState } from './ConnectionState';
import { ClockToggle, ThemeMenu } from './DisplaySettings';
import { Live } from './Live';
import { useSettings } from './settings';

const MAIN = 'main-content';

const rooms: {
  to: '/' | '/timeline' | '/alerts' | '/reports' | '/sources' | '/subscriptions' | '/routing' | '/silences' | '/watch' | '/exercises' | '/catalogue' | '/backtests' | '/reports/new';
  name: string;
  deed: Deed | null;
}[] = [
  { to: '/', name: 'Board', deed: 'seeBoard' },
  { to: '/timeline', name: 'Time line', deed: 'seeBoard' },
  { to: '/alerts', name: 'Alerts', deed: 'seeAlerts' },
  { to: '/reports', name: 'Reports', deed: 'seeReports' },
  { to: '/reports/new', name: 'Enter a report', deed: 'report' },
  { to: '/sources', name: 'Sources', deed: 'seeSources' },
  { to: '/subscriptions', name: 'Subscriptions', deed: null },
  { to: '/routing', name: 'Routing', deed: 'seeRouting' },
  { to: '/silences', name: 'Silences', deed: 'seeSilences' },
  { to: '/watch', name: 'Watch', deed: 'seeWatch' },
  { to: '/exercises', name: 'Exercises', deed: 'seeExercises' },
  { to: '/catalogue', name: 'Catalogue', deed: 'changeCatalogue' },
  { to: '/backtests', name: 'Backtests', deed: 'backtest' },
];

interface Props {
  board: string;
  onBoard: (board: string) => void;
}

/** What is around every room: who, which board, how fresh, where to. */
export function Shell({ board, onBoard }: Props) {
  const me = useMe();
  const toasts = useAlertToasts(board);
  useFocusOnNewRoom();
  if (me === null) {
    return null;
  }
  const page = (
    <Page
      mainContainerId={MAIN}
      isManagedSidebar
      skipToContent={<SkipToContent href={`#${MAIN}`}>Skip to content</SkipToContent>}
      masthead={<Top board={board} onBoard={onBoard} />}
      sidebar={<Rooms />}
      banner={board !== LIVE && (isDraft(board) ? <DraftBanner board={board} onLeave={() => onBoard(LIVE)} /> : <ExerciseBanner board={board} onLeave={() => onBoard(LIVE)} />)}
    >
      <AlertToasts {...toasts} />
      <Outlet />
    </Page>
  );
  return may(me, 'followStream') ? (
    <Live board={board} onAlert={toasts.show}>
      {page}
    </Live>
  ) : (
    page
  );
}

function Top({ board, onBoard }: Props): ReactNode {
  const me = useMe();
  const { preferences, prefer } = useSettings();
  return (
    <Masthead display={{ default: 'stack', md: 'inline' }}>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton aria-label="Rooms" id="rooms-toggle" isHamburgerButton />
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component={(props) => <Link to="/" {...props} />} className="tocsin-logo">
            <Brand src="/tocsin.svg" alt="Tocsin" heights={{ default: '28px' }} />
            <span className="tocsin-wide-only" aria-hidden="true">
              Tocsin
            </span>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isStatic className="tocsin-top">
          <ToolbarContent>
            {may(me, 'seeExercises') && (
              <ToolbarItem>
                <BoardSelector board={board} onChoose={onBoard} />
              </ToolbarItem>
            )}
            <ToolbarItem>
              <ConnectionState />
            </ToolbarItem>
            <ToolbarGroup align={{ default: 'alignEnd' }} gap={{ default: 'gapSm' }}>
              <ToolbarItem>
                <ClockToggle clock={preferences.clock} onChange={(clock) => prefer({ clock })} />
              </ToolbarItem>
              <ToolbarItem>
                <ThemeMenu theme={preferences.theme} onChange={(theme) => prefer({ theme })} />
              </ToolbarItem>
              <ToolbarItem>{me !== null && <UserMenu me={me} />}</ToolbarItem>
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Masthead>
  );
}

function Rooms() {
  const me = useMe();
  const { pathname } = useLocation();
  const open = rooms.filter(({ deed }) => deed === null || may(me, deed));
  const here = open
    .filter(({ to }) => isIn(pathname, to))
    .sort((a, b) => b.to.length - a.to.length)
    .at(0);
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label="Rooms">
          <NavList>
            {open.map(({ to, name }) => (
              <NavItem key={to} itemId={to} isActive={to === here?.to}>
                <Link to={to}>{name}</Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}

/** A problem is opened from the board, so the board stays marked. */
const isIn = (pathname: string, room: string): boolean =>
  room === '/' ? pathname === '/' || pathname.startsWith('/problems') : pathname === room || pathname.startsWith(`${room}/`);

function ExerciseBanner({ board, onLeave }: { board: string; onLeave: () => void }) {
  const exercises = useExercises();
  const name = exercises.data?.find((one) => one.id === board)?.name;
  return (
    <Banner color="purple" screenReaderText="Exercise" isSticky>
      <span className="tocsin-exercise-banner">
        <strong>EXERCISE</strong> {name ?? ''} — not the live board. Nothing here is happening now.
        <Button variant="link" isInline onClick={onLeave}>
          Back to live
        </Button>
      </span>
    </Banner>
  );
}

function DraftBanner({ board, onLeave }: { board: string; onLeave: () => void }) {
  const name = useDrafts().data?.find((one) => one.id === board)?.name;
  return (
    <Banner color="teal" screenReaderText="Draft of the catalogue" isSticky>
      <span className="tocsin-exercise-banner">
        <strong>DRAFT</strong> {name ?? ''} — live reports under another catalogue. It alerts nobody.
        <Button variant="link" isInline onClick={onLeave}>
          Back to live
        </Button>
      </span>
    </Banner>
  );
}

/** Whoever reads with the ears or the keyboard begins a new room at its title. */
function useFocusOnNewRoom() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        // Not on the first room: there the way begins at the top of the page.
        if (fromLocation !== undefined && pathChanged) {
          document.getElementById('page-title')?.focus();
        }
      }),
    [router],
  );
}
