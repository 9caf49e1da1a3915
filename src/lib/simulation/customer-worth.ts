import type { Address, Kernel } from './kernel';
import type { Model } from './model';

/** What a mix of segments is weighted by: month 1's expected arrivals; without any, today's customers; else equally. */
export function mixWeights(arrivals: readonly number[], customers: readonly number[]): readonly number[] {
	const some = [arrivals, customers].find((weights) => weights.some((weight) => weight > 0));
	return some ?? arrivals.map(() => 1);
}

/** What one customer of an arm is worth by the inputs drawn last, in the kernel: of each segment, and of the mix of all. */
export class CustomerWorth {
	/** By segment. */
	readonly parts: readonly Address[];
	readonly whole: Address;
	private readonly mix: Address;

	/** @param terms the arm's, by segment */
	constructor(
		private readonly kernel: Kernel,
		private readonly model: Model,
		private readonly terms: readonly Address[]
	) {
		const { call } = kernel;
		const { ltvMonths } = model.scenario;
		this.parts = model.segments.map(({ types }) => call.createWorth(ltvMonths, types));
		this.mix = call.createMix(terms.length, ltvMonths);
		this.parts.forEach((part, place) => call.setPart(this.mix, place, part));
		this.whole = call.wholeOf(this.mix);
	}

	/** @param shares of the segments among who joins */
	read(shares: Address): void {
		const { kernel, mix, model, parts, terms } = this;
		parts.forEach((part, place) => kernel.call.readWorth(part, terms[place], model.discountFactor));
		if (parts.length > 1) kernel.call.readMix(mix, shares);
	}
}
