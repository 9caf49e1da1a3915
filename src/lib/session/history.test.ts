import { describe, expect, it } from 'vitest';
import { History } from './history';

/** Goes through the states, each its own gesture unless it is named. */
function walk(...steps: (string | [state: string, gesture: string])[]) {
	return steps.reduce((history, step, index) => {
		const [state, gesture] = typeof step === 'string' ? [step, `gesture ${index}`] : step;
		return history.leave(state, gesture);
	}, new History<string>());
}

describe('History', () => {
	it('goes back and forth over the states that were left', () => {
		const back = walk('a', 'b').undo('c')!;
		expect(back.state).toBe('b');
		const further = back.history.undo(back.state)!;
		expect(further.state).toBe('a');
		expect(further.history.canUndo).toBe(false);
		expect(further.history.undo('a')).toBeNull();
		const forth = further.history.redo('a')!;
		expect(forth.state).toBe('b');
		expect(forth.history.redo('b')!.state).toBe('c');
	});

	it('makes one step of one gesture', () => {
		const history = walk('a', ['b', 'drag'], ['b1', 'drag'], ['b2', 'drag']);
		const back = history.undo('b3')!;
		expect(back.state).toBe('b');
		expect(back.history.undo('b')!.state).toBe('a');
	});

	it('forgets a gesture that led back to where it began, and only that', () => {
		const history = walk('a', ['b', 'drag']);
		expect(history.settle('drag', (state) => state === 'b').undo('b')!.state).toBe('a');
		expect(history.settle('drag', (state) => state === 'c')).toBe(history);
		expect(history.settle('other', () => true)).toBe(history);
	});

	it('has nothing to redo once something new was done', () => {
		const back = walk('a').undo('b')!;
		expect(back.history.canRedo).toBe(true);
		expect(back.history.leave('a', 'new').canRedo).toBe(false);
	});

	it('does not go on with a step that was redone', () => {
		const back = walk(['a', 'drag']).undo('b')!;
		const forth = back.history.redo('a')!;
		expect(forth.history.leave('b', 'drag').undo('c')!.state).toBe('b');
	});

	it('keeps a bounded number of steps', () => {
		let history = walk(...Array.from({ length: 500 }, (_, index) => `state ${index}`));
		let steps = 0;
		for (let back = history.undo('last'); back; back = history.undo(back.state)) {
			history = back.history;
			steps++;
		}
		expect(steps).toBe(200);
	});
});
