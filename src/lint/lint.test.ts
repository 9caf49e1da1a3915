import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { ROOMS, importBreach, roomDirections } from './rooms.js';

// the project's own configuration; only the rules that need a file on the disk are left out
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that a file with this text breaks, each with its message. */
async function lint(filePath: string, code: string): Promise<string[]> {
	const [{ messages }] = await eslint.lintText(code, { filePath });
	return messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

async function breaches(filePath: string, code: string): Promise<string[]> {
	return (await lint(filePath, code)).filter((message) => message.startsWith('churn-lab/room-imports'));
}

const NAMES = Object.keys(ROOMS);
const importOf = (source: string) => `import { thing } from '${source}';\nexport const other = thing;\n`;

describe.each(NAMES)('a file in %s/', (name) => {
	const { rooms, types = [], packages = [], inNode } = ROOMS[name];
	const file = `src/lib/${name}/sample.ts`;

	test.each(rooms)('may import from %s/', async (allowed) => {
		expect(await breaches(file, importOf(`../${allowed}/thing`))).toEqual([]);
		if (!inNode) expect(await breaches(file, importOf(`$lib/${allowed}/thing`))).toEqual([]);
	});

	test('may import from itself', async () => {
		expect(await breaches(file, importOf('./thing'))).toEqual([]);
		expect(await breaches(file, importOf('./deeper/thing.ts'))).toEqual([]);
	});

	const forbidden = NAMES.filter((other) => other !== name && !rooms.includes(other));
	test.each(forbidden)('may not import from %s/, by either form of address', async (other) => {
		expect(await breaches(file, importOf(`../${other}/thing`))).toHaveLength(1);
		expect(await breaches(file, importOf(`$lib/${other}/thing`))).toHaveLength(1);
	});

	test.each(types)('may name types of %s/', async (other) => {
		const source = `../${other}/thing`;
		expect(
			await breaches(file, `import type { Thing } from '${source}';\nexport type Other = Thing;\n`)
		).toEqual([]);
		expect(
			await breaches(file, `import { type Thing } from '${source}';\nexport type Other = Thing;\n`)
		).toEqual([]);
	});

	test('may import only the packages that it needs', async () => {
		for (const allowed of packages) expect(await breaches(file, importOf(`${allowed}/part`))).toEqual([]);
		expect(await breaches(file, importOf('node:fs'))).toHaveLength(1);
		expect(await breaches(file, importOf('left-pad'))).toHaveLength(1);
	});

	test('may not reach what is in no room', async () => {
		expect(await breaches(file, importOf('../../routes/+page.svelte'))).toHaveLength(1);
		expect(await breaches(file, importOf('../../cli/simulate.ts'))).toHaveLength(1);
	});
});

describe('every way to import', () => {
	test.each([
		"export { thing } from '../economics/thing';\n",
		"export * from '../economics/thing';\n",
		"export const later = () => import('../economics/thing');\n",
		"export type Thing = import('../economics/thing').Thing;\n"
	])('is checked: %s', async (code) => {
		expect(await breaches('src/lib/numeric/sample.ts', code)).toHaveLength(1);
	});

	test('is checked in components, too', async () => {
		const script = (source: string) =>
			`<script lang="ts">\n\timport thing from '${source}';\n</script>\n\n{thing}\n`;
		expect(await breaches('src/lib/charts/Sample.svelte', script('../format/thing'))).toEqual([]);
		expect(await breaches('src/lib/charts/Sample.svelte', script('../session/thing'))).toHaveLength(1);
		expect(await breaches('src/lib/ui/Sample.svelte', script('$lib/simulation/thing'))).toHaveLength(1);
		expect(await breaches('src/routes/+page.svelte', script('$lib/simulation/thing'))).toEqual([]);
	});

	test('is left to tests, which may import anything', async () => {
		expect(await breaches('src/lib/numeric/sample.test.ts', importOf('../simulation/thing'))).toEqual([]);
	});

	test('is checked in the command line, which shows no page', async () => {
		expect(await breaches('src/cli/sample.ts', importOf('../lib/simulation/thing'))).toEqual([]);
		expect(await breaches('src/cli/sample.ts', importOf('../lib/charts/thing'))).toHaveLength(1);
		expect(await breaches('src/cli/sample.ts', importOf('$lib/simulation/thing'))).toHaveLength(1);
	});
});

test('a worker’s address counts as an import of its file', () => {
	expect(importBreach('src/lib/session/sample.ts', '../engine/worker?worker&url', false)).toBeNull();
	expect(importBreach('src/lib/ui/sample.ts', '../engine/worker?worker&url', false)).toMatch(/engine/);
});

describe('the build', () => {
	const { resolveId } = roomDirections('/top/');
	const stop = (importer: string, source: string) => {
		const context = {
			error(message: string): never {
				throw new Error(message);
			}
		};
		return (resolveId as (this: typeof context, source: string, importer?: string) => null).call(
			context,
			source,
			importer
		);
	};

	test('stops at an import against the directions', () => {
		expect(() => stop('/top/src/lib/numeric/sample.ts', '../session/thing')).toThrow(
			'src/lib/numeric/sample.ts: numeric/ may not import from session/.'
		);
		expect(() => stop('/top/src/lib/ui/Sample.svelte', '/top/src/lib/session/thing.ts')).toThrow(/session/);
	});

	test('goes on at any other', () => {
		expect(stop('/top/src/lib/session/sample.ts', '../engine/thing')).toBeNull();
		expect(
			stop('/top/src/lib/ui/Sample.svelte', '/top/src/lib/ui/Sample.svelte?svelte&type=style&lang.css')
		).toBeNull();
		expect(stop('/top/src/lib/ui/Sample.svelte', 'svelte/internal/client')).toBeNull();
		expect(stop('/top/src/routes/+page.svelte', '$lib/session/thing')).toBeNull();
		expect(stop('/top/node_modules/d3/index.js', 'd3-array')).toBeNull();
	});
});

describe.each(['numeric', 'scenario', 'economics', 'simulation'])('figures made in %s/', (room) => {
	const file = `src/lib/${room}/sample.ts`;

	test.each([
		'Math.exp(x)',
		'Math.log(x)',
		'Math.pow(x, 2)',
		'Math.log2(x)',
		'Math.log10(x)',
		'Math.log1p(x)',
		'Math.expm1(x)',
		'Math.cbrt(x)',
		'Math.hypot(x, 1)',
		'Math.sin(x)',
		'Math.cos(x)',
		'Math.tan(x)',
		'Math.sinh(x)',
		'Math.atan2(x, 1)',
		'Math.random()',
		"Math['exp'](x)",
		'[x].map(Math.exp)',
		'x ** 2',
		'Date.now() + x',
		'new Date(x).getTime()',
		'performance.now() + x',
		'globalThis.Math.exp(x)',
		'global.Math.exp(x)',
		'self.Math.exp(x)',
		'Math?.exp(x)',
		'(Math as unknown as Record<string, (y: number) => number>).exp(x)',
		"Reflect.get(Math, 'exp')(x)",
		'({ ...Math }).exp(x)',
		'process.hrtime()[0] + x'
	])('may not use %s', async (expression) => {
		const messages = await lint(file, `export const sample = (x: number) => ${expression};\n`);
		expect(messages.join('\n')).toMatch(/no-restricted-(syntax|globals)/);
	});

	test.each([
		'const { exp } = Math;\nexport const sample = exp(1);\n',
		'const { exp: raise } = Math;\nexport const sample = raise(1);\n',
		'const M = Math;\nexport const sample = M.exp(1);\n',
		'let M;\nM = Math;\nexport const sample = M.exp(1);\n',
		'const raise = (M = Math) => M.exp(1);\nexport const sample = raise();\n',
		'const exp = Math.exp;\nexport const sample = exp(1);\n'
	])('may not hide a function of Math behind another name: %s', async (code) => {
		expect((await lint(file, code)).join('\n')).toMatch(/no-restricted-syntax/);
	});

	test.each(["eval('Math.exp(1)')", "new Function('return Math.exp(1)')()"])(
		'may not come from code in a text: %s',
		async (expression) => {
			const messages = await lint(file, `export const sample = (): unknown => ${expression};\n`);
			expect(messages.join('\n')).toMatch(/no-eval|no-new-func|no-implied-eval/);
		}
	);

	test.each([
		'// eslint-disable-next-line\n',
		'/* eslint-disable */\n',
		'/* eslint no-restricted-syntax: 0 */\n'
	])('may not switch the rules off: %s', async (comment) => {
		const messages = await lint(file, `${comment}export const sample = (x: number) => Math.exp(x);\n`);
		expect(messages.join('\n')).toMatch(/no-restricted-syntax/);
	});

	test.each(['js', 'mjs', 'cjs', 'mts', 'svelte.ts'])(
		'may not be made otherwise in a .%s file',
		async (ending) => {
			const code = 'export const sample = (x) => Math.exp(x);\n';
			const messages = await lint(`src/lib/${room}/sample.${ending}`, code);
			expect(messages.join('\n')).toMatch(/no-restricted-syntax/);
		}
	);

	test('may not raise in place', async () => {
		const messages = await lint(file, 'export function sample(x: number) {\n\tx **= 2;\n\treturn x;\n}\n');
		expect(messages.join('\n')).toMatch(/no-restricted-syntax/);
	});

	test.each(['Math.sqrt(x)', 'Math.floor(x)', 'Math.imul(x, 3)', 'Math.PI * x', 'x * x'])(
		'may use %s',
		async (expression) => {
			expect(await lint(file, `export const sample = (x: number) => ${expression};\n`)).toEqual([]);
		}
	);

	test('may be checked in tests against what the platform computes', async () => {
		const code = 'export const sample = (x: number) => Math.exp(x);\n';
		expect(await lint(`src/lib/${room}/sample.test.ts`, code)).toEqual([]);
	});
});

test('a style attribute is reported, a style directive is not', async () => {
	expect((await lint('src/lib/ui/Sample.svelte', '<p style="color: red">x</p>\n')).join('\n')).toMatch(
		/no-restricted-syntax/
	);
	expect(await lint('src/lib/ui/Sample.svelte', '<p style:--share={1}>x</p>\n')).toEqual([]);
});

describe('the language of the site', () => {
	const inScript = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n`;
	const found = async (file: string, code: string) =>
		(await lint(file, code)).filter((message) => message.includes('format/language.ts'));

	test.each([
		"export const LANGUAGE = 'en';",
		"export const LANGUAGE = 'en-GB';",
		"export const list = new Intl.ListFormat('de');",
		'export const list = new Intl.ListFormat();',
		"export const names = Intl.DisplayNames('de', {});",
		'export const written = (5).toLocaleString();',
		"export const written = 'i'.toLocaleUpperCase('de');",
		'export const written = new Date().toLocaleDateString(undefined, {});',
		"export const order = 'a'.localeCompare('b');"
	])('stands in one place: %s', async (code) => {
		for (const file of [
			'format/sample.ts',
			'messages/sample.ts',
			'messages/de/sample.ts',
			'scenario/sample.ts'
		])
			expect(await found(`src/lib/${file}`, `${code}\n`)).not.toEqual([]);
		expect(await found('src/routes/Sample.svelte', inScript(code))).not.toEqual([]);
	});

	test.each([
		"import { language } from '../format/language';\n\nexport const list = new Intl.ListFormat(language);",
		"export const known = Intl.supportedValuesOf('currency');",
		"import { en } from './en';\n\nexport const words = en;"
	])('may be used anywhere: %s', async (code) => {
		expect(await found('src/lib/messages/sample.ts', `${code}\n`)).toEqual([]);
	});

	test('has words of the type of the English ones', async () => {
		const untyped = async (code: string) =>
			(await lint('src/lib/messages/de/rare.ts', code)).filter((message) =>
				message.includes('type of the English')
			);
		const imported = "import type { rare as english } from '../rare';\n\n";
		expect(await untyped('export const rare = {};\n')).toHaveLength(1);
		expect(await untyped(`${imported}export const rare: typeof english = {};\n`)).toEqual([]);
	});
});
