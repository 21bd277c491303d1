import { drive } from './http.ts';
import { insertRows } from './inserts.ts';
import type { HttpPlan, InsertPlan } from './plan.ts';

/** A process of its own for the load: it takes nothing from the event loop of what it measures, and of who asks. */
process.on('message', (plan: HttpPlan | InsertPlan) => {
  void (plan.kind === 'inserts' ? insertRows(plan) : drive(plan)).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit(0));
