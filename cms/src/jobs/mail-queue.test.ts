import { expect, test } from 'vitest';
import { mailConnections, slowestMail } from '../mail/deliver';
import { mailsInJob } from './due-mails';
import { answersWork, mailQueue, newsWork } from './mail-queue';

test('the slowest mail server ends every mail of a batch before the batch is taken away, however much waits with it', () => {
  const waiting = answersWork.batchSize * mailsInJob + newsWork.batchSize;
  expect(Math.ceil(waiting / mailConnections) * slowestMail).toBeLessThan(mailQueue.expireInSeconds);
});

test.each([answersWork, newsWork])('a worker says often enough that it lives', ({ heartbeatRefreshSeconds }) => {
  expect(heartbeatRefreshSeconds * 3).toBeLessThan(mailQueue.heartbeatSeconds);
});
