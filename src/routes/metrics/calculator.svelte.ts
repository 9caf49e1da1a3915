import { problemsOf, resultsOf, type Problem } from '$lib/metrics/calculate';
import type { Metric, Values } from '$lib/metrics/metric';
import { isRange } from '$lib/scenario/quantity';
import { parseTypedQuantity } from '$lib/session/typed-quantity';
import { isPercent } from './write';

/** What was typed and is no number. */
export type Unread = 'empty' | 'unreadable' | 'rangeHere' | 'wholeHere';

/** The numbers in a calculator's fields, and what follows from them. Wrong ones are kept and said; the result stays. */
export class Calculator {
	readonly metric: Metric;
	#values = $state.raw<Values>({});
	/** The last values that fit together. */
	#good = $state.raw<Values>({});
	#unread = $state.raw<Readonly<Record<string, Unread>>>({});
	/** While someone types, a number passes through wrong ones; only those that were wrong before are said. */
	#typing = $state(false);
	#known = $state.raw<readonly string[]>([]);
	readonly #problems: Problem[] = $derived.by(() => problemsOf(this.metric, this.#values));

	constructor(metric: Metric) {
		this.metric = metric;
		this.set(metric.example);
	}

	get values(): Values {
		return this.#values;
	}

	/** What the results are of. */
	get good(): Values {
		return this.#good;
	}

	readonly results: Record<string, number | null> = $derived.by(() => resultsOf(this.metric, this.#good));

	/** Whether the fields hold something else than the results are of. */
	readonly stale = $derived.by(() => this.faulty && !this.#typing);

	get faulty(): boolean {
		return this.#problems.length > 0 || Object.keys(this.#unread).length > 0;
	}

	readonly isExample = $derived.by(
		() =>
			!this.faulty &&
			Object.entries(this.metric.example).every(([name, value]) => this.#values[name] === value)
	);

	unreadOf(name: string): Unread | undefined {
		return this.#unread[name];
	}

	problemOf(name: string): Problem | undefined {
		if (this.#typing && !this.#known.includes(name)) return undefined;
		return this.#problems.find((problem) => problem.input === name);
	}

	/** Takes all values at once: the example's, or a link's. */
	set(values: Values): void {
		this.#values = values;
		this.#good = values;
		this.#unread = {};
		this.#typing = false;
	}

	/**
	 * Takes what was typed into a field.
	 * @param meant false while it is still being typed
	 * @returns whether it is a number
	 */
	type(name: string, text: string, meant: boolean): boolean {
		if (!this.#typing) this.#known = this.#problems.map(({ input }) => input);
		this.#typing = !meant;
		const { kind, whole } = this.metric.inputs[name];
		const read = parseTypedQuantity(text, { percent: isPercent(kind), ranges: false, whole });
		if (!('value' in read) || isRange(read.value)) {
			if (meant) this.#unread = { ...this.#unread, [name]: 'problem' in read ? read.problem : 'rangeHere' };
			return false;
		}
		this.#unread = Object.fromEntries(Object.entries(this.#unread).filter(([other]) => other !== name));
		this.#values = { ...this.#values, [name]: read.value };
		if (!this.faulty) this.#good = this.#values;
		return true;
	}
}
