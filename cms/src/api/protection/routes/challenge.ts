import { readRoute } from '../../site/read-route';

export default { type: 'content-api', routes: [readRoute('/campaigns/:slug/challenge', 'challenge.read')] };
