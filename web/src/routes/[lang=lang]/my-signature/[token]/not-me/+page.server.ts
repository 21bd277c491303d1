import { askFirst, erase } from '../erase.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => askFirst(event);

export const actions: Actions = { default: (event) => erase(event) };
