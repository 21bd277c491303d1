import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFacts } from './facts';
import { typeset } from './typeset';

/** The file of the thread that sets one document and ends, which gives its memory back. */
const { facts, names } = workerData as { facts: DocumentFacts; names: string[] };
parentPort?.postMessage(typeset(facts, names));
