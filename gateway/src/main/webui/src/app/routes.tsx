import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router';
import { LIVE } from '../api/keys';
import { levels, type AlertKind } from '../api/model';
import { useMay } from '../api/permissions';
import { AlertPage } from '../features/alerts/AlertPage';
import { AlertsPage } from '../features/alerts/AlertsPage';
import type { AlertFilter } from '../features/alerts/listAlerts';
import { BacktestPage } from '../features/backtests/BacktestPage';
import { BacktestsPage } from '../features/backtests/BacktestsPage';
import { BoardPage } from '../features/board/BoardPage';
import { CataloguePage } from '../features/catalogue/CataloguePage';
import { ExercisesPage } from '../features/exercises/ExercisesPage';
import { ProblemPage } from '../features/problem/ProblemPage';
import { EnterReportPage } from '../features/reports/EnterReportPage';
import { ReportPage } from '../features/reports/ReportPage';
import { ReportsPage } from '../features/reports/ReportsPage';
import { RoutingPage } from '../features/routing/RoutingPage';
import { SilencesPage } from '../features/silences/SilencesPage';
import { SourcesPage } from '../features/sources/SourcesPage';
import { SubscriptionsPage } from '../features/subscriptions/SubscriptionsPage';
import { TimelinePage } from '../features/timeline/TimelinePage';
import { WatchPage } from '../features/watch/WatchPage';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/states';
import { Shell } from './Shell';

/** The board on screen is part of the address, so that a link shows a colleague the same. Absent is live. */
interface BoardSearch {
  board?: string | undefined;
}

const root = createRootRoute({
  validateSearch: ({ board }: Record<string, unknown>): BoardSearch => (typeof board === 'string' && board !== LIVE ? { board } : {}),
  search: { middlewares: [retainSearchParams(['board'])] },
  component: Root,
  notFoundComponent: () => (
    <>
      <PageHeading title="Nothing here" />
      <Empty title="There is no such page">The menu leads to everything there is.</Empty>
    </>
  ),
});

const useBoard = (): string => root.useSearch().board ?? LIVE;

function Root() {
  const navigate = root.useNavigate();
  // What is open belongs to the board that was left: the new one is entered at its own front.
  const enter = (board: string) => void navigate({ to: '/', search: { board: board === LIVE ? undefined : board } });
  return <Shell board={useBoard()} onBoard={enter} />;
}

/** A link from a colleague may lead to what one's own role does not include. */
function NotYours({ room }: { room: string }) {
  return (
    <>
      <PageHeading title="Not for your role" />
      <Empty title={`Your role does not include ${room}`}>The menu shows what it includes. The operations team gives roles.</Empty>
    </>
  );
}

const boardRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: function Board() {
    const board = useBoard();
    return useMay('seeBoard') ? <BoardPage board={board} /> : <NotYours room="the board" />;
  },
});

const problemRoute = createRoute({
  getParentRoute: () => root,
  path: '/problems/$problemId',
  component: function Problem() {
    return <ProblemPage board={useBoard()} problemId={problemRoute.useParams().problemId} />;
  },
});

interface TimelineSearch {
  problem?: string | undefined;
  with?: string | undefined;
}

const timelineRoute = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: (search: Record<string, unknown>): TimelineSearch => ({
    problem: typeof search.problem === 'string' ? search.problem : undefined,
    with: typeof search.with === 'string' ? search.with : undefined,
  }),
  component: function Timeline() {
    const board = useBoard();
    const chosen = timelineRoute.useSearch();
    const navigate = timelineRoute.useNavigate();
    return useMay('seeBoard') ? (
      <TimelinePage
        board={board}
        problem={chosen.problem}
        other={chosen.with}
        onChoose={(problem, other) => void navigate({ search: (before) => ({ ...before, problem, with: other }), replace: true })}
      />
    ) : (
      <NotYours room="the time line" />
    );
  },
});

const kinds = ['raise', 'update', 'clear', 'cancel'] as const satisfies readonly AlertKind[];

const alertsRoute = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  validateSearch: (search: Record<string, unknown>): AlertFilter => ({
    problem: typeof search.problem === 'string' ? search.problem : undefined,
    minLevel: levels.find((level) => level === search.minLevel),
    kind: kinds.find((kind) => kind === search.kind),
    acknowledged: typeof search.acknowledged === 'boolean' ? search.acknowledged : undefined,
  }),
  component: function Alerts() {
    const { problem, minLevel, kind, acknowledged } = alertsRoute.useSearch();
    const navigate = alertsRoute.useNavigate();
    return (
      <AlertsPage
        board={useBoard()}
        filter={{ problem, minLevel, kind, acknowledged }}
        onFilter={(filter) => void navigate({ search: filter, replace: true })}
      />
    );
  },
});

const alertRoute = createRoute({
  getParentRoute: () => root,
  path: '/alerts/$alertId',
  component: function Alert() {
    return <AlertPage board={useBoard()} alertId={alertRoute.useParams().alertId} />;
  },
});

const reportsRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: function Reports() {
    const board = useBoard();
    return useMay('seeReports') ? <ReportsPage board={board} /> : <NotYours room="the reports" />;
  },
});

const enterReportRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports/new',
  component: function EnterReport() {
    const board = useBoard();
    return useMay('report') ? <EnterReportPage board={board} /> : <NotYours room="entering reports" />;
  },
});

const reportRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId',
  component: function Report() {
    const { reportId } = reportRoute.useParams();
    return <ReportPage key={reportId} board={useBoard()} reportId={reportId} />;
  },
});

const sourcesRoute = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: function Sources() {
    const board = useBoard();
    return useMay('seeSources') ? <SourcesPage board={board} /> : <NotYours room="the sources" />;
  },
});

const subscriptionsRoute = createRoute({ getParentRoute: () => root, path: '/subscriptions', component: SubscriptionsPage });

const silencesRoute = createRoute({
  getParentRoute: () => root,
  path: '/silences',
  component: function Silences() {
    return useMay('seeSilences') ? <SilencesPage /> : <NotYours room="silences" />;
  },
});

const routingRoute = createRoute({
  getParentRoute: () => root,
  path: '/routing',
  component: function Routing() {
    return useMay('seeRouting') ? <RoutingPage /> : <NotYours room="the routing" />;
  },
});

const watchRoute = createRoute({
  getParentRoute: () => root,
  path: '/watch',
  component: function Watch() {
    return useMay('seeWatch') ? <WatchPage /> : <NotYours room="the watch" />;
  },
});

const exercisesRoute = createRoute({
  getParentRoute: () => root,
  path: '/exercises',
  component: function Exercises() {
    const navigate = exercisesRoute.useNavigate();
    return (
      <ExercisesPage
        board={useBoard()}
        onWatch={(board) => void navigate({ to: '/', search: { board } })}
        onGone={() => void navigate({ search: { board: undefined } })}
      />
    );
  },
});

const catalogueRoute = createRoute({
  getParentRoute: () => root,
  path: '/catalogue',
  component: function Catalogue() {
    return useMay('changeCatalogue') ? <CataloguePage /> : <NotYours room="the catalogue" />;
  },
});

const backtestsRoute = createRoute({
  getParentRoute: () => root,
  path: '/backtests',
  component: function Backtests() {
    return useMay('backtest') ? <BacktestsPage /> : <NotYours room="backtests" />;
  },
});

const backtestRoute = createRoute({
  getParentRoute: () => root,
  path: '/backtests/$backtestId',
  component: function Backtest() {
    const { backtestId } = backtestRoute.useParams();
    return useMay('backtest') ? <BacktestPage id={backtestId} /> : <NotYours room="backtests" />;
  },
});

const routeTree = root.addChildren([
  boardRoute,
  problemRoute,
  timelineRoute,
  alertsRoute,
  alertRoute,
  reportsRoute,
  enterReportRoute,
  reportRoute,
  sourcesRoute,
  subscriptionsRoute,
  silencesRoute,
  routingRoute,
  watchRoute,
  exercisesRoute,
  catalogueRoute,
  backtestsRoute,
  backtestRoute,
]);

export const newRouter = () => createRouter({ routeTree, scrollRestoration: true, defaultPreload: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
