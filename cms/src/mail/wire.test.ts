import { expect, test } from 'vitest';
import { Wire, type Taken } from './wire';

/** A mail server that answers when it is told to. */
function slowServer() {
  const begun: string[] = [];
  const answers = new Map<string, (taken: Taken) => void>();
  const begin = (mail: string) => () => {
    begun.push(mail);
    return new Promise<Taken>((answer) => answers.set(mail, answer));
  };
  return { begun, begin, take: (mail: string) => answers.get(mail)?.(null) };
}

/** Lets everything happen that waits for nothing. */
const settled = () => new Promise((next) => setImmediate(next));
const mine = () => new AbortController().signal;

test('no more mails are on their way than there are connections, and the next goes when one is taken', async () => {
  const { begun, begin, take } = slowServer();
  const wire = new Wire(2);
  const sent = ['first', 'second', 'third'].map((mail) => wire.send(mine(), begin(mail)));
  await settled();
  expect(begun).toEqual(['first', 'second']);
  take('second');
  await settled();
  expect(begun).toEqual(['first', 'second', 'third']);
  take('first');
  take('third');
  expect(await Promise.all(sent)).toEqual([null, null, null]);
});

test('a mail that has become somebody else’s while it waited for a slow mail server is not sent', async () => {
  const { begun, begin, take } = slowServer();
  const claim = new AbortController();
  const wire = new Wire(1);
  const sent = ['first', 'second'].map((mail) => wire.send(claim.signal, begin(mail)));
  await settled();
  claim.abort();
  take('first');
  expect(await Promise.all(sent)).toEqual([null, { permanent: false, reason: 'NOT_BEGUN' }]);
  expect(begun).toEqual(['first']);
});

test('after the last call no mail is begun, and the one under way gets its answer', async () => {
  const { begun, begin, take } = slowServer();
  const wire = new Wire(1);
  const sent = ['first', 'second'].map((mail) => wire.send(mine(), begin(mail)));
  await settled();
  wire.lastCall();
  take('first');
  expect(await Promise.all(sent)).toEqual([null, { permanent: false, reason: 'NOT_BEGUN' }]);
  expect(await wire.send(mine(), begin('third'))).toEqual({ permanent: false, reason: 'NOT_BEGUN' });
  expect(begun).toEqual(['first']);
});

test('who hangs up leaves the mails that have no answer yet, and only those, to be tried again', async () => {
  const { begin, take } = slowServer();
  const wire = new Wire(2);
  const sent = ['first', 'second', 'third'].map((mail) => wire.send(mine(), begin(mail)));
  await settled();
  take('first');
  await settled();
  take('third');
  await settled();
  wire.hangUp();
  expect(await Promise.all(sent)).toEqual([null, { permanent: false, reason: 'NO_ANSWER' }, null]);
});

test('a mail that fails frees its place', async () => {
  const failed: Taken = { permanent: false, reason: 'ECONNECTION' };
  const wire = new Wire(1);
  const sent = [1, 2, 3].map(() => wire.send(mine(), () => Promise.resolve(failed)));
  expect(await Promise.all(sent)).toEqual([failed, failed, failed]);
});
