import { describe, expect, test } from 'vitest';
import { exp } from '../../src/lib/numeric/exp';
import { ln } from '../../src/lib/numeric/ln';
import { LANES } from '../../src/lib/simulation/kernel';
import { chances, counts, drawn, multinomial, openStream, samplers } from './samplers';

const { binomial, hypergeometric, uniform } = samplers;
const poisson = samplers.poissonOf;

const DRAWS = 40_000;

/** ln k! by summation: nothing in common with the samplers' own. What is rounded off is carried along (Kahan 1965). */
const lnFactorials = (() => {
	const table = new Float64Array(10_000_001);
	let sum = 0;
	let lost = 0;
	for (let k = 2; k < table.length; k++) {
		const term = Math.log(k) - lost;
		const next = sum + term;
		lost = next - sum - term;
		table[k] = sum = next;
	}
	return table;
})();
const lnFactorial = (k: number) => lnFactorials[k];
const lnChoose = (n: number, k: number) => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/**
 * Pearson's χ² of draws against masses, over cells of at least 20 expected draws, as standard deviations from its mean
 * (χ² with d degrees of freedom has mean d and variance 2d). Beyond 5 has a chance below 1 in 100 000 even for few cells.
 */
function chiSquare(sample: () => number, mass: (k: number) => number, from: number, to: number): number {
	openStream(20_07, 1, 1, 1);
	const found = new Map<number, number>();
	for (let i = 0; i < DRAWS; i++) {
		const k = sample();
		found.set(k, (found.get(k) ?? 0) + 1);
	}
	let statistic = 0;
	let cells = 0;
	let expected = 0;
	let seen = 0;
	let expectedLeft = DRAWS;
	let seenLeft = DRAWS;
	for (let k = from; k <= to; k++) {
		expected += DRAWS * mass(k);
		seen += found.get(k) ?? 0;
		if (expected < 20 || expectedLeft - expected < 20) continue;
		statistic += (seen - expected) ** 2 / expected;
		cells += 1;
		expectedLeft -= expected;
		seenLeft -= seen;
		expected = seen = 0;
	}
	statistic += (seenLeft - expectedLeft) ** 2 / expectedLeft;
	return cells === 0 ? 0 : (statistic - cells) / Math.sqrt(2 * cells);
}

const WITHIN = 5;

/** Draws made side by side, of a chance that many are made of: as the simulation makes them. */
function sideBySide(n: number, p: number): () => number {
	counts.fill(n);
	chances.fill(p);
	samplers.prepare(1);
	let draws = 0;
	return () => {
		const lane = draws % LANES;
		// one name for each draw, so that no two share a number
		if (lane === 0) samplers.draw(draws / LANES);
		draws += 1;
		return drawn[lane];
	};
}

describe.each([1, 2, 7, 40, 300, 5000, 100_000, 1_000_000, 10_000_000])('binomial of n = %i', (n) => {
	test.each([0.0001, 0.004, 0.04, 0.2, 0.5, 0.7, 0.96, 0.9999])('p = %f', (p) => {
		const mass = (k: number) => Math.exp(lnChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
		const sd = Math.sqrt(n * p * (1 - p));
		const from = Math.max(0, Math.floor(n * p - 8 * sd - 10));
		const to = Math.min(n, Math.ceil(n * p + 8 * sd + 10));
		expect(chiSquare(() => binomial(n, p), mass, from, to)).toBeLessThan(WITHIN);
		expect(chiSquare(sideBySide(n, p), mass, from, to)).toBeLessThan(WITHIN);
	});
});

test('draws side by side are those one by one', () => {
	for (let draw = 0; draw < 4000; draw++) {
		openStream(5, draw, 1, 1);
		const most = 10 ** (1 + 9 * uniform());
		for (let lane = 0; lane < LANES; lane++) {
			chances[lane] = uniform() ** (1 + 3 * uniform());
			counts[lane] = Math.floor(uniform() * most);
		}
		samplers.openStreams(6, 1, 1, 1);
		samplers.prepare(draw % 2);
		samplers.draw(draw);
		const alone = Array.from(counts, (count, lane) => {
			samplers.take(lane, draw);
			return binomial(count, chances[lane]);
		});
		expect([...drawn]).toEqual(alone);
	}
});

test('binomial of more than a number of 32 bits holds: mean and variance', () => {
	for (const n of [3e9, 1.2e10]) {
		for (const p of [1e-10, 0.04, 0.7]) {
			openStream(3, 1, 1, 1);
			const draws = 4000;
			const variance = n * p * (1 - p);
			let sum = 0;
			let squares = 0;
			for (let i = 0; i < draws; i++) {
				const error = binomial(n, p) - n * p;
				sum += error;
				squares += error * error;
			}
			expect(Math.abs(sum / draws)).toBeLessThan(WITHIN * Math.sqrt(variance / draws));
			// variance of a squared error is at most 2σ⁴ + σ² for a binomial
			const tolerance = WITHIN * Math.sqrt((2 * variance ** 2 + variance) / draws);
			expect(Math.abs(squares / draws - variance)).toBeLessThan(tolerance);
		}
	}
});

test.each([0.001, 0.3, 2, 11.9, 12.1, 40, 300, 399, 20_000])('Poisson of mean %f', (mean) => {
	const mass = (k: number) => Math.exp(k * Math.log(mean) - mean - lnFactorial(k));
	const reach = 8 * Math.sqrt(mean) + 10;
	const from = Math.max(0, Math.floor(mean - reach));
	const to = Math.ceil(mean + reach);
	expect(chiSquare(() => poisson(mean), mass, from, to)).toBeLessThan(WITHIN);
	let draws = 0;
	const inLane = () => samplers.tabledPoisson(mean, draws++);
	expect(chiSquare(inLane, mass, from, to)).toBeLessThan(WITHIN);
});

test.each([
	[10, 4, 3],
	[100, 30, 50],
	[1000, 990, 12],
	[5000, 200, 4000],
	[60_000, 2400, 700]
])('hypergeometric: of %i with %i marked, %i taken', (total, marked, sample) => {
	const mass = (k: number) =>
		Math.exp(lnChoose(marked, k) + lnChoose(total - marked, sample - k) - lnChoose(total, sample));
	const from = Math.max(0, sample + marked - total);
	const to = Math.min(marked, sample);
	expect(chiSquare(() => hypergeometric(total, marked, sample), mass, from, to)).toBeLessThan(WITHIN);
});

test('samplers keep to their bounds at the ends', () => {
	openStream(1, 1, 1, 1);
	expect([binomial(0, 0.5), binomial(5, 0), binomial(5, 1)]).toEqual([0, 0, 5]);
	expect([poisson(0), hypergeometric(9, 0, 4), hypergeometric(9, 9, 4)]).toEqual([0, 0, 4]);
	expect(hypergeometric(9, 4, 9)).toBe(4);
});

test('multinomial places everyone, in proportion', () => {
	openStream(1, 1, 1, 1);
	const sums = [0, 0, 0, 0];
	for (let i = 0; i < 4000; i++) {
		const places = multinomial(50, [0.2, 0, 0.5, 0.3]);
		expect(places.reduce((sum, count) => sum + count, 0)).toBe(50);
		places.forEach((count, place) => (sums[place] += count));
	}
	expect(sums[1]).toBe(0);
	[0.2, 0, 0.5, 0.3].forEach((share, place) => {
		const tolerance = WITHIN * Math.sqrt(200_000 * share * (1 - share)) + 1e-9;
		expect(Math.abs(sums[place] - 200_000 * share)).toBeLessThanOrEqual(tolerance);
	});
});

test('the kernel has the same exponentials and logarithms as the rest, to the bit', () => {
	openStream(7, 0, 0, 0);
	for (let i = 0; i < 20_000; i++) {
		const x = 1500 * uniform() - 750;
		expect(samplers.exp(x)).toBe(exp(x));
		const positive = exp(x);
		expect(samplers.ln(positive)).toBe(ln(positive));
		// far enough for the decisions that it is taken for
		if (positive > 1e-300 && positive < Infinity)
			expect(Math.abs(samplers.lnNearly(positive) - Math.log(positive))).toBeLessThan(2e-6);
	}
	for (const x of [NaN, 0, -0, 800, -800]) expect(samplers.exp(x)).toBe(exp(x));
	for (const x of [0, -1, 1, Infinity, 5e-324]) expect(samplers.ln(x)).toBe(ln(x));
});

test('log factorials from the table and from the series meet', () => {
	for (const k of [0, 1, 2, 5, 4000, 65_535, 65_536, 65_537, 1_000_000, 10_000_000]) {
		const exact = lnFactorial(k);
		expect(Math.abs(samplers.logFactorial(k) - exact)).toBeLessThan(1e-12 * Math.max(1, exact));
	}
});

test('a stream is named by its key: the same key, the same numbers, for ever', () => {
	const take = (key: [number, number, number, number]) => {
		openStream(...key);
		return [uniform(), uniform(), uniform()];
	};
	expect(take([1, 0, 2, 1])).toEqual(take([1, 0, 2, 1]));
	const keys: [number, number, number, number][] = [];
	for (let seed = 0; seed < 4; seed++)
		for (let trial = 0; trial < 40; trial++)
			for (let purpose = 0; purpose < 6; purpose++)
				for (let step = 0; step < 10; step++) keys.push([seed, trial, purpose, step]);
	const firsts = new Set(keys.map((key) => take(key).join()));
	expect(firsts.size).toBe(keys.length);
	expect(take([1, 0, 2, 1])).toMatchInlineSnapshot(`
		[
		  0.044027241063304245,
		  0.47442615835461766,
		  0.1943703923607245,
		]
	`);
});
