import { getContext, setContext } from 'svelte';
import type { Reader } from './reader.ts';
import { speak, type Speech } from './speech.ts';

const key = Symbol('speech');

/** Given once, by the root of the page, and used by every component of it; a global would mix readers up. */
export const provideSpeech = (reader: Reader): Speech => setContext(key, speak(reader));
export const useSpeech = (): Speech => getContext<Speech>(key);
