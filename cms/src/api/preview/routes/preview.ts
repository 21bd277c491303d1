import { readRoute } from '../../site/read-route';

export default { type: 'content-api', routes: [readRoute('/preview', 'preview.read')] };
