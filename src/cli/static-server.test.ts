import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestedPort } from './serve-site.js';
import { serve } from './static-server.js';

const LONG = '// a line like the others\n'.repeat(200);

let outer: string;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
let subpath: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	outer = mkdtempSync(join(tmpdir(), 'churn-lab-server-'));
	folder = join(outer, 'site');
	mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
	mkdirSync(join(folder, 'guide'));
	writeFileSync(join(outer, 'secret.txt'), 'secret');
	writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
	writeFileSync(join(folder, 'method.html'), '<h1>Method</h1>');
	writeFileSync(join(folder, 'guide', 'index.html'), '<h1>Guide</h1>');
	writeFileSync(join(folder, '_app', 'immutable', 'a b.js'), 'export {};');
	writeFileSync(join(folder, 'long.js'), LONG);
	site = await serve(folder);
	subpath = await serve(folder, { base: '/some/sub/path' });
});

afterAll(async () => {
	await site.close();
	await subpath.close();
	rmSync(outer, { recursive: true });
});

/** Asks for a path as it is: fetch would tidy it first. */
function statusOf(path: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		httpRequest({ host: '127.0.0.1', port: site.port, path, agent: false }, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});
}

test.each([
	['', 'Home'],
	['index.html', 'Home'],
	['method', 'Method'],
	['method?x=1', 'Method'],
	['method.html', 'Method'],
	['guide/', 'Guide'],
	['guide', 'Guide'],
	['guide?x=1', 'Guide']
])('the address /%s shows %s, at the top and under a path', async (path, heading) => {
	for (const { url } of [site, subpath]) {
		const response = await fetch(url + path);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('cache-control')).toBe('no-cache');
		expect(await response.text()).toBe(`<h1>${heading}</h1>`);
	}
});

test('scripts are scripts, and are kept when their names change with their content', async () => {
	const response = await fetch(`${site.url}_app/immutable/a%20b.js`);
	expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
	expect(response.headers.get('cache-control')).toMatch(/immutable/);
	expect(response.headers.get('content-length')).toBe('10');
});

test('longer texts come compressed to who can read that', async () => {
	const url = `${site.url}long.js`;
	const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
	expect(plain.headers.get('content-encoding')).toBeNull();
	expect(plain.headers.get('content-length')).toBe(String(LONG.length));
	expect(await plain.text()).toBe(LONG);
	const compressed = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
	expect(compressed.headers.get('content-encoding')).toBe('gzip');
	expect(compressed.headers.get('vary')).toBe('accept-encoding');
	expect(await compressed.text()).toBe(LONG);
});

test('HEAD answers without a body, other methods are refused', async () => {
	const head = await fetch(site.url, { method: 'HEAD' });
	expect(head.status).toBe(200);
	expect(await head.text()).toBe('');
	expect((await fetch(site.url, { method: 'POST', body: 'x' })).status).toBe(405);
});

test.each([
	'/nothing',
	'/../secret.txt',
	'/%2e%2e/secret.txt',
	'/..%2fsecret.txt',
	'/guide/..%2f..%2fsecret.txt',
	'/%00'
])('%s finds nothing', async (path) => {
	expect(await statusOf(path)).toBe(404);
});

test('an address that is not well formed is refused', async () => {
	expect(await statusOf('/%zz')).toBe(400);
});

test('under a path, nothing is beside it, and the path without its slash leads to it', async () => {
	expect((await fetch(`http://localhost:${subpath.port}/index.html`)).status).toBe(404);
	const response = await fetch(subpath.url.slice(0, -1));
	expect(response.status).toBe(200);
	expect(response.url).toBe(subpath.url);
});

test('a taken port is left for the next free one, when that is allowed', async () => {
	await expect(serve(folder, { port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	const next = await serve(folder, { port: site.port, tries: 20 });
	expect(next.port).toBeGreaterThan(site.port);
	expect((await fetch(next.url)).status).toBe(200);
	await next.close();
});

test('PORT is a port or a fault in words', () => {
	expect(requestedPort(undefined)).toBeNull();
	expect(requestedPort('')).toBeNull();
	expect(requestedPort('5000')).toBe(5000);
	expect(requestedPort('0')).toBe(0);
	for (const wrong of ['x', '-1', '65536', '0x10', '1e3', ' 80']) {
		expect(() => requestedPort(wrong)).toThrow(/PORT is/);
	}
});
