import {
	mixToday,
	readOffer,
	sameContracts,
	touchedSegments,
	writeOffer,
	type ContractOffer
} from '../scenario/contract-lever';
import { input } from '../scenario/inputs';
import type { ByTerm, Plan, Term } from '../scenario/scenario';
import type { Workspace } from './workspace.svelte';

const FIRST_STOP: Term = 12;
const EVERYBODY = 1 - 1e-6;
const MOST_OFF = input('plan', 'termDiscount').max;

/** What the hand remembers, and over which scenario and plan it was. */
interface Held extends ContractOffer {
	discount: number;
	generation: number;
	returns: number;
	arrangement: number;
	plan: number;
}

/**
 * The contract lever as a hand holds it. A scenario cannot say which stop is in hand while nobody takes it, nor the
 * share at a stop that everybody has already, nor a discount that nobody takes; the hand remembers them.
 */
export class ContractHand {
	readonly #workspace: Workspace;
	#held = $state.raw<Held | null>(null);

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
	}

	/** How the customers whom the plan touches sign today. */
	get today() {
		return mixToday(this.#touched());
	}
	/** Whether those customers come in groups that sign differently. */
	get mixed() {
		return !sameContracts(this.#touched());
	}
	/** What the plan offers; 'other' where that is more than this lever says. */
	get offer() {
		return readOffer(this.today, this.#workspace.plan);
	}
	get resting() {
		return this.offer === null;
	}
	/** The stop and the share to show. */
	get current(): ContractOffer {
		const { offer } = this;
		if (offer !== null && offer !== 'other') return offer;
		const { stop, share } = this.#remembered;
		return { stop, share: this.#everybodyHas(stop) ? share : 0 };
	}
	/** Whether all of them sign for the stop in hand already, so that nobody is left to take it. */
	get everybodyHas() {
		return this.#everybodyHas(this.current.stop);
	}
	/** The discount at the stop in hand, also while nobody takes it and the plan therefore has none there. */
	get discount(): number {
		const written = this.#workspace.plan.termDiscount[this.current.stop];
		return written ?? (this.resting ? this.#remembered.discount : 0);
	}

	/** Moves to a stop. A lever that is moved acts: where nobody has taken it yet, everybody does. */
	moveTo(stop: Term, field: string, final: boolean): boolean {
		return this.write({ stop, share: this.current.share || 1 }, field, final);
	}

	write(next: ContractOffer, field: string, final: boolean): boolean {
		return this.#write(next, this.discount, field, final);
	}

	/** Sets the discount at the stop in hand; it waits there while nobody newly signs for that stop. */
	writeDiscount(discount: number, field: string, final: boolean): boolean {
		const { stop } = this.current;
		const { termDiscount } = this.#workspace.plan;
		if (discount >= 0 && discount <= MOST_OFF && this.resting) {
			return this.#write(this.current, discount, field, final);
		}
		const others = without(termDiscount, stop);
		const change = { termDiscount: discount === 0 ? others : { ...others, [stop]: discount } };
		return this.#workspace.updatePlan(field, change, final);
	}

	/** The discount goes along with the stop in hand, and is no part of the plan where nobody newly signs for it. */
	#write(next: ContractOffer, discount: number, field: string, final: boolean): boolean {
		const change: Partial<Plan> = writeOffer(this.today, next);
		const others = without(without(this.#workspace.plan.termDiscount, this.current.stop), next.stop);
		const counts = change.contracts !== null && discount > 0;
		change.termDiscount = counts ? { ...others, [next.stop]: discount } : others;
		const taken = this.#workspace.updatePlan(field, change, final);
		if (taken) this.#held = { ...next, discount, ...this.#place };
		return taken;
	}

	/** What was in hand, unless that was over another scenario or plan. */
	get #remembered(): Held {
		const place = this.#place;
		const held = this.#held;
		const isHere = held?.generation === place.generation && held.returns === place.returns;
		if (isHere && held.arrangement === place.arrangement && held.plan === place.plan) return held;
		return { stop: FIRST_STOP, share: 0, discount: 0, ...place };
	}

	get #place() {
		const { generation, returns, arrangement, planIndex } = this.#workspace;
		return { generation, returns, arrangement, plan: planIndex };
	}

	#touched() {
		return touchedSegments(this.#workspace.scenario.segments, this.#workspace.plan);
	}

	#everybodyHas(stop: Term): boolean {
		return (this.today[stop] ?? 0) > EVERYBODY;
	}
}

function without(discounts: ByTerm, term: Term): ByTerm {
	const { [term]: _gone, ...others } = discounts;
	return others;
}
