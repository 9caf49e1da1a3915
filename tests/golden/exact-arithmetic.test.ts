import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { EXACT_MATH } from '../../src/lint/exact-math.js';
import { startSimulation } from '../../src/lib/simulation/simulation';
import { tasks } from '../digest/tasks';

const SLOW = 30_000;
const INEXACT = Object.getOwnPropertyNames(Math).filter((name) => !EXACT_MATH.includes(name));

/** Runs something while the functions of Math that differ between engines fail. */
function withoutThem<Result>(action: () => Result): Result {
	const before = Object.getOwnPropertyDescriptors(Math);
	for (const name of INEXACT) {
		Object.defineProperty(Math, name, {
			...before[name as keyof Math],
			value: () => {
				throw new Error(`Math.${name} was called`);
			}
		});
	}
	try {
		return action();
	} finally {
		Object.defineProperties(Math, before);
	}
}

/** The simulation with all that it imports, as the build compiles it. */
async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('../../src/lib/simulation/simulation.ts', import.meta.url));
	const outputs = (await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, minify: true, lib: { entry, formats: ['es'] } }
	})) as Rolldown.RolldownOutput[];
	return outputs[0].output[0].code;
}

describe('figures are made from arithmetic that every engine does alike', () => {
	test.each(tasks())(
		'no other function of Math is called for: $name',
		{ timeout: SLOW },
		({ scenario, request }) => {
			const results = withoutThem(() => {
				const simulation = startSimulation(scenario, request);
				while (simulation.trialsDone < scenario.trials) simulation.advance(scenario.trials);
				return simulation.results();
			});
			expect(results.trials).toBe(scenario.trials);
		}
	);

	test('such a call would be noticed, and works again afterwards', () => {
		expect(INEXACT).toEqual(expect.arrayContaining(['exp', 'log', 'pow', 'sin', 'tanh', 'random', 'hypot']));
		for (const name of ['exp', 'log', 'pow'] as const) {
			expect(() => withoutThem(() => Math[name](1, 1))).toThrow(`Math.${name} was called`);
		}
		expect(Math.exp(0)).toBe(1);
	});

	test(
		'the compiled simulation holds no other, under its own name or another, and no power',
		{ timeout: SLOW },
		async () => {
			const code = await bundle();
			const used = new Set(Array.from(code.matchAll(/\bMath\.(\w+)/g), ([, name]) => name));
			expect(used).toContain('sqrt');
			expect([...used].filter((name) => !EXACT_MATH.includes(name))).toEqual([]);
			expect(code).not.toMatch(/\bMath\b(?!\.\w)/);
			expect(code).not.toContain('**');
		}
	);
});
