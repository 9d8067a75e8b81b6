/** A text of somebody else's with the words that matched marked. Text in, text out: nothing of it is ever read as HTML. */
export function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  return partsOf(text, words).map((part, index) =>
    part.marked ? (
      <mark key={index} className="tocsin-mark">
        {part.text}
      </mark>
    ) : (
      <span key={index}>{part.text}</span>
    ),
  );
}

interface Part {
  text: string;
  marked: boolean;
}

/** A text cut where words begin and end; of two that begin at one place the longer is marked. */
export function partsOf(text: string, words: readonly string[]): Part[] {
  const wanted = words.filter((word) => word !== '').toSorted((one, other) => other.length - one.length);
  if (wanted.length === 0) {
    return [{ text, marked: false }];
  }
  // A capturing group keeps what it splits at: every second part is a word.
  return text
    .split(new RegExp(`(${wanted.map(pattern).join('|')})`, 'gu'))
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Those of the words that a text does not have. */
export function notIn(text: string, words: readonly string[]): string[] {
  const marked = new Set(partsOf(text, words).filter((part) => part.marked).map((part) => part.text));
  return words.filter((word) => !marked.has(word) && ![...marked].some((other) => other.includes(word)));
}

/** Whole words only: "war" is not marked in "warehouse". */
function pattern(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}
