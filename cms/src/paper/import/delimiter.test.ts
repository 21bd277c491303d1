import { expect, test } from 'vitest';
import { guessedDelimiter } from './delimiter';

test.each([
  ['name,email,country\r\nA;b,c', ','],
  ['Name;E-Mail;Ort, Land\nx', ';'],
  ['name\temail\tplace', '\t'],
  ['"a,b,c";email\n', ';'],
  ['"a\nb;c;d",email,place\n;;;;', ','],
  ['name', ','],
  ['', ','],
])('the first line %j is parted by %j', (line, delimiter) => {
  expect(guessedDelimiter(line)).toBe(delimiter);
});
