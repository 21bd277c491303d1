/** Everything that a campaign page can do beyond reading and sending, in one request. Each part looks for its own place. */
import './proof.ts';
import './count.ts';
import './share.ts';
