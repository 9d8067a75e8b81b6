import type { NewReport } from '../../api/model';
import { toInput, toInstant, type Clock } from '../../ui/times';

/** A report as it is typed: every field a text. */
export interface Draft {
  source: string;
  externalId: string;
  publishedAt: string;
  occurredAt: string;
  title: string;
  body: string;
  language: string;
  url: string;
  lat: string;
  lon: string;
  credibility: string;
  scheme: string;
  code: string;
  actors: string;
  fatalities: string;
}

export const emptyDraft = (now: Date, clock: Clock): Draft => ({
  source: '',
  externalId: '',
  publishedAt: toInput(now, clock),
  occurredAt: '',
  title: '',
  body: '',
  language: '',
  url: '',
  lat: '',
  lon: '',
  credibility: '',
  scheme: '',
  code: '',
  actors: '',
  fatalities: '',
});

/** The field of the form that a field of the API belongs to. */
export function fieldOf(apiField: string): keyof Draft | null {
  const names: Record<string, keyof Draft> = {
    source: 'source',
    externalId: 'externalId',
    publishedAt: 'publishedAt',
    occurredAt: 'occurredAt',
    title: 'title',
    body: 'body',
    language: 'language',
    url: 'url',
    location: 'lat',
    'location.lat': 'lat',
    'location.lon': 'lon',
    credibility: 'credibility',
    event: 'code',
    'event.scheme': 'scheme',
    'event.code': 'code',
    'event.actors': 'actors',
    'event.fatalities': 'fatalities',
  };
  return names[apiField] ?? null;
}

/** What is sent: only what was typed. */
export function reportOf(draft: Draft, clock: Clock): NewReport {
  const number = (text: string): number => Number(text.replace(',', '.'));
  return {
    source: draft.source,
    publishedAt: toInstant(draft.publishedAt, clock),
    ...(draft.externalId.trim() && { externalId: draft.externalId.trim() }),
    ...(draft.occurredAt && { occurredAt: toInstant(draft.occurredAt, clock) }),
    ...(draft.title.trim() && { title: draft.title.trim() }),
    ...(draft.body.trim() && { body: draft.body.trim() }),
    ...(draft.language && { language: draft.language }),
    ...(draft.url.trim() && { url: draft.url.trim() }),
    ...((draft.lat.trim() || draft.lon.trim()) && { location: { lat: number(draft.lat), lon: number(draft.lon) } }),
    ...(draft.credibility && { credibility: Number(draft.credibility) }),
    ...(draft.code.trim() && { event: eventOf(draft) }),
  };
}

function eventOf(draft: Draft): NonNullable<NewReport['event']> {
  return {
    scheme: draft.scheme as 'ucdp' | 'cameo' | 'acled',
    code: draft.code.trim(),
    actors: draft.actors
      .split(',')
      .map((actor) => actor.trim())
      .filter((actor) => actor !== ''),
    ...(draft.fatalities.trim() && { fatalities: Number(draft.fatalities) }),
  };
}
