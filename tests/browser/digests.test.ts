import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { SITE } from '../../src/cli/site.js';
import { tasks } from '../digest/tasks';
import type { digestsInWorker } from './digest-page';
import { expect, test } from './site';

declare global {
	interface Window {
		digestPage: { digestsInWorker: typeof digestsInWorker };
	}
}

/** The script of the worker that the page starts, as a path from the site's top. */
function workerScript(): string {
	const folder = '_app/immutable/workers';
	const names = readdirSync(join(SITE, folder)).filter((name) => /^worker-.*\.js$/.test(name));
	expect(names).toHaveLength(1);
	return `${folder}/${names[0]}`;
}

/** The test's part that runs in the page, as one classic script. */
async function pageScript(): Promise<string> {
	const entry = fileURLToPath(new URL('digest-page.ts', import.meta.url));
	const outputs = (await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'digestPage' } }
	})) as Rolldown.RolldownOutput[];
	return outputs[0].output[0].code;
}

// such a document has no icon, which is an error on the console
test.use({ tolerated: true });

test('the full results in the built worker are those of the golden digests', async ({ page }) => {
	const golden = readFileSync(new URL('../golden/digests.json', import.meta.url), 'utf8');
	// a document of the site without the pages' content policy, which would refuse the test's script
	await page.goto('./service-worker.js');
	await page.addScriptTag({ content: await pageScript() });
	const digests = await page.evaluate(
		({ address, list }) => window.digestPage.digestsInWorker(new URL(address, location.origin).href, list),
		{ address: workerScript(), list: tasks() }
	);
	expect(digests).toEqual(JSON.parse(golden));
});
