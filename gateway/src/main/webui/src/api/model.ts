/** The things the API speaks of. Their shapes are generated from the gateway's OpenAPI: `npm run api`. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type Level = Schemas['Level'];
/** Lowest first. */
export const levels = ['NORMAL', 'WATCH', 'WARNING', 'CRITICAL'] as const satisfies readonly Level[];

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type Me = Schemas['Me'];
export type LevelThresholds = Schemas['Thresholds'];
export type ReportCitation = Schemas['CitedReport'];
export type ClusterShare = Schemas['Cluster'];
export type Contribution = Schemas['Contribution'];
export type Blind = Schemas['Blind'];
export type NextCrossing = Schemas['NextCrossing'];
export type Problem = Schemas['WarningProblem'];
export type ProblemHistory = Schemas['History'];
export type HistoryPoint = Schemas['HistoryPoint'];
export type Theater = Schemas['Theater'];
export type Source = Schemas['Source'];
export type SourceFetching = Schemas['SourceFetching'];
export type SourceTrial = Schemas['SourceTrial'];
export type Indicator = Schemas['Indicator'];
export type Board = Schemas['Board'];
export type Alert = Schemas['Alert'];
export type AlertKind = Schemas['AlertKind'];
export type AlertDelivery = Schemas['AlertDelivery'];
export type DeliveryState = Schemas['DeliveryState'];
export type ChannelType = Schemas['ChannelType'];
export type Subscription = Schemas['Subscription'];
export type NewSubscription = Schemas['NewSubscription'];
export type Silence = Schemas['Silence'];
export type NewSilence = Schemas['NewSilence'];
export type Inhibition = Schemas['Inhibition'];
export type Remarks = Schemas['Remarks'];
export type Audience = Schemas['Audience'];
export type Disclosure = Schemas['Disclosure'];
export type Routing = Schemas['Routing'];
export type RoutingTree = Schemas['RoutingTree'];
export type Route = Schemas['Route'];
export type RoutingTrial = Schemas['RoutingTrial'];
export type RoutingVersions = Schemas['RoutingVersions'];
export type Roster = Schemas['Roster'];
export type EscalationPolicy = Schemas['EscalationPolicy'];
export type LogEntry = Schemas['LogEntry'];
export type NewReport = Schemas['NewReport'];
export type Report = Schemas['Report'];
export type Submission = Schemas['Intake'];
export type Violation = Schemas['Violation'];
export type Exercise = Schemas['Exercise'];
export type FeedProgress = Schemas['FeedProgress'];
export type Draft = Schemas['Draft'];
export type Judgement = Schemas['Judgement'];
export type NewJudgement = Schemas['NewJudgement'];
export type CatalogueVersion = Schemas['CatalogueVersion'];
export type CatalogueComparison = Schemas['CatalogueComparison'];
export type Rematch = Schemas['Rematch'];
export type Backtest = Schemas['Backtest'];
export type Ruling = Schemas['Ruling'];
export type NewRuling = Schemas['NewRuling'];
export type Verdict = Schemas['Verdict'];
export type Timeline = Schemas['Timeline'];
export type TimelineItem = Schemas['TimelineItem'];
export type Pressure = Schemas['Pressure'];

/** What the live stream sends. */
export type AssessmentEvent = Schemas['AssessmentEvent'];
export type AlertEvent = Schemas['AlertEvent'];
export type TickEvent = Schemas['TickEvent'];
