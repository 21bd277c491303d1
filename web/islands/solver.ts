import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Runs in a worker: the page stays as quick as it is. Answers the solved challenge as a form carries it. */
addEventListener('message', ({ data: challenge }: MessageEvent<Challenge>) => {
  void solveChallenge({ challenge, deriveKey }).then((solution) => {
    postMessage(solution && btoa(JSON.stringify({ challenge, solution })));
  });
});
