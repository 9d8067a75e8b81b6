import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Highlighted, notIn } from './Highlighted';

const marked = (text: string, words: string[]) => {
  const { container } = render(<Highlighted text={text} words={words} />);
  expect(container).toHaveTextContent(text, { normalizeWhitespace: false });
  return [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
};

describe('a highlighted text', () => {
  it('marks every place of every word that matched', () => {
    expect(marked('Convoy after convoy: Convoy reaches Idlib', ['Convoy', 'Idlib'])).toEqual(['Convoy', 'Convoy', 'Idlib']);
  });

  it('marks whole words only, in every script', () => {
    expect(marked('A warehouse, a war', ['war'])).toEqual(['war']);
    expect(marked('نفي وصول قافلة إلى إدلب', ['قافلة'])).toEqual(['قافلة']);
    expect(marked('Колонна вошла в Идлиб', ['Колонна', 'Идлиб'])).toEqual(['Колонна', 'Идлиб']);
  });

  it('marks the longer of two that begin at one place', () => {
    expect(marked('ground offensive in Idlib', ['ground', 'ground offensive'])).toEqual(['ground offensive']);
  });

  it('never reads a report as HTML, nor a word as a pattern', () => {
    expect(marked('<b>tanks</b> (many) cost $5.', ['(many)', '<b>tanks</b>', '.*', '$5'])).toEqual(['<b>tanks</b>', '(many)', '$5']);
  });

  it('tells the words that stand elsewhere', () => {
    expect(notIn('ground offensive in Idlib', ['offensive', 'ground offensive', 'Tanks'])).toEqual(['Tanks']);
  });
});
