import { describe, expect, test } from 'vitest';
import { binomial } from './binomial';
import { binomials, Chances } from './binomials';
import { hypergeometric } from './hypergeometric';
import { multinomial } from './multinomial';
import { poisson, poissonOf, Rate } from './poisson';
import { LANES, Stream, Streams } from './stream';

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
function chiSquare(
	sample: (stream: Stream) => number,
	mass: (k: number) => number,
	from: number,
	to: number
): number {
	const stream = new Stream();
	stream.open(20_07, 1, 1, 1);
	const counts = new Map<number, number>();
	for (let i = 0; i < DRAWS; i++) {
		const k = sample(stream);
		counts.set(k, (counts.get(k) ?? 0) + 1);
	}
	let statistic = 0;
	let cells = 0;
	let expected = 0;
	let seen = 0;
	let expectedLeft = DRAWS;
	let seenLeft = DRAWS;
	for (let k = from; k <= to; k++) {
		expected += DRAWS * mass(k);
		seen += counts.get(k) ?? 0;
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
	const streams = new Streams();
	const chances = new Chances();
	const counts = new Float64Array(LANES).fill(n);
	const drawn = new Float64Array(LANES);
	streams.open(19, 1, 1, 1);
	chances.expect(true);
	for (let lane = 0; lane < LANES; lane++) chances.prepare(lane, p);
	let draws = 0;
	return () => {
		const lane = draws % LANES;
		// one name for each draw, so that no two share a number
		if (lane === 0) binomials(streams, draws / LANES, counts, 0, chances, drawn, 0, LANES);
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
		expect(chiSquare((stream) => binomial(stream, n, p), mass, from, to)).toBeLessThan(WITHIN);
		expect(chiSquare(sideBySide(n, p), mass, from, to)).toBeLessThan(WITHIN);
	});
});

test('draws side by side are those one by one', () => {
	const random = new Stream();
	random.open(5, 1, 1, 1);
	const streams = new Streams();
	streams.open(6, 1, 1, 1);
	const chances = new Chances();
	const counts = new Float64Array(LANES);
	const drawn = new Float64Array(LANES);
	for (let draw = 0; draw < 4000; draw++) {
		const p = Array.from(counts, () => random.uniform() ** (1 + 3 * random.uniform()));
		const most = 10 ** (1 + 9 * random.uniform());
		for (let lane = 0; lane < LANES; lane++) counts[lane] = Math.floor(random.uniform() * most);
		chances.expect(draw % 2 === 0);
		p.forEach((chance, lane) => chances.prepare(lane, chance));
		const lanes = 1 + (draw % LANES);
		drawn.fill(-1);
		binomials(streams, draw, counts, 0, chances, drawn, 0, lanes);
		const alone = p.map((chance, lane) =>
			lane < lanes ? binomial(streams.lane(lane, draw), counts[lane], chance) : -1
		);
		expect([...drawn]).toEqual(alone);
	}
});

test('binomial of more than a number of 32 bits holds: mean and variance', () => {
	const stream = new Stream();
	for (const n of [3e9, 1.2e10]) {
		for (const p of [1e-10, 0.04, 0.7]) {
			stream.open(3, 1, 1, 1);
			const draws = 4000;
			const variance = n * p * (1 - p);
			let sum = 0;
			let squares = 0;
			for (let i = 0; i < draws; i++) {
				const error = binomial(stream, n, p) - n * p;
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
	expect(chiSquare((stream) => poisson(stream, mean), mass, from, to)).toBeLessThan(WITHIN);
	const tabled = new Rate();
	tabled.prepare(mean, true);
	const streams = new Streams();
	streams.open(23, 1, 1, 1);
	let draws = 0;
	const inLane = () => {
		const draw = draws++;
		return poissonOf(tabled, streams.lane(3, draw).uniform(), streams, 3, draw);
	};
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
	expect(chiSquare((stream) => hypergeometric(stream, total, marked, sample), mass, from, to)).toBeLessThan(
		WITHIN
	);
});

test('samplers keep to their bounds at the ends', () => {
	const stream = new Stream();
	stream.open(1, 1, 1, 1);
	expect([binomial(stream, 0, 0.5), binomial(stream, 5, 0), binomial(stream, 5, 1)]).toEqual([0, 0, 5]);
	expect([poisson(stream, 0), hypergeometric(stream, 9, 0, 4), hypergeometric(stream, 9, 9, 4)]).toEqual([
		0, 0, 4
	]);
	expect(hypergeometric(stream, 9, 4, 9)).toBe(4);
});

test('multinomial places everyone, in proportion', () => {
	const stream = new Stream();
	stream.open(1, 1, 1, 1);
	const sums = [0, 0, 0, 0];
	for (let i = 0; i < 4000; i++) {
		const places = [0, 0, 0, 0];
		multinomial(stream, 50, [0.2, 0, 0.5, 0.3], places);
		expect(places.reduce((sum, count) => sum + count, 0)).toBe(50);
		places.forEach((count, place) => (sums[place] += count));
	}
	expect(sums[1]).toBe(0);
	[0.2, 0, 0.5, 0.3].forEach((share, place) => {
		const tolerance = WITHIN * Math.sqrt(200_000 * share * (1 - share)) + 1e-9;
		expect(Math.abs(sums[place] - 200_000 * share)).toBeLessThanOrEqual(tolerance);
	});
});
