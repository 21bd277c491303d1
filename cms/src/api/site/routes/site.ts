import { readRoute } from '../read-route';

export default { type: 'content-api', routes: [readRoute('/site', 'site.read'), readRoute('/site/map', 'site.map')] };
