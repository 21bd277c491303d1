import { readRoute } from '../../site/read-route';

/** Strapi's own routes are not made: what a page needs is read for that page, and only what is published. */
export default {
  type: 'content-api',
  routes: [
    readRoute('/campaigns', 'campaign.list'),
    readRoute('/campaigns/:slug/page', 'campaign.page'),
    readRoute('/campaigns/:slug/count', 'campaign.count'),
    readRoute('/campaigns/:slug/history', 'campaign.history'),
    readRoute('/campaigns/:slug/numbers', 'campaign.numbers'),
    readRoute('/campaigns/:slug/signatures', 'campaign.signatures'),
    readRoute('/campaigns/:slug/comments', 'campaign.comments'),
    readRoute('/campaigns/:slug/statements/:statement', 'campaign.statement'),
    readRoute('/campaigns/:slug/updates/:update', 'campaign.update'),
  ],
};
