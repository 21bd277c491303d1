import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf } from './kept-answer.ts';

/** The yardstick: `node:http` and nothing else, with the headers and the compressed page that the site sends. */
const { headers, body } = await answerOf(process.argv[2] ?? '');
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
