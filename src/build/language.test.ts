import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, createServer, type Rolldown } from 'vite';
import { inLanguage } from './language.js';

let top: string;
let library: string;

function write(path: string, text: string) {
	mkdirSync(dirname(join(library, path)), { recursive: true });
	writeFileSync(join(library, path), text);
}

/** What a program that imports all words comes to, as one text. */
async function built(tag?: string): Promise<string> {
	const result = (await build({
		configFile: false,
		root: top,
		logLevel: 'silent',
		plugins: [inLanguage(tag, library)],
		build: { write: false, minify: false, rolldownOptions: { input: join(library, 'program.ts') } }
	})) as Rolldown.RolldownOutput;
	return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}

beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'churn-lab-language-'));
	library = join(top, 'src', 'lib');
	write('format/language.ts', "export const language = 'en';\nexport const decimalSign = '.' as '.' | ',';\n");
	write('messages/article.ts', 'export interface Article {\n\ttitle: string;\n}\n');
	write('messages/desk.ts', "export const desk = { save: 'Save' };\n");
	write('messages/page.ts', "import { desk } from './desk';\n\nexport const page = { desk, hello: 'Hello' };\n");
	write('messages/share.ts', "export const share = 'Share';\nexport const copy: string = 'Copy';\n");
	write('messages/share.test.ts', "export const sample = 'Sample';\n");
	write('messages/metric-words.ts', "export { share as words } from './share';\n");
	write(
		'program.ts',
		[
			"import { decimalSign, language } from './format/language';",
			"import { words } from './messages/metric-words';",
			"import { page } from './messages/page.ts';",
			"import { copy } from './messages/share';",
			'console.log(language, decimalSign, words, page, copy);',
			"void import('./messages/desk');"
		].join('\n')
	);
	// the page's words are still English; what they hold of the desk is not
	write('messages/de/desk.ts', "export const desk = { save: 'Sichern' };\n");
	write('messages/de/page.ts', "export { page } from '../page';\n");
	write('messages/de/share.ts', "export const share = 'Teilen';\nexport const copy = 'Kopieren';\n");
});

afterEach(() => {
	rmSync(top, { recursive: true });
});

describe('a site', () => {
	test('is in English without being told', async () => {
		for (const tag of [undefined, '', 'en']) {
			const code = await built(tag);
			expect(code).toContain('console.log("en", ".", ');
			expect(code).toMatch(/Share/);
			expect(code).not.toMatch(/Teilen|Sichern/);
		}
	});

	test('in another language has its words wherever they are imported from, and its tag', async () => {
		const code = await built('de');
		expect(code).toContain('console.log("de", ",", ');
		for (const word of ['Teilen', 'Kopieren', 'Sichern', 'Hello']) expect(code).toContain(word);
		for (const word of ['"en"', 'Share', 'Copy', 'Save']) expect(code).not.toContain(word);
	});

	test('is in that language while it is worked on, too', async () => {
		const server = await createServer({
			configFile: false,
			root: top,
			logLevel: 'silent',
			plugins: [inLanguage('de', library)],
			optimizeDeps: { noDiscovery: true },
			server: { middlewareMode: true, ws: false, watch: null }
		});
		try {
			const code = async (path: string) => (await server.transformRequest(`/src/lib/${path}`))?.code;
			await server.environments.client.pluginContainer.buildStart();
			// first, as a browser with the page before a restart asks for it
			expect(await code('messages/page.ts')).toMatch(/"\/src\/lib\/messages\/de\/desk.ts"[^]*Hello/);
			expect(await code('program.ts')).toContain('"/src/lib/messages/de/page.ts"');
			expect(await code('messages/de/page.ts')).toContain('"/src/lib/messages/page.ts"');
		} finally {
			await server.close();
		}
	});

	test.each([
		['fr', /There is no language "fr": src\/lib\/messages\/fr\/ is not there/],
		['../messages', /There is no language/]
	])('in the language %j, which is not there, is not built', async (tag, message) => {
		await expect(built(tag)).rejects.toThrow(message);
	});

	test('is not built with a language that lacks something; all of it is named', async () => {
		rmSync(join(library, 'messages/de/desk.ts'));
		write('messages/de/share.ts', "export const share = 'Teilen';\nexport type copy = string;\n");
		await expect(built('de')).rejects.toThrow('src/lib/messages/de/ lacks desk.ts, copy in share.ts.');
	});
});
