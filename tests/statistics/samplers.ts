import { normalQuantile } from '../../src/lib/numeric/normal';
import { LANES } from '../../src/lib/simulation/kernel';
import { code } from './samplers-code';

/** What kernel/samplers.ts offers. Scalar samplers draw from the stream at hand. */
interface Exports {
	memory: WebAssembly.Memory;
	normalsAt(): number;
	fill(): void;
	countsAt(): number;
	chancesAt(): number;
	drawnAt(): number;
	openStreams(seed: number, trial: number, purpose: number, segment: number): void;
	/** Takes a lane's stream at hand, at a draw. */
	take(lane: number, draw: number): void;
	uniform(): number;
	binomial(n: number, p: number): number;
	hypergeometric(total: number, marked: number, sample: number): number;
	multinomial(count: number, weights: number, places: number, into: number, stride: number): void;
	poissonOf(mean: number): number;
	tabledPoisson(mean: number, draw: number): number;
	/** Takes over the probabilities of all lanes, for many draws or few. */
	prepare(many: number): void;
	/** Draws in all lanes from the counts there. */
	draw(name: number): void;
	exp(x: number): number;
	ln(x: number): number;
	lnNearly(x: number): number;
	logFactorial(k: number): number;
}

const module = new WebAssembly.Module(Buffer.from(code, 'hex'));
export const samplers = new WebAssembly.Instance(module).exports as unknown as Exports;
const row = (at: number) => new Float64Array(samplers.memory.buffer, at, LANES);

new Float64Array(samplers.memory.buffer, samplers.normalsAt(), 256).forEach((_, share, normals) => {
	normals[share] = normalQuantile((share + 0.5) / 256);
});
samplers.fill();

/** By lane: what is drawn from, how likely, and what was drawn. */
export const counts = row(samplers.countsAt());
export const chances = row(samplers.chancesAt());
export const drawn = row(samplers.drawnAt());

/** Takes the stream of a key at hand, at its first draw. */
export function openStream(seed: number, trial: number, purpose: number, segment: number): void {
	samplers.openStreams(seed, trial, purpose, segment);
	samplers.take(0, 0);
}

/** Spreads `count` over places in proportion to their weights. */
export function multinomial(count: number, weights: readonly number[]): number[] {
	chances.set(weights);
	drawn.fill(0);
	samplers.multinomial(count, samplers.chancesAt(), weights.length, samplers.drawnAt(), 8);
	return [...drawn.subarray(0, weights.length)];
}
