/** The most steps that can be taken back. */
const DEEPEST = 200;

interface Step<State> {
	state: State;
	/** What the step belongs to: what follows in the same gesture is part of it. */
	gesture: string;
}

/** What undo or redo leads to. */
export interface Travel<State> {
	state: State;
	history: History<State>;
}

/** The states that were left, and those that undo left. Never changed in place: each move gives a new history. */
export class History<State> {
	readonly #past: readonly Step<State>[];
	readonly #future: readonly State[];

	constructor(past: readonly Step<State>[] = [], future: readonly State[] = []) {
		this.#past = past;
		this.#future = future;
	}

	get canUndo() {
		return this.#past.length > 0;
	}
	get canRedo() {
		return this.#future.length > 0;
	}

	/**
	 * Notes that `before` is left for another state.
	 * @param gesture moves of one gesture make one step, which leads back to where the gesture began
	 */
	leave(before: State, gesture: string): History<State> {
		if (this.#past.at(-1)?.gesture === gesture) return new History(this.#past);
		return new History([...this.#past, { state: before, gesture }].slice(-DEEPEST));
	}

	/** Takes the gesture's step out again if it led back to where it began. */
	settle(gesture: string, isWhereItBegan: (state: State) => boolean): History<State> {
		const newest = this.#past.at(-1);
		const isIdle = newest?.gesture === gesture && isWhereItBegan(newest.state);
		return isIdle ? new History(this.#past.slice(0, -1), this.#future) : this;
	}

	undo(present: State): Travel<State> | null {
		const newest = this.#past.at(-1);
		if (!newest) return null;
		return {
			state: newest.state,
			history: new History(this.#past.slice(0, -1), [...this.#future, present])
		};
	}

	redo(present: State): Travel<State> | null {
		const next = this.#future.at(-1);
		if (next === undefined) return null;
		// a step that was redone stands for itself: nothing adds to it
		const past = [...this.#past, { state: present, gesture: '' }];
		return { state: next, history: new History(past, this.#future.slice(0, -1)) };
	}
}
