import type { Subscription } from '../../api/model';

export type MailLanguage = NonNullable<Subscription['channel']['language']>;

/** What mails are written in, each by its own name. */
export const mailLanguages: [MailLanguage, string][] = [
  ['en', 'English'],
  ['tr', 'Türkçe'],
  ['ru', 'Русский'],
  ['ar', 'العربية'],
];

/** The zones that this browser knows, and the one that is chosen, which it may know by another name. */
export const zonesWith = (chosen: string): string[] => [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])].sort();
