import sharp, { type Sharp } from 'sharp';
import { expect, inject, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { phone, useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { job } from '../harness/job.ts';
import { RawConnection } from '../harness/raw-http.ts';
import { fileOf, uploadPicture } from '../harness/media-library.ts';
import { seeded } from '../harness/seeded.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();
const get = (path: string) => fetch(inject('hub').site + path);

/** As hard to make small as a picture can be: every pixel another colour. */
function noise(width: number, height: number, seed = 7): Sharp {
  const random = seeded(seed);
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, () => Math.floor(random() * 256)));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

/** Addresses that a page offers for its pictures, each once. */
async function offered(path: string): Promise<string[]> {
  const html = await (await get(path)).text();
  const addresses = [...html.matchAll(/<source [^>]*srcset="([^"]+)"/g)]
    .flatMap(([, srcset = '']) => srcset.split(', '))
    .map((one) => one.split(' ')[0] ?? '');
  return [...new Set(addresses)];
}

interface Chosen {
  type: string;
  bytes: number;
}

/** The picture that a browser of this kind takes on a page, and what it weighs. */
async function chosenBy(device: object, path: string): Promise<Chosen> {
  const { page, context } = await visit(device);
  await page.goto(path);
  const picture = page.locator('main .lead img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  const address = await picture.evaluate((img: HTMLImageElement) => new URL(img.currentSrc).pathname);
  const answer = await get(address);
  await context.close();
  return { type: answer.headers.get('content-type') ?? '', bytes: (await answer.bytes()).length };
}

/** Width and height in CSS pixels, and density: small and large phones, held upright and across. */
const phones = [
  [360, 640, 2],
  [360, 640, 3],
  [430, 932, 3],
  [412, 915, 3.5],
  [640, 360, 3],
  [932, 430, 3],
  [915, 412, 3.5],
] as const;
const held = ([width, height, deviceScaleFactor]: (typeof phones)[number]) => ({
  ...{ ...phone, viewport: { width, height }, deviceScaleFactor },
});

async function expectLightOnPhones(path: string): Promise<void> {
  for (const one of phones) {
    const { type, bytes } = await chosenBy(held(one), path);
    expect({ one, type }).toEqual({ one, type: 'image/avif' });
    expect(bytes, one.join(' ')).toBeLessThanOrEqual(60_000);
  }
}

test('a phone, held upright or across, takes a modern format of at most 60 kB for the picture of a campaign', () =>
  expectLightOnPhones(`/en/${demonstration}`));

test('however hard a picture is to make small, a phone gets at most 60 kB of it, and a desk more', async () => {
  const { id } = await uploadPicture(
    await noise(1100, 700).jpeg({ quality: 90 }).toBuffer(),
    'noise.jpg',
    'image/jpeg',
  );
  const { slug } = await newCampaign({ image: id });
  await expectLightOnPhones(`/en/${slug}`);
  // What a phone would take if `sizes` alone decided.
  const { bytes } = await chosenBy({ viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 }, `/en/${slug}`);
  expect(bytes).toBeGreaterThan(60_000);
  const { formats } = await fileOf(id);
  for (const { width, sizeInBytes, mime } of Object.values(formats ?? {}))
    if (width <= 1080 && mime !== 'image/jpeg') expect(sizeInBytes).toBeLessThanOrEqual(60_000);
});

test('a picture too tall for a width of the pages is offered narrower in that format: no phone takes the original', async () => {
  const tall = await noise(370, 1200).jpeg({ quality: 90 }).toBuffer();
  const { id, formats } = await uploadPicture(tall, 'tall.jpg', 'image/jpeg');
  expect(Object.keys(formats ?? {})).toContain('webp180');
  expect(Object.keys(formats ?? {})).not.toContain('webp360');
  const { slug } = await newCampaign({ image: id });
  const addresses = await offered(`/en/${slug}`);
  for (const kind of ['.avif?', '.webp?']) expect(addresses.join(' ')).toContain(kind);
  for (const address of addresses) expect((await (await get(address)).bytes()).length).toBeLessThanOrEqual(60_000);
});

test('of a picture that moves, phones and who wants no motion get the first frame, and a desk all', async () => {
  const frames = await Promise.all([1, 2].map((seed) => noise(500, 300, seed).png().toBuffer()));
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { id } = await uploadPicture(moving, 'moving.gif', 'image/gif');
  const { slug } = await newCampaign({ image: id });
  await expectLightOnPhones(`/en/${slug}`);
  expect((await chosenBy({ reducedMotion: 'reduce' }, `/en/${slug}`)).type).toBe('image/avif');
  const onDesk = await chosenBy({}, `/en/${slug}`);
  expect(onDesk.type).toBe('image/gif');
  expect(onDesk.bytes).toBeGreaterThan(60_000);
});

test('what a page offers of its picture is what it says, and may be kept for good', async () => {
  const addresses = await offered(`/en/${demonstration}`);
  expect(addresses).toHaveLength(8);
  for (const address of addresses) {
    const { status, headers } = await get(address);
    const [, kind = ''] = /\.(\w+)\?v=/.exec(address) ?? [];
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: `image/${kind}` });
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('an address that does not say which version it means is not kept for good', async () => {
  const [address = ''] = await offered(`/en/${demonstration}`);
  for (const other of [address.replace(/\?.*/, ''), `${address}&more`, address.replace(/\?v=.*/, '?v=<>')]) {
    expect((await get(other)).headers.get('cache-control')).toBe('public, max-age=300');
  }
});

test('a picture that is replaced is shown under another address, and nothing of the old one is left', async () => {
  const first = await uploadPicture(await plain(900, 600, 'red').png().toBuffer(), 'square.png', 'image/png');
  const { slug } = await newCampaign({ image: first.id });
  const before = await offered(`/en/${slug}`);
  const widest = first.formats?.['avif900']?.url ?? '';
  expect((await fetch(inject('hub').cms + widest)).status).toBe(200);
  await uploadPicture(await plain(400, 300, 'blue').png().toBuffer(), 'square.png', 'image/png', first.id);
  await expect.poll(() => offered(`/en/${slug}`), { timeout: 5_000 }).not.toEqual(before);
  const after = await offered(`/en/${slug}`);
  expect(after.filter((address) => before.includes(address))).toEqual([]);
  const { data, info } = await sharp(await (await get(after[0] ?? '')).bytes())
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(360);
  expect((data[2] ?? 0) - (data[0] ?? 0)).toBeGreaterThan(200);
  expect((await fetch(inject('hub').cms + widest)).status).toBe(404);
});

test('a picture keeps nothing that a camera wrote into it, and stands upright', async () => {
  const where = { IFD0: { Model: 'Camera of the tests' }, IFD3: { GPSLatitude: '59/1 56/1 0/1' } };
  const lying = plain(600, 400, 'green').withExif(where).withMetadata({ orientation: 6 });
  // So small a quality that every further encoding is larger than the original.
  const bytes = await lying.jpeg({ quality: 1 }).toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const { url, width, height, formats } = await uploadPicture(bytes, 'lying.jpg', 'image/jpeg');
  expect({ width, height }).toEqual({ width: 400, height: 600 });
  for (const each of [url, ...Object.values(formats ?? {}).map((one) => one.url)]) {
    const stored = await sharp(await (await fetch(inject('hub').cms + each)).bytes()).metadata();
    expect({ exif: stored.exif, upright: stored.height > stored.width }).toEqual({ exif: undefined, upright: true });
  }
});

test('a small picture is not made larger, and one that moves stays as it is', async () => {
  const small = await uploadPicture(await plain(90, 60, 'red').png().toBuffer(), 'small.png', 'image/png');
  expect(Object.keys(small.formats ?? {})).toEqual(['avif90', 'webp90']);
  const frames = [0, 1].map((at) =>
    plain(40, 40, at ? 'red' : 'blue')
      .png()
      .toBuffer(),
  );
  const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
  const { formats, url } = await uploadPicture(moving, 'moving.gif', 'image/gif');
  expect(Object.keys(formats ?? {})).toEqual(['still-avif40', 'still-webp40']);
  expect((await sharp(await (await fetch(inject('hub').cms + url)).bytes(), { animated: true }).metadata()).pages).toBe(
    2,
  );
});

test('a picture from before there were formats gets them, once', async () => {
  const { id } = await uploadPicture(await plain(500, 300, 'red').png().toBuffer(), 'old.png', 'image/png');
  await inDatabase((query) => query('update files set formats = null where id = $1', [id]));
  expect(await job('draw-variants', '--dry-run')).toMatch(/without variants: [1-9]/);
  expect((await fileOf(id)).formats).toBeNull();
  expect(await job('draw-variants')).toMatch(/that got variants: [1-9]/);
  const { formats } = await fileOf(id);
  expect(Object.keys(formats ?? {}).sort()).toEqual(['avif360', 'avif500', 'webp360', 'webp500']);
  for (const { url } of Object.values(formats ?? {})) expect((await fetch(inject('hub').cms + url)).status).toBe(200);
});

test('readers who leave in the middle of a picture take the site down for nobody', async () => {
  const [picture = ''] = await offered(`/en/${demonstration}`);
  const port = Number(new URL(inject('hub').site).port);
  const request = Buffer.from(`GET ${picture} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  await Promise.all(Array.from({ length: 200 }, () => new RawConnection(port).cut(request)));
  const answer = await get(picture);
  expect(answer.status).toBe(200);
  expect((await answer.bytes()).length).toBe(Number(answer.headers.get('content-length')));
});
