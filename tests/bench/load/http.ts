import { Caller } from './caller.ts';
import type { HttpPlan, Result } from './plan.ts';
import { requestsOf } from './requests.ts';
import { Tally } from './tally.ts';

/** Every connection sends its next request when it has its answer. */
function asFastAsAnswered(plan: HttpPlan, callers: Caller[]): Promise<Tally> {
  const make = requestsOf(plan);
  const tally = new Tally();
  let sent = 0;
  const next = (caller: Caller, done: () => void): void => {
    if (sent >= plan.most || tally.elapsed >= plan.seconds) {
      done();
      return;
    }
    const began = performance.now();
    caller.send(make(plan.first + sent++), (status) => {
      tally.count(status, performance.now() - began);
      if (status === 0) done();
      else next(caller, done);
    });
  };
  return Promise.all(callers.map((caller) => new Promise<void>((done) => next(caller, done)))).then(() => tally);
}

/**
 * Requests come at random moments (a Poisson process), whether or not earlier ones have their answer, and wait for a free
 * connection: a server that stumbles is charged for everybody who waited meanwhile.
 */
function asPeopleCome(plan: HttpPlan, callers: Caller[]): Promise<Tally> {
  const make = requestsOf(plan);
  const tally = new Tally();
  const free = [...callers];
  const due: number[] = [];
  const started = performance.now();
  let sent = 0;
  let nextAt = started;
  const dispatch = (): void => {
    while (free.length > 0 && due.length > 0) {
      const caller = free.pop() as Caller;
      const at = due.shift() as number;
      caller.send(make(plan.first + sent++), (status) => {
        tally.count(status, performance.now() - at);
        free.push(caller);
        dispatch();
      });
    }
  };
  return new Promise((done) => {
    const arrive = (): void => {
      const now = performance.now();
      for (; nextAt <= now; nextAt += (-Math.log(1 - Math.random()) / plan.rate) * 1_000) due.push(nextAt);
      dispatch();
      if (now - started < plan.seconds * 1_000) setTimeout(arrive, 1);
      else setTimeout(() => done(tally), 500); // the last ones get their answers
    };
    arrive();
  });
}

export async function drive(plan: HttpPlan): Promise<Result> {
  const callers = Array.from({ length: plan.connections }, () => new Caller(plan.port));
  const tally = await (plan.rate > 0 ? asPeopleCome(plan, callers) : asFastAsAnswered(plan, callers));
  for (const caller of callers) caller.close();
  return tally.result();
}
