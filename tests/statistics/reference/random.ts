/** A seeded source of uniform numbers in (0, 1), and the plainest exact samplers on top of it. */
export type Source = () => number;

/** Mulberry32, two outputs a number: 53 bits, never 0. */
export function source(seed: number): Source {
	let state = seed >>> 0;
	const bits = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	return () => ((bits() >>> 5) * 67108864 + (bits() >>> 6) + 0.5) / 9007199254740992;
}

/** Box–Muller. */
export function standardNormal(random: Source): number {
	return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

/** Counts the arrivals of a unit-rate process before `mean` (small means only: it takes `mean` steps). */
export function poisson(random: Source, mean: number): number {
	let arrivals = 0;
	for (let time = -Math.log(random()); time < mean; time -= Math.log(random())) arrivals++;
	return arrivals;
}

/** Logarithm of a gamma variate: Marsaglia & Tsang 2000; a shape below 1 by their U^(1/shape) step. */
function logGamma(random: Source, shape: number): number {
	if (shape < 1) return logGamma(random, shape + 1) + Math.log(random()) / shape;
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = standardNormal(random);
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
	}
}

/** Beta as the ratio of gammas X/(X+Y); through logarithms, because a small shape underflows. */
export function beta(random: Source, alpha: number, betaShape: number): number {
	return 1 / (1 + Math.exp(logGamma(random, betaShape) - logGamma(random, alpha)));
}

/** One of the values, by their weights. */
export function pick<T>(random: Source, values: readonly T[], weights: readonly number[]): T {
	let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
	for (let i = 0; i < values.length; i++) {
		left -= weights[i];
		if (left < 0) return values[i];
	}
	return values[values.length - 1];
}
