import { comeAtOnce } from './crowd.ts';
import { drive } from './http.ts';
import { insertRows } from './inserts.ts';
import type { Crowd, Plan, Result } from './plan.ts';
import { readPages } from './reads.ts';

function run(plan: Plan): Promise<Result | Crowd> {
  if (plan.kind === 'inserts') return insertRows(plan);
  if (plan.kind === 'reads') return readPages(plan);
  if (plan.kind === 'crowd') return comeAtOnce(plan);
  return drive(plan);
}

/** A process of its own for the load: it takes nothing from the event loop of what it measures, and of who asks. */
process.on('message', (plan: Plan) => {
  void run(plan).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit(0));
